import 'server-only'
import { centersWithin } from '@/lib/centers/scope/queries'
import { type CalendarDate, firstDay, isInForce, lastDay, type Month, monthOf } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { groupBy } from '@/lib/core/group-by'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import { keptReports, keptStanding } from '@/lib/metrics/rollup/centers/rules'
import type { KeptCenter, KeptPlace, KeptProgress, UnitName } from '@/lib/metrics/rollup/centers/types'
import { refreshRollup } from '@/lib/metrics/rollup/queries'
import type { CountingMode } from '@/lib/metrics/types'
import { loadCountyRulesIn, loadDayRulesIn } from '@/lib/standings/county/queries'
import { byPlace, type CountyRules } from '@/lib/standings/row/rules'
import type { StandingRow } from '@/lib/standings/types'
import { Prisma } from '@/prisma/generated/client'

export type KeptRequest = {
  countyId: string
  /** The day of the standings; one of those that the roll-up keeps. */
  asOf: CalendarDate
  /** The month of the reports. */
  month: Month
  townshipId?: string | undefined
  unitId?: string | undefined
  counting?: CountingMode | undefined
  permission?: Permission
}

/**
 * Standings on a day and reports of a month of the centers in reach, out of the roll-up of their county, worked out again
 * first where a change has touched it: the same rows as the records give, by five statements whatever the county's size.
 * @throws AppError FORBIDDEN
 */
export async function getKeptProgress(viewer: Viewer, request: KeptRequest): Promise<KeptProgress> {
  const { countyId, asOf, month, townshipId, unitId, counting = 'THEN' } = request
  const permission = request.permission ?? 'center:read'
  assertMay(viewer, permission)
  const standing = monthOf(asOf)
  await refreshRollup(viewer, { countyId, months: [...new Set([standing, month])] })
  const [found, namesOn, rules] = await Promise.all([
    findRows(viewer, { countyId, standings: [standing], reports: [month], permission }),
    findNames(countyId),
    loadCountyRulesIn(db(), { countyIds: [countyId], on: asOf }),
  ])
  const centers = keptOf(found, { standing, report: month })
  const names = (day: CalendarDate) => namesOn(counting === 'NOW' ? null : day)
  const isAsked = (place: KeptPlace) =>
    (!townshipId || place.townshipId === townshipId) && (!unitId || place.unitId === unitId)
  const rows = standingsOf(centers, { rules: rules.get(countyId), on: asOf, names: names(asOf), counting })
  return {
    rows: rows.filter(isAsked),
    reports: keptReports(centers, { names: names(lastDay(month)), counting }).filter(isAsked),
  }
}

/**
 * The standings of a county's centers in reach on several days that the roll-up keeps, by day, under the townships of the
 * day: six statements, however many days.
 * @throws AppError FORBIDDEN
 */
export async function getKeptStandings(
  viewer: Viewer,
  { countyId, days, permission }: { countyId: string; days: readonly CalendarDate[]; permission: Permission },
): Promise<Map<CalendarDate, StandingRow[]>> {
  assertMay(viewer, permission)
  const months = [...new Set(days.map(monthOf))]
  await refreshRollup(viewer, { countyId, months })
  const [found, namesOn, rules] = await Promise.all([
    findRows(viewer, { countyId, standings: months, reports: [], permission }),
    findNames(countyId),
    loadDayRulesIn(db(), { countyId, days }),
  ])
  return new Map(
    days.map((on) => {
      const centers = keptOf(found, { standing: monthOf(on), report: null })
      return [on, standingsOf(centers, { rules: rules.get(on), on, names: namesOn(on), counting: 'THEN' })]
    }),
  )
}

type Judged = Omit<Parameters<typeof keptStanding>[1], 'rules'> & { rules: CountyRules | undefined }

function standingsOf(centers: readonly KeptCenter[], { rules, ...asked }: Judged): StandingRow[] {
  if (!rules) return []
  return centers.flatMap((center) => keptStanding(center, { ...asked, rules })).sort(byPlace)
}

type Center = Omit<KeptCenter, 'present' | 'standing' | 'report'> & KeptPlace
type Standing = NonNullable<KeptCenter['standing']>
type Row = Omit<Standing, 'category' | 'status' | 'domains'> & {
  centerId: string
  month: Month
  isStanding: boolean
  category: Standing['category'] | null
  status: Standing['status'] | null
  domains: Standing['domains'] | null
  isExpected: boolean
  isSubmitted: boolean
  isOnTime: boolean
}

