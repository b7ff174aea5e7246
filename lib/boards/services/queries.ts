import 'server-only'
import type { ActivityGroup, MonthSum, ServiceFacts } from '@/lib/boards/services/types'
import { getWeeklyRows } from '@/lib/boards/weekly/queries'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  fromDbDate,
  lastDay,
  type Month,
  monthRange,
} from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'
import type { CountingMode, FigureRequest } from '@/lib/metrics/types'
import { Prisma } from '@/prisma/generated/client'
import type { CenterKind, ReportState } from '@/prisma/generated/enums'

/** The figures whose course the board shows. */
export const SERVICE_CODES = ['E01', 'A01', 'A02', 'E02', 'E05', 'E11', 'E12'] as const

type Request = {
  month: Month
  /** How many months up to and with `month`; a year more is read to compare with. */
  months: number
  asOf: CalendarDate
  /** The county or township that the board is of, and the townships below it. */
  unitId: string
  townshipId: string | null
  communityId: string | null
  townships: readonly { id: string }[]
  includePending: boolean
  counting: CountingMode
  kind: CenterKind | undefined
}

type Reach = Request & { centerIds: string[] }

/**
 * What the board of services is made of: sums of official months (with `includePending` also of 待审核 ones), activities of
 * the last twelve months by type and zone, held activities by day of the year, residents by township. A constant number of
 * statements.
 * @throws AppError FORBIDDEN
 */
export async function getServiceFacts(viewer: Viewer, request: Request): Promise<ServiceFacts> {
  assertMay(viewer, 'dashboard:read')
  const { asOf, includePending } = request
  const centers = await findCenters(viewer, request)
  const reach: Reach = { ...request, centerIds: centers.map(({ id }) => id) }
  const open = await findOpen(reach)
  const [sums, byType, byZone, days, weekly] = await Promise.all([
    findSums(viewer, reach),
    groupActivities(reach, Prisma.sql`t."name"`),
    groupActivities(reach, Prisma.sql`coalesce(zt."name", '未填功能区')`),
    countDays(reach),
    getWeeklyRows(viewer, { centers: open.filter((center) => center.isReporting), asOf, includePending }),
  ])
  return {
    sums,
    byType,
    byZone,
    days,
    residents: residentsOf(open),
    weekly,
  }
}

type OpenCenter = Awaited<ReturnType<typeof findOpen>>[number]

/** The centers that are open on the day and hang on the unit, in code order; whether they belong to a reporting category. */
async function findOpen({ centerIds, asOf, townshipId, communityId }: Reach) {
  const isOpen = { ...inForceOn(asOf), status: 'OPEN' as const }
  const centers = await db().center.findMany({
    where: {
      id: { in: centerIds },
      periods: { some: isOpen },
      ...(communityId ? { unitId: communityId } : townshipId && { townshipId }),
    },
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    select: {
      id: true,
      name: true,
      residents: true,
      township: { select: { id: true, name: true } },
      periods: { where: isOpen, select: { category: true } },
      county: { select: { settings: { select: { reportingCategories: true } } } },
    },
  })
  return centers.map(({ periods, county, ...center }) => ({
    ...center,
    isReporting: periods.some(({ category }) => county.settings?.reportingCategories.includes(category)),
  }))
}

/** Residents served, by township; a center that did not say adds nothing. */
function residentsOf(centers: readonly OpenCenter[]): ServiceFacts['residents'] {
  const sums = new Map<string | null, number>()
  for (const { township, residents } of centers) {
    const id = township?.id ?? null
    sums.set(id, (sums.get(id) ?? 0) + (residents ?? 0))
  }
  return [...sums].map(([townshipId, residents]) => ({ townshipId, residents }))
}

/**
 * The centers in reach whose facts the board may hold: by where they hang at present, and 按当期隶属 also those that have hung
 * on the unit before; which of their facts count is decided fact by fact.
 */
function findCenters(
  viewer: Viewer,
  { townshipId, communityId, counting, kind, asOf }: Request,
): Promise<{ id: string }[]> {
  const unit = communityId ? { unitId: communityId } : townshipId ? { townshipId } : null
  const was = unit && counting === 'THEN' ? [{ places: { some: unit } }] : []
  return db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, 'dashboard:read'),
        unit ? { OR: [unit, ...was] } : {},
        kind ? { periods: { some: { ...inForceOn(asOf), kind } } } : {},
      ],
    },
    select: { id: true },
  })
}

