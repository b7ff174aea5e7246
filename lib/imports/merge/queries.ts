import 'server-only'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { planOfferMerge, planWindowNumbers } from '@/lib/imports/merge/rules'
import type {
  MergeCenter,
  MergeChoice,
  MergeConflict,
  MergeCounts,
  MergePreview,
  OfferMerge,
} from '@/lib/imports/merge/types'
import { Prisma } from '@/prisma/generated/client'

/**
 * The centers that the viewer may decide on, as choices in the order of their codes.
 * @throws AppError FORBIDDEN
 */
export async function listMergeChoices(viewer: Viewer): Promise<MergeChoice[]> {
  assertMay(viewer, 'center:decide')
  const centers = await db().center.findMany({
    where: centerScope(viewer, 'center:decide'),
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, unit: { select: { name: true } } },
  })
  return centers.map(({ id, code, name, unit }) => ({ id, label: `${name}（${unit.name}，${code}）` }))
}

type Pair = { keptId: string; mergedId: string }

/**
 * What merging two centers in reach would move, and what stands in the way.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (one center twice, two counties)
 */
export async function getMergePreview(viewer: Viewer, pair: Pair): Promise<MergePreview> {
  const { counts, numbers, conflicts, ...plan } = await planMergeIn(db(), viewer, pair)
  return {
    kept: plan.kept,
    merged: plan.merged,
    counts,
    conflicts,
    renumbered: numbers?.length ?? 0,
  }
}

export type MergePlan = {
  countyId: string
  kept: MergeCenter & Kept
  merged: MergeCenter & Kept
  counts: MergeCounts
  offers: OfferMerge
  numbers: { id: string; number: number }[] | null
  conflicts: MergeConflict[]
}

type Kept = { externalRef: string | null; notes: string | null; countyId: string }

/** Works a merger out as `tx` sees the two centers. @throws AppError FORBIDDEN, NOT_FOUND, RULE */
export async function planMergeIn(tx: Tx, viewer: Viewer, { keptId, mergedId }: Pair): Promise<MergePlan> {
  assertMay(viewer, 'center:decide')
  if (keptId === mergedId) throw new AppError('RULE', { reason: 'validation.imports.merge.same' })
  const [kept, merged] = [
    await findMergeCenter(tx, viewer, keptId),
    await findMergeCenter(tx, viewer, mergedId),
  ]
  if (kept.countyId !== merged.countyId)
    throw new AppError('RULE', { reason: 'validation.imports.merge.otherCounty' })
  const pair = [keptId, mergedId]
  const offers = await planOffersIn(tx, { pair, keptId })
  const numbers = await planNumbersIn(tx, { pair, keptId })
  const conflicts = await listConflictsIn(tx, { keptId, mergedId })
  if (kept.isClosed) conflicts.push({ key: 'keptClosed', names: '' })
  if (offers.conflicts.length > 0)
    conflicts.push({ key: 'offers', names: await itemNames(tx, offers.conflicts) })
  if (numbers === null) conflicts.push({ key: 'windows', names: '' })
  const counts = await countRecordsIn(tx, mergedId)
  return { countyId: kept.countyId, kept, merged, counts, offers, numbers, conflicts }
}

