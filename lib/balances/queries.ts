import 'server-only'
import { balanceScope, countyIdsOf, mayDecide } from '@/lib/balances/policy'
import type { BalanceListParams } from '@/lib/balances/schema'
import {
  BALANCE_CODES,
  type Balance,
  type BalanceCenter,
  type BalanceCode,
  type BalanceDetail,
  type BalanceRow,
  type BalanceSum,
} from '@/lib/balances/types'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

type BalancesOf = { codes: readonly BalanceCode[] } & (
  | { countyId: string; centerIds?: readonly string[] }
  | { centerIds: readonly string[] }
)

/**
 * The confirmed balances of a county, or of some centers: those of closed centers among them, and without `centerIds` the
 * county's own rows (`centerId` null). The caller has checked the scope.
 */
export async function loadBalancesIn(tx: Tx, request: BalancesOf): Promise<Balance[]> {
  const { codes, centerIds } = request
  const rows = await tx.openingBalance.findMany({
    where: {
      state: 'CONFIRMED',
      code: { in: [...codes] },
      ...('countyId' in request && { countyId: request.countyId }),
      ...(centerIds && { centerId: { in: [...centerIds] } }),
    },
    orderBy: { id: 'asc' },
    select: { centerId: true, code: true, upTo: true, value: true },
  })
  return rows.map(({ code, upTo, ...row }) => ({
    ...row,
    code: code as BalanceCode,
    upTo: monthOf(fromDbDate(upTo)),
  }))
}

const ROW = {
  id: true,
  version: true,
  countyId: true,
  centerId: true,
  code: true,
  upTo: true,
  value: true,
  source: true,
  state: true,
  proposedBy: true,
  proposedAt: true,
  decidedBy: true,
  decidedAt: true,
  center: { select: { name: true, closedOn: true, township: { select: { name: true } } } },
} as const satisfies Prisma.OpeningBalanceSelect

type Stored = Prisma.OpeningBalanceGetPayload<{ select: typeof ROW }>

function toRow({ center, countyId: _, code, upTo, ...row }: Stored) {
  return {
    ...row,
    code: code as BalanceCode,
    upTo: monthOf(fromDbDate(upTo)),
    centerName: center?.name ?? null,
    townshipName: center?.township?.name ?? null,
    isCenterClosed: center?.closedOn ? fromDbDate(center.closedOn) <= today() : false,
  }
}

function listWhere(viewer: Viewer, params: BalanceListParams): Prisma.OpeningBalanceWhereInput {
  const { q, code, state, townshipId, centerId, undivided } = params
  const text = likeText(q)
  return {
    AND: [
      balanceScope(viewer, 'balance:read'),
      q === '' ? {} : { OR: [{ source: { contains: text } }, { center: { name: { contains: text } } }] },
      townshipId ? { center: { townshipId } } : {},
      centerId ? { centerId } : {},
      undivided ? { centerId: null } : {},
      // What was replaced is history: it is shown only to whoever asks for it.
      state ? { state } : { state: { in: ['PROPOSED', 'CONFIRMED', 'REFUSED'] } },
    ],
    code,
  }
}

function orderOf({
  key,
  direction,
}: BalanceListParams['sort']): Prisma.OpeningBalanceOrderByWithRelationInput[] {
  const first: Prisma.OpeningBalanceOrderByWithRelationInput =
    key === 'center' ? { center: { code: direction } } : { [key]: direction }
  return [first, { proposedAt: 'desc' }, { id: 'desc' }]
}

/** One place and code, as the unique indexes know them. */
const keyOf = ({ countyId, centerId, code }: Pick<Stored, 'countyId' | 'centerId' | 'code'>) =>
  `${countyId} ${centerId ?? ''} ${code}`

/**
 * The balances in reach, filtered, sorted, one page.
 * @throws AppError FORBIDDEN
 */
