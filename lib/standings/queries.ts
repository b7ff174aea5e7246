import 'server-only'
import { findPlacesIn } from '@/lib/centers/places/queries'
import { presentPlace } from '@/lib/centers/places/rules'
import type { NamedPlace } from '@/lib/centers/places/types'
import { centerScope } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { CountingMode } from '@/lib/org/types'
import { loadCountyRulesIn } from '@/lib/standings/county/queries'
import { byPlace, type CountyRules, standingRow } from '@/lib/standings/row/rules'
import type { StandingRow } from '@/lib/standings/types'
import { Prisma } from '@/prisma/generated/client'
import type { FunctionDomain } from '@/prisma/generated/enums'

export type StandingFilter = {
  asOf: CalendarDate
  townshipId?: string | undefined
  unitId?: string | undefined
  countyId?: string | undefined
  centerIds?: string[] | undefined
  /** Through which right the centers are reached; reading the register unless said. */
  permission?: Permission
  /** Under which township a center stands: that of the day (THEN, unless said) or the present one. */
  counting?: CountingMode | undefined
}

/**
 * The standings of every center in reach on a day, in the order of township and center codes; closed ones included, and
 * those that were not yet in the register on the day left out. One county at most, so there is no paging; the number of
 * statements does not depend on the number of centers. How they are counted moves centers between townships and nothing else:
 * a target for a township is asked where the center hung on the day, so every sum over the county is the same both ways.
 * @throws AppError FORBIDDEN
 */
export async function listStandings(viewer: Viewer, filter: StandingFilter): Promise<StandingRow[]> {
  const permission = filter.permission ?? 'center:read'
  assertMay(viewer, permission)
  const { asOf, counting = 'THEN' } = filter
  const centers = await findCenters(viewer, filter, permission)
  const countyIds = [...new Set(centers.map((center) => center.countyId))]
  const ids = centers.map((center) => center.id)
  const [counties, domains, items, places] = await Promise.all([
    loadCountyRulesIn(db(), { countyIds, on: asOf }),
    findDomains(ids, asOf),
    findAvailableItems(ids, asOf),
    findPlacesIn(db(), { centers, on: asOf }),
  ])
  const rows = centers.flatMap((center) => {
    const county = counties.get(center.countyId)
    const then = places.get(center.id) ?? presentPlace(center)
    const place = counting === 'NOW' ? presentPlace(center) : then
    return county && isWithin(place, filter)
      ? toRow(center, {
          ...county,
          on: asOf,
          then,
          place,
          domains: domains.get(center.id),
          items: items.get(center.id),
        })
      : []
  })
  return rows.sort(byPlace)
}

/** Whether a place is one that was asked for. */
function isWithin(place: NamedPlace, { townshipId, unitId }: StandingFilter): boolean {
  return (!townshipId || place.townshipId === townshipId) && (!unitId || place.unitId === unitId)
}

const inForce = (on: CalendarDate) => ({
  effectiveFrom: { lte: toDbDate(on) },
  OR: [{ effectiveTo: null }, { effectiveTo: { gt: toDbDate(on) } }],
})

type FoundCenter = Awaited<ReturnType<typeof findCenters>>[number]

function findCenters(viewer: Viewer, filter: StandingFilter, permission: Permission) {
  const { asOf, townshipId, unitId, countyId, centerIds } = filter
  return db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, permission),
        { periods: { some: inForce(asOf) } },
        townshipId ? { OR: [{ townshipId }, { places: { some: { townshipId } } }] } : {},
        unitId ? { OR: [{ unitId }, { places: { some: { unitId } } }] } : {},
        countyId ? { countyId } : {},
        centerIds ? { id: { in: centerIds } } : {},
      ],
    },
    select: {
      id: true,
      code: true,
      name: true,
      countyId: true,
      unitId: true,
      townshipId: true,
      openedOn: true,
      closedOn: true,
      plannedOpenOn: true,
      unit: { select: { name: true } },
      township: { select: { name: true, code: true } },
      periods: {
        where: inForce(asOf),
        select: { category: true, kind: true, status: true, floorArea: true, areaQualifier: true },
      },
      exemptions: { where: inForce(asOf), select: { id: true } },
    },
  })
}

/** Function domains of the zones active on the day, by center. */
async function findDomains(centerIds: string[], on: CalendarDate): Promise<Map<string, FunctionDomain[]>> {
  const rows = await db().$queryRaw<{ centerId: string; domains: FunctionDomain[] }[]>(Prisma.sql`
    SELECT z."centerId", array_agg(DISTINCT t."domain"::text) AS "domains"
    FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
    WHERE z."centerId" = ANY(${centerIds}::uuid[]) AND t."domain" IS NOT NULL
      AND (z."openedOn" IS NULL OR z."openedOn" <= ${on}::date)
      AND (z."closedOn" IS NULL OR z."closedOn" > ${on}::date)
    GROUP BY z."centerId"`)
  return new Map(rows.map((row) => [row.centerId, row.domains]))
}

/** Items offered and not suspended on the day, by center. */
async function findAvailableItems(centerIds: string[], on: CalendarDate): Promise<Map<string, string[]>> {
  const rows = await db().$queryRaw<{ centerId: string; items: string[] }[]>(Prisma.sql`
    SELECT o."centerId", array_agg(o."itemId") AS "items"
    FROM "ItemOffer" o
    WHERE o."centerId" = ANY(${centerIds}::uuid[])
      AND o."enabledFrom" <= ${on}::date AND (o."enabledTo" IS NULL OR o."enabledTo" > ${on}::date)
      AND NOT EXISTS (
        SELECT 1 FROM "ItemSuspension" s
        WHERE s."offerId" = o."id" AND s."suspendedFrom" <= ${on}::date
          AND (s."suspendedTo" IS NULL OR s."suspendedTo" > ${on}::date))
    GROUP BY o."centerId"`)
  return new Map(rows.map((row) => [row.centerId, row.items]))
}

type Surroundings = CountyRules & {
  on: CalendarDate
  then: NamedPlace
  place: NamedPlace
  domains: FunctionDomain[] | undefined
  items: string[] | undefined
}

function toRow(center: FoundCenter, { then, domains, items, ...around }: Surroundings): StandingRow[] {
  const [period] = center.periods
  if (!period) return []
  const { id, code, name, openedOn, closedOn, plannedOpenOn } = center
  const { floorArea, areaQualifier: qualifier, ...rest } = period
  const facts = {
    id,
    code,
    name,
    openedOn: fromDbDateOrNull(openedOn),
    closedOn: fromDbDateOrNull(closedOn),
    plannedOpenOn: fromDbDateOrNull(plannedOpenOn),
    ...rest,
    floorArea: decimalOrNull(floorArea),
    qualifier,
    isExempted: center.exemptions.length > 0,
    domains: domains ?? [],
    availableItemIds: new Set(items),
  }
  return [standingRow(facts, { ...around, townshipId: then.townshipId })]
}
