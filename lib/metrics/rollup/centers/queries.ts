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
import { loadCountyRulesIn } from '@/lib/standings/county/queries'
import { byPlace } from '@/lib/standings/row/rules'
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
  const months = [...new Set([monthOf(asOf), month])]
  await refreshRollup(viewer, { countyId, months })
  const [centers, names, rules] = await Promise.all([
    findCenters(viewer, { countyId, standing: monthOf(asOf), report: month, permission }),
    findNames(countyId, counting === 'NOW' ? null : { standing: asOf, report: lastDay(month) }),
    loadCountyRulesIn(db(), { countyIds: [countyId], on: asOf }),
  ])
  const own = rules.get(countyId)
  const isAsked = (place: KeptPlace) =>
    (!townshipId || place.townshipId === townshipId) && (!unitId || place.unitId === unitId)
  const rows = centers.flatMap((center) =>
    own ? keptStanding(center, { rules: own, on: asOf, names: names.standing, counting }) : [],
  )
  return {
    rows: rows.filter(isAsked).sort(byPlace),
    reports: keptReports(centers, { names: names.report, counting }).filter(isAsked),
  }
}

type Center = Omit<KeptCenter, 'present' | 'standing' | 'report'> & KeptPlace
type Standing = NonNullable<KeptCenter['standing']>
type Row = Omit<Standing, 'category' | 'status' | 'domains'> & {
  centerId: string
  month: CalendarDate
  isStanding: boolean
  category: Standing['category'] | null
  status: Standing['status'] | null
  domains: Standing['domains'] | null
  isExpected: boolean
  isSubmitted: boolean
  isOnTime: boolean
}

type Asked = { countyId: string; standing: Month; report: Month; permission: Permission }

/**
 * Centers and their rows of both months are read apart and paired here: as long as the database has no statistics of a
 * roll-up that has just been worked out, a join of them goes by the square of the county's size.
 */
async function findCenters(viewer: Viewer, asked: Asked): Promise<KeptCenter[]> {
  const [standing, report] = [firstDay(asked.standing), firstDay(asked.report)]
  const within = centersWithin(viewer, asked.permission)
  const [centers, rows] = await Promise.all([
    db().$queryRaw<Center[]>(Prisma.sql`
      SELECT c."id", c."code", c."name", c."openedOn"::text, c."closedOn"::text, c."plannedOpenOn"::text, c."unitId",
        c."townshipId"
      FROM "Center" c WHERE c."countyId" = ${asked.countyId}::uuid AND ${within}`),
    db().$queryRaw<Row[]>(Prisma.sql`
      SELECT k."centerId", k."month"::text, k."isStanding", k."unitId", k."townshipId", k."category", k."kind", k."status",
        k."floorArea"::text, k."areaQualifier" AS "qualifier", k."isExempted", k."missingItems", k."isExpected",
        k."isSubmitted", k."isOnTime", CASE WHEN k."month" = ${standing}::date THEN k."domains"::text[] END AS "domains"
      FROM "RollupCenter" k
      WHERE k."countyId" = ${asked.countyId}::uuid AND k."month" = ANY(${[standing, report]}::date[])
        AND ${reachesAll(viewer, asked) ? Prisma.sql`true` : Prisma.sql`k."centerId" IN (SELECT c."id" FROM "Center" c WHERE ${within})`}`),
  ])
  const byCenter = groupBy(rows, ({ centerId }) => centerId)
  return centers.flatMap(({ unitId, townshipId, ...center }) => {
    const own = byCenter.get(center.id)
    const of = (month: CalendarDate) => own?.find((row) => row.month === month)
    const kept = { standing: standingOf(of(standing)), report: reportOf(of(report)) }
    return own ? [{ ...center, present: { unitId, townshipId }, ...kept }] : []
  })
}

/** Whether a viewer reaches every center of the county, so that its rows need no look at their centers. */
const reachesAll = (viewer: Viewer, { countyId, permission }: Asked) =>
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

type Days = { standing: CalendarDate; report: CalendarDate }
type Names = Record<keyof Days, Map<string, UnitName>>
type Named = UnitName & {
  id: string
  past: (UnitName & { from: CalendarDate; to: CalendarDate | null }) | null
}

/** Names and codes that the units of a county had on two days; those of the present without days. */
async function findNames(countyId: string, days: Days | null): Promise<Names> {
  const rows = await db().$queryRaw<Named[]>(Prisma.sql`
    SELECT u."id", u."name", u."code", CASE WHEN p."id" IS NOT NULL THEN jsonb_build_object(
      'name', p."name", 'code', p."code", 'from', p."effectiveFrom", 'to', p."effectiveTo") END AS "past"
    FROM "OrgUnit" u LEFT JOIN "OrgUnitPeriod" p ON p."unitId" = u."id"
    WHERE u."countyId" = ${countyId}::uuid`)
  const present = rows.map(({ id, name, code }): [string, UnitName] => [id, { name, code }])
  const on = (day: CalendarDate | undefined) => {
    const dated = rows.flatMap(({ id, past }): [string, UnitName][] =>
      past && day && isInForce(past, day) ? [[id, past]] : [],
    )
    return new Map([...present, ...dated])
  }
  return { standing: on(days?.standing), report: on(days?.report) }
}