export async function listBalances(viewer: Viewer, params: BalanceListParams): Promise<Page<BalanceRow>> {
  assertMay(viewer, 'balance:read')
  const where = listWhere(viewer, params)
  const [rows, total] = await Promise.all([
    db().openingBalance.findMany({
      where,
      orderBy: orderOf(params.sort),
      ...pageWindow(params),
      select: ROW,
    }),
    db().openingBalance.count({ where }),
  ])
  const proposed = rows.filter(({ state }) => state === 'PROPOSED')
  const confirmed = await db().openingBalance.findMany({
    where: {
      state: 'CONFIRMED',
      countyId: { in: [...new Set(proposed.map(({ countyId }) => countyId))] },
      code: { in: [...new Set(proposed.map(({ code }) => code))] },
    },
    select: { countyId: true, centerId: true, code: true },
  })
  const standing = new Set(confirmed.map(keyOf))
  return {
    rows: rows.map((row) => ({
      ...toRow(row),
      isReplacement: row.state === 'PROPOSED' && standing.has(keyOf(row)),
      canDecide: row.state === 'PROPOSED' && mayDecide(viewer, row.countyId),
    })),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

/**
 * One balance with what the viewer may do; of a proposal also the confirmed one that it would replace.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getBalance(viewer: Viewer, { id }: { id: string }): Promise<BalanceDetail> {
  assertMay(viewer, 'balance:read')
  const found = await db().openingBalance.findFirst({
    where: { AND: [{ id }, balanceScope(viewer, 'balance:read')] },
    select: {
      ...ROW,
      decisionReason: true,
      center: { select: { ...ROW.center.select, unitId: true, townshipId: true, countyId: true } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { countyId, centerId, code, center, state, decisionReason } = found
  const standing =
    state === 'PROPOSED'
      ? await db().openingBalance.findFirst({
          where: { countyId, centerId, code, state: 'CONFIRMED' },
          select: { id: true, upTo: true, value: true, source: true },
        })
      : null
  const canPropose = center
    ? reachesPlace(viewer, 'balance:propose', center)
    : countyIdsOf(viewer, 'balance:propose').includes(countyId)
  return {
    ...toRow(found),
    decisionReason,
    current: standing && { ...standing, upTo: monthOf(fromDbDate(standing.upTo)) },
    can: { decide: state === 'PROPOSED' && mayDecide(viewer, countyId), propose: canPropose },
  }
}

/**
 * Who proposed and decided what of a balance in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listBalanceHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getBalance(viewer, { id })
  return listHistoryIn(db(), { type: 'balance', id, page, perPage })
}

/**
 * The sums of the balances in reach, by code: every code has its line.
 * @throws AppError FORBIDDEN
 */
export async function listBalanceSums(viewer: Viewer): Promise<BalanceSum[]> {
  assertMay(viewer, 'balance:read')
  const scope = balanceScope(viewer, 'balance:read')
  const [groups, undivided] = await Promise.all([
    db().openingBalance.groupBy({
      by: ['code', 'state'],
      where: { AND: [scope, { state: { in: ['CONFIRMED', 'PROPOSED'] } }] },
      _count: true,
      _sum: { value: true },
    }),
    db().openingBalance.groupBy({
      by: ['code'],
      where: { AND: [scope, { state: 'CONFIRMED', centerId: null }] },
      _sum: { value: true },
    }),
  ])
  return BALANCE_CODES.map((code) => {
    const of = (state: string) => groups.find((group) => group.code === code && group.state === state)
    return {
      code,
      confirmed: of('CONFIRMED')?._sum.value ?? 0,
      count: of('CONFIRMED')?._count ?? 0,
      undivided: undivided.find((group) => group.code === code)?._sum.value ?? 0,
      proposed: of('PROPOSED')?._count ?? 0,
    }
  })
}

/**
 * The centers to which the viewer may propose a balance, closed ones too, and whether the county's own row is open to him.
 * @throws AppError FORBIDDEN
 */
export async function listBalancePlaces(
  viewer: Viewer,
): Promise<{ centers: BalanceCenter[]; hasCountyRow: boolean }> {
  assertMay(viewer, 'balance:propose')
  const centers = await db().center.findMany({
    where: centerScope(viewer, 'balance:propose'),
    orderBy: { code: 'asc' },
    select: { id: true, name: true, closedOn: true },
  })
  const on = today()
  return {
    centers: centers.map(({ closedOn, ...center }) => ({
      ...center,
      isClosed: closedOn !== null && fromDbDate(closedOn) <= on,
    })),
    hasCountyRow: countyIdsOf(viewer, 'balance:propose').length > 0,
  }
}
