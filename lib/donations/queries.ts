import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { fromDbDate, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { donationCan, donationScope } from '@/lib/donations/policy'
import { donationSums, sumByPeriod } from '@/lib/donations/rules'
import type { DonationListParams } from '@/lib/donations/schema'
import type { DonationDetail, DonationFigures, DonationPage, DonationRow } from '@/lib/donations/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  centerId: true,
  partnerId: true,
  donor: true,
  kind: true,
  amount: true,
  goods: true,
  receiptNo: true,
  date: true,
  cancelled: true,
  center: { select: { name: true, township: { select: { name: true } } } },
  partner: { select: { name: true } },
} as const satisfies Prisma.DonationSelect

function toRow({
  center,
  partner,
  cancelled,
  ...donation
}: Prisma.DonationGetPayload<{ select: typeof ROW }>): DonationRow {
  return {
    ...donation,
    amount: donation.amount.toFixed(2),
    date: fromDbDate(donation.date),
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    partnerName: partner?.name ?? null,
    isCancelled: cancelled,
  }
}

type Limits = Pick<DonationListParams, 'townshipId' | 'centerId' | 'partnerId' | 'from' | 'to' | 'counting'>

/** The donations in reach within the limits of place, giver and time. */
function limitsWhere(viewer: Viewer, limits: Limits): Prisma.DonationWhereInput {
  const { townshipId, centerId, partnerId, from, to, counting } = limits
  return {
    AND: [
      donationScope(viewer, 'donation:read'),
      counting === 'NOW' ? { center: { townshipId } } : { townshipId },
    ],
    centerId,
    partnerId,
    date: { gte: from && toDbDate(from), lte: to && toDbDate(to) },
  }
}

function searchWhere(q: string): Prisma.DonationWhereInput {
  if (q === '') return {}
  const text = likeText(q)
  return {
    OR: [
      { donor: { contains: text } },
      { goods: { contains: text } },
      { receiptNo: { contains: text } },
      { partner: { name: { contains: text } } },
    ],
  }
}

const orderOf = ({
  key,
  direction,
}: DonationListParams['sort']): Prisma.DonationOrderByWithRelationInput[] => {
  const first: Prisma.DonationOrderByWithRelationInput =
    key === 'center' ? { center: { code: direction } } : { [key]: direction }
  return [first, { date: 'desc' }, { id: 'desc' }]
}

/**
 * The donations to the centers in reach, filtered, sorted, one page, with the exact sum of the whole list.
 * @throws AppError FORBIDDEN
 */
export async function listDonations(viewer: Viewer, params: DonationListParams): Promise<DonationPage> {
  assertMay(viewer, 'donation:read')
  const { q, kind, receipt, state, page, perPage } = params
  const where: Prisma.DonationWhereInput = {
    AND: [
      limitsWhere(viewer, params),
      searchWhere(q),
      state === 'ALL' ? {} : { cancelled: state === 'CANCELLED' },
      receipt ? { receiptNo: null } : {},
      { kind },
    ],
  }
  const [rows, sums] = await Promise.all([
    db().donation.findMany({ where, orderBy: orderOf(params.sort), ...pageWindow(params), select: ROW }),
    db().donation.aggregate({ where, _count: true, _sum: { amount: true } }),
  ])
  return {
    rows: rows.map(toRow),
    total: sums._count,
    amount: decimalOrNull(sums._sum.amount) ?? '0.00',
    page,
    perPage,
  }
}

/**
 * One donation with what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getDonation(viewer: Viewer, { id }: { id: string }): Promise<DonationDetail> {
  assertMay(viewer, 'donation:read')
  const found = await db().donation.findFirst({
    where: { AND: [{ id }, donationScope(viewer, 'donation:read')] },
    select: {
      ...ROW,
      version: true,
      center: { select: { ...ROW.center.select, unitId: true, townshipId: true, countyId: true } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { version, ...row } = found
  return {
    ...toRow(row),
    version,
    can: donationCan(viewer, found.center, { isCancelled: found.cancelled }),
  }
}

/**
 * Who changed what of a donation in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listDonationHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getDonation(viewer, { id })
  return listHistoryIn(db(), { type: 'donation', id, page, perPage })
}

/**
 * What was given within the limits, by kind, period and township: E19, exact sums of the database. Cancelled donations
 * count nowhere.
 * @throws AppError FORBIDDEN
 */
export async function getDonationFigures(
  viewer: Viewer,
  params: Limits & Pick<DonationListParams, 'by'>,
): Promise<DonationFigures> {
  assertMay(viewer, 'donation:read')
  const where: Prisma.DonationWhereInput = { AND: [limitsWhere(viewer, params), { cancelled: false }] }
  const [byTownship, byDay, withoutReceipt] = await Promise.all([
    sumsByTownship(where, params.counting),
    db().donation.groupBy({ by: ['date', 'kind'], where, _count: true, _sum: { amount: true } }),
    db().donation.count({ where: { AND: [where, { receiptNo: null }] } }),
  ])
  const toGroup = <G extends Sum>({ _count, _sum, ...group }: G) => ({
    ...group,
    count: _count,
    amount: decimalOrNull(_sum.amount) ?? '0.00',
  })
  const townshipGroups = byTownship.map(toGroup)
  const days = byDay.map(toGroup).map((day) => ({ ...day, date: fromDbDate(day.date) }))
  const places = await db().orgUnit.findMany({
    where: { id: { in: byTownship.flatMap(({ townshipId }) => townshipId ?? []) } },
    select: { id: true, name: true },
    orderBy: { code: 'asc' },
  })
  const rows = [...places, { id: null, name: null }].map((place) => ({
    townshipId: place.id,
    townshipName: place.name,
    ...donationSums(townshipGroups.filter((group) => group.townshipId === place.id)),
  }))
  return {
    ...donationSums(townshipGroups),
    withoutReceipt,
    periods: sumByPeriod(days, params.by),
    townships: rows.filter((row) => row.count > 0),
  }
}

type Sum = { _count: number; _sum: { amount: Prisma.Decimal | null } }

/** Sums by kind under the township of each donation's day, or under that where its center stands now. */
async function sumsByTownship(where: Prisma.DonationWhereInput, counting: DonationListParams['counting']) {
  const sums = { where, _count: true, _sum: { amount: true } } as const
  if (counting === 'THEN') return db().donation.groupBy({ by: ['townshipId', 'kind'], ...sums })
  const groups = await db().donation.groupBy({ by: ['centerId', 'kind'], ...sums })
  const centers = await db().center.findMany({
    where: { id: { in: groups.map(({ centerId }) => centerId) } },
    select: { id: true, townshipId: true },
  })
  const townshipOf = new Map(centers.map(({ id, townshipId }) => [id, townshipId]))
  return groups.map(({ centerId, ...group }) => ({ ...group, townshipId: townshipOf.get(centerId) ?? null }))
}
