import 'server-only'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { pageWindow } from '@/lib/core/pagination'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { countHaving, coverageRows } from '@/lib/zones/coverage/rules'
import type { CoverageParams } from '@/lib/zones/coverage/schema'
import type { CountedCenter, Coverage, CoverageColumn } from '@/lib/zones/coverage/types'
import { likeText } from '@/lib/zones/register/rules'
import { Prisma } from '@/prisma/generated/client'
import { FunctionDomain } from '@/prisma/generated/enums'

/** Of this type are zones that fit none; it is no facility. */
const OTHER = 'OTHER'

type Counted = {
  on: CalendarDate
  /** Through which right the centers are reached. */
  permission: Permission
  townshipId?: string | undefined
  q?: string
}

/**
 * The open centers of the county's reporting categories in reach on a day, in the order of their codes: whom shares
 * count. One county at most, so there is no paging.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listCountedCenters(
  viewer: Viewer,
  { on, permission, townshipId, q = '' }: Counted,
): Promise<CountedCenter[]> {
  assertMay(viewer, permission)
  const countyId = requireCountyId(viewer)
  const settings = await db().countySettings.findUnique({
    where: { countyId },
    select: { reportingCategories: true },
  })
  const day = toDbDate(on)
  const category = { in: settings?.reportingCategories ?? [] }
  const rows = await db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, permission),
        { countyId, townshipId },
        { periods: { some: { ...inForceOn(on), status: 'OPEN', category } } },
        { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
        { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
        q === '' ? {} : { OR: [{ name: { contains: likeText(q) } }, { code: { startsWith: likeText(q) } }] },
      ],
    },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, townshipId: true, township: { select: { name: true } } },
  })
  return rows.map(({ township, ...center }) => ({ ...center, townshipName: township?.name ?? null }))
}

/** The columns of a day: the five domains, or the facility types not retired by then. */
async function findColumns(
  countyId: string,
  { by, on }: { by: CoverageParams['by']; on: CalendarDate },
): Promise<CoverageColumn[]> {
  if (by === 'DOMAIN')
    return Object.values(FunctionDomain).map((domain) => ({ key: domain, name: '', domain }))
  const types = await db().zoneType.findMany({
    where: {
      countyId,
      code: { not: OTHER },
      OR: [{ retiredOn: null }, { retiredOn: { gt: toDbDate(on) } }],
    },
    orderBy: [{ order: 'asc' }, { code: 'asc' }],
    select: { id: true, name: true, domain: true },
  })
  return types.map(({ id, ...type }) => ({ key: id, ...type }))
}

/** The types and domains of the zones that run on a day, by center. */
async function findKeys(centerIds: readonly string[], on: CalendarDate): Promise<Map<string, string[]>> {
  const rows = await db().$queryRaw<{ centerId: string; types: string[]; domains: string[] }[]>(Prisma.sql`
    SELECT z."centerId", array_agg(DISTINCT t."id"::text) AS "types",
      array_remove(array_agg(DISTINCT t."domain"::text), NULL) AS "domains"
    FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
    WHERE z."centerId" = ANY(${centerIds}::uuid[])
      AND (z."openedOn" IS NULL OR z."openedOn" <= ${on}::date)
      AND (z."closedOn" IS NULL OR z."closedOn" > ${on}::date)
    GROUP BY z."centerId"`)
  return new Map(rows.map((row) => [row.centerId, [...row.types, ...row.domains]]))
}

/**
 * The open centers of reporting categories in reach against the five domains or the facility types on a day (today
 * unless given), or only those that lack something; one page, and the sums of the whole. A constant number of statements.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getCoverage(viewer: Viewer, params: CoverageParams): Promise<Coverage> {
  assertMay(viewer, 'center:read')
  const on = params.on ?? today()
  const { by, townshipId, q, page, perPage } = params
  const [columns, centers] = await Promise.all([
    findColumns(requireCountyId(viewer), { by, on }),
    listCountedCenters(viewer, { on, permission: 'center:read', townshipId, q }),
  ])
  const found = await findKeys(
    centers.map((center) => center.id),
    on,
  )
  const rows = coverageRows(centers, columns, found)
  const holes = rows.filter((row) => row.missing.length > 0)
  const shown = params.view === 'HOLES' ? holes : rows
  const { skip, take } = pageWindow(params)
  return {
    on,
    columns,
    rows: shown.slice(skip, skip + take),
    total: shown.length,
    centers: rows.length,
    having: countHaving(rows, columns),
    incomplete: holes.length,
    page,
    perPage,
  }
}
