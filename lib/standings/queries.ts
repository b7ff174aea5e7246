import 'server-only'
import { findPlacesIn } from '@/lib/centers/places/queries'
import { presentPlace } from '@/lib/centers/places/rules'
import type { NamedPlace } from '@/lib/centers/places/types'
import { centerScope } from '@/lib/centers/policy'
import { statusOn } from '@/lib/centers/rules'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { CountingMode } from '@/lib/org/types'
import { areaStatusOf, coverageOf, isDoubleMet, type TargetRule } from '@/lib/standings/rules'
import type { NamedItem, StandingRow } from '@/lib/standings/types'
import { Prisma } from '@/prisma/generated/client'
import type { CenterCategory, FunctionDomain } from '@/prisma/generated/enums'

export type StandingFilter = {
  asOf: CalendarDate
  townshipId?: string | undefined
  unitId?: string | undefined
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
    findCounties(countyIds, asOf),
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
  return rows.sort(
    (a, b) => (a.townshipCode ?? '').localeCompare(b.townshipCode ?? '') || a.code.localeCompare(b.code),
  )
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
  const { asOf, townshipId, unitId, centerIds } = filter
  return db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, permission),
        { periods: { some: inForce(asOf) } },
        townshipId ? { OR: [{ townshipId }, { places: { some: { townshipId } } }] } : {},
        unitId ? { OR: [{ unitId }, { places: { some: { unitId } } }] } : {},
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

type County = {
  targets: TargetRule[]
  reportingCategories: CenterCategory[]
  required: NamedItem[] | null
}

/** Targets, reporting categories and the list in force on the day, by county. */
async function findCounties(countyIds: string[], on: CalendarDate): Promise<Map<string, County>> {
  const rows = await db().orgUnit.findMany({
    where: { id: { in: countyIds } },
    select: {
      id: true,
      settings: { select: { reportingCategories: true } },
      targets: {
        where: { metric: 'FLOOR_AREA' },
        select: {
          category: true,
          kind: true,
          townshipId: true,
          value: true,
          effectiveFrom: true,
          effectiveTo: true,
        },
      },
      serviceItemLists: {
        where: inForce(on),
        select: {
          entries: {
            orderBy: { item: { code: 'asc' } },
            select: { item: { select: { id: true, name: true } } },
          },
        },
      },
    },
  })
  return new Map(
    rows.map((county) => [
      county.id,
      {
        reportingCategories: county.settings?.reportingCategories ?? [],
        required: county.serviceItemLists[0]?.entries.map((entry) => entry.item) ?? null,
        targets: county.targets.map(({ effectiveFrom, effectiveTo, value, ...target }) => ({
          ...target,
          value: value.toFixed(2),
          from: fromDbDate(effectiveFrom),
          to: fromDbDateOrNull(effectiveTo),
        })),
      },
    ]),
  )
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
    SELECT o."centerId", array_agg(DISTINCT o."itemId"::text) AS "items"
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

type Surroundings = County & {
  on: CalendarDate
  /** Where the center hung on the day: what a target for a township asks. */
  then: NamedPlace
  /** Where it is counted. */
  place: NamedPlace
  domains: FunctionDomain[] | undefined
  items: string[] | undefined
}

function toRow(center: FoundCenter, around: Surroundings): StandingRow[] {
  const [period] = center.periods
  const { unitId: _unitId, ...place } = around.place
  if (!period) return []
  const { id, code, name } = center
  const openedOn = fromDbDateOrNull(center.openedOn)
  const dates = { status: period.status, openedOn, closedOn: fromDbDateOrNull(center.closedOn) }
  const { category, kind } = period
  const status = statusOn(dates, around.on)
  const area = areaStatusOf({
    category,
    kind,
    townshipId: around.then.townshipId,
    status,
    floorArea: decimalOrNull(period.floorArea),
    qualifier: period.areaQualifier,
    isExempted: center.exemptions.length > 0,
    targets: around.targets,
    on: around.on,
  })
  const coverage = coverageOf({
    status,
    category,
    reportingCategories: around.reportingCategories,
    domains: around.domains ?? [],
    required: around.required,
    availableItemIds: new Set(around.items),
  })
  return [
    {
      centerId: id,
      code,
      name,
      ...place,
      category,
      kind,
      status,
      openedOn,
      area,
      coverage,
      isDoubleMet: isDoubleMet(area, coverage),
    },
  ]
}
