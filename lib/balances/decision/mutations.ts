import 'server-only'
import { balanceScope } from '@/lib/balances/policy'
import { balanceLabel, contradicts } from '@/lib/balances/rules'
import type { ConfirmBalanceInput, ConfirmBalancesInput, RefuseBalanceInput } from '@/lib/balances/schema'
import type { BalanceCode, BalanceSaved } from '@/lib/balances/types'
import { assertVersionIn } from '@/lib/centers/history/queries'
import type { AuditRecord } from '@/lib/core/audit'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

type Asked = { id: string; version: number }

const SELECT = {
  id: true,
  version: true,
  countyId: true,
  centerId: true,
  code: true,
  upTo: true,
  value: true,
  source: true,
  state: true,
  center: { select: { name: true } },
} as const

/**
 * Proposals in reach, held until the transaction ends, in the order that was asked for.
 * @throws AppError NOT_FOUND, CONFLICT (stale version), RULE (decided already)
 */
async function holdProposed({ tx, now }: MutationContext, viewer: Viewer, asked: readonly Asked[]) {
  const ids = asked.map(({ id }) => id)
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "OpeningBalance" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`)
  const found = await tx.openingBalance.findMany({
    where: { AND: [{ id: { in: ids } }, balanceScope(viewer, 'balance:confirm')] },
    select: SELECT,
  })
  const byId = new Map(found.map((row) => [row.id, row]))
  const proposed = asked.map(({ id, version }) => {
    const row = byId.get(id)
    if (!row) throw new AppError('NOT_FOUND')
    const { code, upTo, ...rest } = row
    return { ...rest, opened: version, code: code as BalanceCode, upTo: monthOf(fromDbDate(upTo)) }
  })
  const stale = proposed.find((row) => row.version !== row.opened)
  if (stale) await assertVersionIn(tx, { type: 'balance', current: stale.version, now, ...stale })
  if (proposed.some(({ state }) => state !== 'PROPOSED'))
    throw new AppError('RULE', { reason: 'validation.reporting.balanceDecided' })
  return proposed
}

type Proposed = Awaited<ReturnType<typeof holdProposed>>[number]
type Place = Pick<Proposed, 'countyId' | 'centerId'>

const isSamePlace = (a: Place, b: Place) => a.countyId === b.countyId && a.centerId === b.centerId

/** The confirmed balances of the counties of some proposals, whatever their code. */
async function listStanding(tx: Tx, proposed: readonly Proposed[]) {
  const centerIds = proposed.flatMap(({ centerId }) => centerId ?? [])
  const rows = await tx.openingBalance.findMany({
    where: {
      state: 'CONFIRMED',
      countyId: { in: [...new Set(proposed.map(({ countyId }) => countyId))] },
      OR: [{ centerId: null }, { centerId: { in: centerIds } }],
    },
    select: { id: true, countyId: true, centerId: true, code: true, upTo: true, value: true, source: true },
  })
  return rows.map(({ code, upTo, ...row }) => ({
    ...row,
    code: code as BalanceCode,
    upTo: monthOf(fromDbDate(upTo)),
  }))
}

const toRecord = (
  { id, countyId, centerId, center, code }: Proposed,
  change: Pick<AuditRecord, 'event' | 'before' | 'after'>,
): AuditRecord => ({
  ...change,
  target: { type: 'balance', id, label: balanceLabel(center?.name ?? null, code) },
  countyId,
  centerId,
})

/**
 * Lets proposals hold. What they replace is kept beside them, and the trail has both.
 * @throws AppError RULE (a replacement without its reason; one contradicts another balance)
 */
async function confirmIn(
  { tx, now }: MutationContext,
  proposed: readonly Proposed[],
  { viewer, reason }: { viewer: Viewer; reason: string | null },
): Promise<AuditRecord[]> {
  const standing = await listStanding(tx, proposed)
  const replacedBy = (own: Proposed) =>
    standing.find((other) => isSamePlace(own, other) && other.code === own.code)
  const replaced = proposed.flatMap((own) => replacedBy(own)?.id ?? [])
  if (replaced.length > 0 && reason === null)
    throw new AppError('RULE', {
      reason: 'validation.reporting.balanceReason',
      fields: { reason: 'validation.required' },
    })
  const valid = [...standing.filter(({ id }) => !replaced.includes(id)), ...proposed]
  if (proposed.some((own) => valid.some((other) => isSamePlace(own, other) && contradicts(own, other))))
    throw new AppError('RULE', { reason: 'validation.reporting.balanceContradicts' })
  await tx.openingBalance.updateMany({
    where: { id: { in: replaced } },
    data: { state: 'REPLACED', version: { increment: 1 } },
  })
  await tx.openingBalance.updateMany({
    where: { id: { in: proposed.map(({ id }) => id) } },
    data: {
      state: 'CONFIRMED',
      decidedById: viewer.userId,
      decidedBy: viewer.name,
      decidedAt: now,
      decisionReason: reason,
      version: { increment: 1 },
    },
  })
  return proposed.map((own) => {
    const { upTo, value, source, version } = own
    const before = replacedBy(own)
    return toRecord(own, {
      event: 'balance.confirmed',
      before: {
        state: 'PROPOSED',
        ...(before && { upTo: before.upTo, value: before.value, source: before.source }),
      },
      after: { state: 'CONFIRMED', upTo, value, source, ...(reason && { reason }), version: version + 1 },
    })
  })
}

/**
 * Confirms a proposed balance in the county; a replaced one stays in the list as 已更替.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (decided already, no reason for a replacement)
 */
export function confirmBalance(viewer: Viewer, input: ConfirmBalanceInput): Promise<BalanceSaved> {
  const { id, version, reason } = input
  return mutate(viewer, 'balance:confirm', async (context) => {
    const proposed = await holdProposed(context, viewer, [{ id, version }])
    const audit = await confirmIn(context, proposed, { viewer, reason })
    return { result: { id, version: version + 1, state: 'CONFIRMED' }, audit }
  })
}

/**
 * Confirms several proposals that replace nothing, all or none.
 * @throws AppError as `confirmBalance`, for the first that cannot be confirmed
 */
export function confirmBalances(
  viewer: Viewer,
  { balances }: ConfirmBalancesInput,
): Promise<{ confirmed: number }> {
  return mutate(viewer, 'balance:confirm', async (context) => {
    const proposed = await holdProposed(context, viewer, balances)
    const audit = await confirmIn(context, proposed, { viewer, reason: null })
    return { result: { confirmed: audit.length }, audit }
  })
}

/**
 * Refuses a proposed balance with the reason; what is confirmed stays.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (decided already)
 */
export function refuseBalance(
  viewer: Viewer,
  { id, version, reason }: RefuseBalanceInput,
): Promise<BalanceSaved> {
  return mutate(viewer, 'balance:confirm', async (context) => {
    const [proposed] = await holdProposed(context, viewer, [{ id, version }])
    if (!proposed) throw new AppError('NOT_FOUND')
    await context.tx.openingBalance.update({
      where: { id, version },
      data: {
        state: 'REFUSED',
        decidedById: viewer.userId,
        decidedBy: viewer.name,
        decidedAt: context.now,
        decisionReason: reason,
        version: { increment: 1 },
      },
    })
    return {
      result: { id, version: version + 1, state: 'REFUSED' },
      audit: toRecord(proposed, {
        event: 'balance.refused',
        before: { state: 'PROPOSED' },
        after: { state: 'REFUSED', reason, version: version + 1 },
      }),
    }
  })
}