type Asked = {
  countyId: string
  standings: readonly Month[]
  reports: readonly Month[]
  permission: Permission
}
type Found = { centers: Center[]; rows: Map<string, Row[]> }

/**
 * Centers and their rows of some months are read apart and paired afterwards: as long as the database has no statistics of a
 * roll-up that has just been worked out, a join of them goes by the square of the county's size.
 */
async function findRows(viewer: Viewer, asked: Asked): Promise<Found> {
  const standings = asked.standings.map(firstDay)
  const months = [...new Set([...standings, ...asked.reports.map(firstDay)])]
  const within = centersWithin(viewer, asked.permission)
  const inReach = reachesAll(viewer, asked)
    ? Prisma.sql`true`
    : Prisma.sql`k."centerId" IN (SELECT c."id" FROM "Center" c WHERE ${within})`
  const [centers, rows] = await Promise.all([
    db().$queryRaw<Center[]>(Prisma.sql`
      SELECT c."id", c."code", c."name", c."openedOn"::text, c."closedOn"::text, c."plannedOpenOn"::text, c."unitId",
        c."townshipId"
      FROM "Center" c WHERE c."countyId" = ${asked.countyId}::uuid AND ${within}`),
    db().$queryRaw<Row[]>(Prisma.sql`
      SELECT k."centerId", to_char(k."month", 'YYYY-MM') AS "month", k."isStanding", k."unitId", k."townshipId", k."category",
        k."kind", k."status", k."floorArea"::text, k."areaQualifier" AS "qualifier", k."isExempted", k."missingItems",
        k."isExpected", k."isSubmitted", k."isOnTime",
        CASE WHEN k."month" = ANY(${standings}::date[]) THEN k."domains"::text[] END AS "domains"
      FROM "RollupCenter" k
      WHERE k."countyId" = ${asked.countyId}::uuid AND k."month" = ANY(${months}::date[]) AND ${inReach}`),
  ])
  return { centers, rows: groupBy(rows, ({ centerId }) => centerId) }
}

/** The centers that were in the register in one month, or are to report another. */
function keptOf({ centers, rows }: Found, months: { standing: Month; report: Month | null }): KeptCenter[] {
  return centers.flatMap(({ unitId, townshipId, ...center }) => {
    const of = (month: Month | null) => rows.get(center.id)?.find((row) => row.month === month)
    const [standing, report] = [standingOf(of(months.standing)), reportOf(of(months.report))]
    return standing || report ? [{ ...center, present: { unitId, townshipId }, standing, report }] : []
  })
}

/** Whether a viewer reaches every center of the county, so that its rows need no look at their centers. */
const reachesAll = (viewer: Viewer, { countyId, permission }: Pick<Asked, 'countyId' | 'permission'>) =>
  viewer.isSystem ||
  scopesOf(viewer, permission).some(({ unitId, ownUnitOnly }) => unitId === countyId && !ownUnitOnly)

function standingOf(row: Row | undefined): KeptCenter['standing'] {
  if (!row?.isStanding || !row.category || !row.status) return null
  const { unitId, townshipId, category, kind, status, floorArea, qualifier, isExempted, missingItems } = row
  const domains = row.domains ?? []
  return {
    unitId,
    townshipId,
    category,
    kind,
    status,
    floorArea,
    qualifier,
    isExempted,
    domains,
    missingItems,
  }
}

function reportOf(row: Row | undefined): KeptCenter['report'] {
  if (!row?.isExpected) return null
  const { unitId, townshipId, isSubmitted, isOnTime } = row
  return { unitId, townshipId, isSubmitted, isOnTime }
}

type Named = UnitName & {
  id: string
  past: (UnitName & { from: CalendarDate; to: CalendarDate | null }) | null
}

/** Names and codes that the units of a county had on a day; those of the present without one. */
async function findNames(countyId: string): Promise<(day: CalendarDate | null) => Map<string, UnitName>> {
  const rows = await db().$queryRaw<Named[]>(Prisma.sql`
    SELECT u."id", u."name", u."code", CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object(
      'name', p."name", 'code', p."code", 'from', p."effectiveFrom", 'to', p."effectiveTo") END AS "past"
    FROM "OrgUnit" u LEFT JOIN "OrgUnitPeriod" p ON p."unitId" = u."id"
    WHERE u."countyId" = ${countyId}::uuid`)
  const present = rows.map(({ id, name, code }): [string, UnitName] => [id, { name, code }])
  return (day) => {
    const dated = rows.flatMap(({ id, past }): [string, UnitName][] =>
      past && day && isInForce(past, day) ? [[id, past]] : [],
    )
    return new Map([...present, ...dated])
  }
}