async function findMergeCenter(tx: Tx, viewer: Viewer, id: string): Promise<MergeCenter & Kept> {
  const on = today()
  const center = await tx.center.findFirst({
    where: { AND: [{ id }, centerScope(viewer, 'center:decide')] },
    select: {
      id: true,
      version: true,
      code: true,
      name: true,
      countyId: true,
      externalRef: true,
      notes: true,
      closedOn: true,
      unit: { select: { name: true } },
      periods: { where: inForceOn(on), select: { status: true } },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const { unit, periods, closedOn, ...rest } = center
  const closed = fromDbDateOrNull(closedOn)
  return {
    ...rest,
    unitName: unit.name,
    isClosed: periods[0]?.status === 'CLOSED' || (closed !== null && closed <= on),
  }
}

async function planOffersIn(tx: Tx, { pair, keptId }: { pair: string[]; keptId: string }) {
  const offers = await tx.itemOffer.findMany({
    where: { centerId: { in: pair } },
    orderBy: [{ enabledFrom: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      itemId: true,
      centerId: true,
      enabledFrom: true,
      enabledTo: true,
      _count: { select: { suspensions: true } },
    },
  })
  return planOfferMerge(
    offers.map((offer) => ({
      id: offer.id,
      itemId: offer.itemId,
      isKept: offer.centerId === keptId,
      from: fromDbDate(offer.enabledFrom),
      to: fromDbDateOrNull(offer.enabledTo),
      isSuspended: offer._count.suspensions > 0,
    })),
  )
}

async function planNumbersIn(tx: Tx, { pair, keptId }: { pair: string[]; keptId: string }) {
  const windows = await tx.serviceWindow.findMany({
    where: { centerId: { in: pair } },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, centerId: true, closedOn: true },
  })
  return planWindowNumbers(
    windows.map(({ id, number, centerId, closedOn }) => ({
      id,
      number,
      isKept: centerId === keptId,
      isOpen: closedOn === null,
    })),
  )
}

async function itemNames(tx: Tx, ids: string[]): Promise<string> {
  const items = await tx.serviceItem.findMany({
    where: { id: { in: ids } },
    orderBy: { code: 'asc' },
    select: { code: true, name: true },
  })
  return items.map(({ code, name }) => `${name}（${code}）`).join('、')
}

/** Months, days and spans that both centers have, each named once. */
async function listConflictsIn(tx: Tx, { keptId, mergedId }: Pair): Promise<MergeConflict[]> {
  const [row] = await tx.$queryRaw<
    Record<'reports' | 'visits' | 'closures' | 'frozen' | 'proposals', string | null>[]
  >(
    Prisma.sql`SELECT
      (SELECT string_agg(to_char(a."month", 'YYYY-MM'), '、' ORDER BY a."month")
        FROM "MonthlyReport" a JOIN "MonthlyReport" b ON b."month" = a."month" AND b."centerId" = ${mergedId}::uuid
        WHERE a."centerId" = ${keptId}::uuid) AS "reports",
      (SELECT string_agg(DISTINCT to_char(a."date", 'YYYY-MM-DD'), '、')
        FROM "VisitCount" a JOIN "VisitCount" b ON b."date" = a."date" AND b."source" = a."source"
          AND b."centerId" = ${mergedId}::uuid AND b."zoneId" IS NULL AND NOT b."cancelled"
        WHERE a."centerId" = ${keptId}::uuid AND a."zoneId" IS NULL AND NOT a."cancelled") AS "visits",
      (SELECT string_agg(to_char(b."closedFrom", 'YYYY-MM-DD'), '、' ORDER BY b."closedFrom")
        FROM "TemporaryClosure" a JOIN "TemporaryClosure" b ON b."centerId" = ${mergedId}::uuid
          AND daterange(a."closedFrom", a."closedTo") && daterange(b."closedFrom", b."closedTo")
        WHERE a."centerId" = ${keptId}::uuid) AS "closures",
      (SELECT string_agg(DISTINCT to_char(r."month", 'YYYY-MM'), '、')
        FROM "MonthlyReport" r
        JOIN (SELECT "centerId", date_trunc('month', "date")::date AS "month" FROM "Activity" WHERE "status" = 'HELD'
          AND "centerId" IN (${keptId}::uuid, ${mergedId}::uuid)
          UNION SELECT p."centerId", date_trunc('month', a."date")::date FROM "ActivityCoHost" p
          JOIN "Activity" a ON a."id" = p."activityId" AND a."status" = 'HELD'
          WHERE p."centerId" IN (${keptId}::uuid, ${mergedId}::uuid)
          UNION SELECT "centerId", date_trunc('month', "date")::date FROM "VisitCount" WHERE NOT "cancelled"
          AND "centerId" IN (${keptId}::uuid, ${mergedId}::uuid)) f
          ON f."month" = r."month" AND f."centerId" <> r."centerId"
        WHERE r."centerId" IN (${keptId}::uuid, ${mergedId}::uuid) AND r."state" IN ('APPROVED', 'LOCKED')) AS "frozen",
      (SELECT 'PENDING' FROM "CenterProposal"
        WHERE "centerId" = ${mergedId}::uuid AND "state" = 'PENDING' LIMIT 1) AS "proposals"`,
  )
  const keys = ['reports', 'visits', 'closures', 'frozen', 'proposals'] as const
  return keys.flatMap((key) => {
    const names = row?.[key]
    return names ? [{ key, names: key === 'proposals' ? '' : names }] : []
  })
}

async function countRecordsIn(tx: Tx, centerId: string): Promise<MergeCounts> {
  const { _count } = await tx.center.findUniqueOrThrow({
    where: { id: centerId },
    select: {
      _count: {
        select: {
          zones: true,
          windows: true,
          offers: true,
          activities: true,
          visitCounts: true,
          reports: true,
          staff: true,
          donations: true,
          sessions: true,
          referrals: true,
          calls: true,
          sittings: true,
          partners: true,
          attachments: true,
          closures: true,
        },
      },
    },
  })
  const { visitCounts, ...counts } = _count
  return { ...counts, visits: visitCounts }
}
