import 'server-only'
import { randomUUID } from 'node:crypto'
import { countyIdsOf } from '@/lib/balances/policy'
import { balanceFaults, balanceLabel, contradicts, toBalanceRow } from '@/lib/balances/rules'
import type { ProposeBalanceInput } from '@/lib/balances/schema'
import type { BalanceCode, BalanceSaved, BalanceValues, Opening } from '@/lib/balances/types'
import { centerScope } from '@/lib/centers/policy'
import type { AuditRecord } from '@/lib/core/audit'
import { fromDbDate, fromDbDateOrNull, monthOf, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

/** Where a balance stands: a center, or the county itself. */
type BalancePlaceRow = {
  countyId: string
  centerId: string | null
  name: string | null
  center: { openedOn: string | null } | null
}

/** @throws AppError NOT_FOUND for a center out of reach, FORBIDDEN for the county's row without the whole county */
async function findPlace(tx: Tx, viewer: Viewer, centerId: string | null): Promise<BalancePlaceRow> {
  if (centerId === null) {
    const [countyId] = countyIdsOf(viewer, 'balance:propose')
    if (!countyId) throw new AppError('FORBIDDEN')
    return { countyId, centerId, name: null, center: null }
  }
  const found = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'balance:propose')] },
    select: { name: true, countyId: true, openedOn: true },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { name, countyId, openedOn } = found
  return { countyId, centerId, name, center: { openedOn: fromDbDateOrNull(openedOn) } }
}

/**
 * Refuses a balance that contradicts the confirmed one of the same place.
 * @throws AppError RULE
 */
async function assertConsistentIn(
  tx: Tx,
  place: { countyId: string; centerId: string | null },
  own: Opening & { code: BalanceCode },
): Promise<void> {
  const others = await tx.openingBalance.findMany({
    where: { ...place, state: 'CONFIRMED', code: { not: own.code } },
    select: { code: true, upTo: true, value: true },
  })
  const isOff = others.some(({ code, upTo, value }) =>
    contradicts(own, { code: code as BalanceCode, upTo: monthOf(fromDbDate(upTo)), value }),
  )
  if (!isOff) return
  const reason = 'validation.reporting.balanceContradicts'
  throw new AppError('RULE', { reason, fields: { value: reason } })
}

/** What the trail says of a balance that has been proposed. */
function proposedRecord(id: string, place: BalancePlaceRow, values: BalanceValues): AuditRecord {
  return {
    event: 'balance.proposed',
    target: { type: 'balance', id, label: balanceLabel(place.name, values.code) },
    countyId: place.countyId,
    centerId: place.centerId,
    after: { ...values, state: 'PROPOSED', version: 1 },
  }
}

/**
 * Proposes a starting value, or another one for a confirmed balance, which stays in force until the county confirms.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields; a proposal is waiting already; it says what is confirmed)
 */
export function proposeBalance(
  viewer: Viewer,
  { centerId, ...values }: ProposeBalanceInput,
): Promise<BalanceSaved> {
  return mutate(viewer, 'balance:propose', async ({ tx, now }) => {
    const place = await findPlace(tx, viewer, centerId)
    const { countyId, center } = place
    const fields = balanceFaults(values, { center, today: shanghaiDate(now) })
    const [reason] = Object.values(fields)
    if (reason) throw new AppError('RULE', { reason, fields })
    await assertNewIn(tx, place, values)
    await assertConsistentIn(tx, { countyId, centerId }, values)
    const id = randomUUID()
    const by = { userId: viewer.userId, userName: viewer.name, now }
    await tx.openingBalance.create({ data: toBalanceRow({ id, countyId, centerId }, values, by) })
    return { result: { id, version: 1, state: 'PROPOSED' }, audit: proposedRecord(id, place, values) }
  })
}

/** @throws AppError RULE when a proposal is waiting, or the confirmed balance says the same */
async function assertNewIn(
  tx: Tx,
  { countyId, centerId }: BalancePlaceRow,
  { code, upTo, value }: BalanceValues,
): Promise<void> {
  const others = await tx.openingBalance.findMany({
    where: { countyId, centerId, code, state: { in: ['PROPOSED', 'CONFIRMED'] } },
    select: { state: true, upTo: true, value: true },
  })
  if (others.some(({ state }) => state === 'PROPOSED'))
    throw new AppError('RULE', { reason: 'validation.reporting.balanceWaiting' })
  if (others.some((other) => other.value === value && monthOf(fromDbDate(other.upTo)) === upTo))
    throw new AppError('RULE', { reason: 'validation.reporting.balanceSame' })
}