const statesOf = ({ includePending }: Request): ReportState[] =>
  includePending ? ['APPROVED', 'LOCKED', 'SUBMITTED'] : ['APPROVED', 'LOCKED']

/** The course of the figures, and the last twelve months by township, through the one module of formulas. */
async function findSums(viewer: Viewer, reach: Reach): Promise<MonthSum[]> {
  const { month, months, unitId, townships, asOf, includePending, counting, kind } = reach
  const course = monthRange(addMonths(month, 1 - months - 12), month)
  const year = { rule: 'MONTHS', from: addMonths(month, -11), to: month } as const
  const requests = SERVICE_CODES.flatMap((code): FigureRequest[] => [
    ...course.map((one) => ({
      key: `${code} ${one}`,
      metric: code,
      scope: { unitId },
      period: { rule: 'MONTHS' as const, from: one, to: one },
    })),
    ...townships.map(({ id }) => ({
      key: `${code} ${id}`,
      metric: code,
      scope: { unitId: id },
      period: year,
    })),
  ])
  const figures = await getFigures(viewer, requests, { cutOff: asOf, includePending, counting, kind })
  return figures.flatMap(({ metric, value, key, coverage }) => {
    const place = key.slice(metric.length + 1)
    if (value === null) return []
    const sum = { code: metric, total: Number(value), reports: coverage?.reported ?? 0 }
    return [
      course.includes(place)
        ? { ...sum, month: place, townshipId: null }
        : { ...sum, month: null, townshipId: place },
    ]
  })
}

/** Held activities whose host's month is official (or, asked for, submitted). */
const held = (reach: Reach, from: CalendarDate, to: CalendarDate) => Prisma.sql`
  FROM "Activity" a JOIN "ActivityType" t ON t."id" = a."typeId"
  JOIN "MonthlyReport" r ON r."centerId" = a."centerId" AND r."month" = date_trunc('month', a."date")::date
    AND r."state"::text = ANY(${statesOf(reach)}::text[])
  LEFT JOIN LATERAL (
    SELECT sum(co."attendances") AS "attendances" FROM "ActivityCoHost" co WHERE co."activityId" = a."id") AS joint ON true
  LEFT JOIN "Zone" z ON z."id" = a."zoneId" LEFT JOIN "ZoneType" zt ON zt."id" = z."typeId"
  WHERE a."status" = 'HELD' AND a."centerId" = ANY(${reach.centerIds}::uuid[])
    AND a."date" BETWEEN ${from}::date AND ${to}::date AND ${heldIn(reach)}`

/** 按当期隶属 an activity counts where its center hung on its day. */
function heldIn({ townshipId, communityId, counting }: Reach): Prisma.Sql {
  if (counting === 'NOW' || (!townshipId && !communityId)) return Prisma.sql`true`
  if (!communityId) return Prisma.sql`a."townshipId" = ${townshipId}::uuid`
  return Prisma.sql`coalesce((SELECT x."unitId" FROM "CenterPlace" x WHERE x."centerId" = a."centerId"
    AND x."effectiveFrom" <= a."date" AND (x."effectiveTo" IS NULL OR x."effectiveTo" > a."date")),
    (SELECT c."unitId" FROM "Center" c WHERE c."id" = a."centerId")) = ${communityId}::uuid`
}

function groupActivities(reach: Reach, name: Prisma.Sql): Promise<ActivityGroup[]> {
  const from = firstDay(addMonths(reach.month, -11))
  return db().$queryRaw(Prisma.sql`
    SELECT ${name} AS "name", count(*)::int AS "events", coalesce(sum(coalesce(a."attendances", 0) + coalesce(joint."attendances", 0)), 0)::int AS "attendances"
    ${held(reach, from, lastDay(reach.month))} GROUP BY 1 ORDER BY 2 DESC, 1`)
}

async function countDays(reach: Reach): Promise<Record<CalendarDate, number>> {
  const year = reach.month.slice(0, 4)
  const rows = await db().$queryRaw<{ date: Date; events: number }[]>(Prisma.sql`
    SELECT a."date", count(*)::int AS "events"
    ${held(reach, `${year}-01-01`, lastDay(reach.month))} GROUP BY 1`)
  return Object.fromEntries(rows.map(({ date, events }) => [fromDbDate(date), events]))
}
