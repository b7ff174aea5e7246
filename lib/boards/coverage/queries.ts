import 'server-only'
import type { CoverageFacts, PlaceCount, SilentFacility } from '@/lib/boards/coverage/types'
import { inForceOn } from '@/lib/centers/policy'
import { addMonths, type CalendarDate, firstDay, fromDbDateOrNull, type Month } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { loadTargetsIn } from '@/lib/targets/queries'
import { Prisma } from '@/prisma/generated/client'
import { Audience } from '@/prisma/generated/enums'

/** The figure that says whether a facility serves anybody. */
const FIGURE_OF: readonly (readonly [facility: string, figure: string])[] = [
  ['CANTEEN', 'E05'],
  ['BATHING', 'E08a'],
  ['DAY_CARE', 'E08c'],
  ['AFTER_SCHOOL', 'E09'],
  ['WARM_STATION', 'E11'],
  ['HEALTH_POST', 'E12'],
  ['LEGAL_AID', 'E14'],
  ['JOB_STATION', 'E15'],
]

/** Months without any service after which a facility counts as silent. */
export const SILENT_MONTHS = 3

const SERVED: Audience[] = [Audience.ELDERLY, Audience.CHILDREN, Audience.NEW_EMPLOYMENT]

type Request = {
  /** Centers that the viewer reaches, each with the township under which it is counted. */
  centers: readonly { centerId: string; townshipId: string | null }[]
  asOf: CalendarDate
  month: Month
}

/**
 * What the coverage board needs beside the standings: the list in force, facilities for the groups that are looked after,
 * windows by department, and the silent facilities, the targets. Seven statements.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getCoverageFacts(viewer: Viewer, request: Request): Promise<CoverageFacts> {
  assertMay(viewer, 'dashboard:read')
  const countyId = requireCountyId(viewer)
  const [items, facilities, facilityCounts, departments, windowCounts, silent, targets] = await Promise.all([
    loadListedItemsIn(db(), { countyId, on: request.asOf }),
    db().zoneType.findMany({
      where: { countyId, audience: { in: SERVED } },
      orderBy: [{ audience: 'asc' }, { order: 'asc' }],
      select: { id: true, name: true, audience: true },
    }),
    countFacilities(request),
    db().department.findMany({
      where: { countyId },
      orderBy: { order: 'asc' },
      select: { id: true, name: true },
    }),
    countWindows(request),
    findSilent(request),
    loadTargetsIn(db(), { countyIds: [countyId] }),
  ])
  return {
    targets,
    items,
    facilities: facilities.map(({ id, ...type }) => ({ key: id, ...type })),
    facilityCounts,
    departments: departments.map(({ id, name }) => ({ key: id, name })),
    windowCounts,
    silent,
  }
}

/** Items of the list that is in force in a county on a day, of all departments or of some, in code order. */
export async function loadListedItemsIn(
  tx: Tx,
  asked: { countyId: string; on: CalendarDate; departmentIds?: string[] | undefined },
): Promise<CoverageFacts['items']> {
  const { countyId, on, departmentIds } = asked
  const list = await tx.serviceItemList.findFirst({
    where: { countyId, ...inForceOn(on) },
    select: {
      entries: {
        where: departmentIds ? { item: { departmentId: { in: departmentIds } } } : {},
        orderBy: { item: { code: 'asc' } },
        select: { item: { select: { id: true, code: true, name: true } } },
      },
    },
  })
  return list?.entries.map(({ item }) => item) ?? []
}

const runs = (alias: string, on: CalendarDate) => {
  const column = (name: string) => Prisma.raw(`${alias}."${name}"`)
  return Prisma.sql`(${column('openedOn')} IS NULL OR ${column('openedOn')} <= ${on}::date)
    AND (${column('closedOn')} IS NULL OR ${column('closedOn')} > ${on}::date)`
}

/** The asked centers (c) with their townships. */
const counted = (centers: Request['centers']) => Prisma.sql`
  unnest(${centers.map((center) => center.centerId)}::uuid[], ${centers.map((center) => center.townshipId)}::uuid[])
    AS c("id", "townshipId")`

function countFacilities({ centers, asOf }: Request): Promise<PlaceCount[]> {
  return db().$queryRaw(Prisma.sql`
    SELECT z."typeId" AS "key", c."townshipId", count(DISTINCT z."centerId")::int AS "count"
    FROM ${counted(centers)} JOIN "Zone" z ON z."centerId" = c."id"
    WHERE ${runs('z', asOf)}
    GROUP BY 1, 2`)
}

function countWindows({ centers, asOf }: Request): Promise<PlaceCount[]> {
  return db().$queryRaw(Prisma.sql`
    SELECT d."departmentId" AS "key", c."townshipId", count(DISTINCT w."id")::int AS "count"
    FROM ${counted(centers)} JOIN "ServiceWindow" w ON w."centerId" = c."id"
    JOIN "ServiceWindowDepartment" d ON d."windowId" = w."id"
    WHERE ${runs('w', asOf)}
    GROUP BY 1, 2`)
}

async function findSilent({ centers, asOf, month }: Request): Promise<SilentFacility[]> {
  const figures = Prisma.join(FIGURE_OF.map(([facility, figure]) => Prisma.sql`(${facility}, ${figure})`))
  const from = firstDay(addMonths(month, 1 - SILENT_MONTHS))
  const rows = await db().$queryRaw<
    (Omit<SilentFacility, 'openedOn'> & { openedOn: Date | null })[]
  >(Prisma.sql`
    SELECT c."id" AS "centerId", c."name" AS "centerName", u."name" AS "townshipName", t."name" AS "facility",
      min(z."openedOn") AS "openedOn", count(DISTINCT r."id")::int AS "months"
    FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
    JOIN (VALUES ${figures}) AS f("facility", "figure") ON f."facility" = t."code"
    JOIN "Center" c ON c."id" = z."centerId" LEFT JOIN "OrgUnit" u ON u."id" = c."townshipId"
    JOIN "MonthlyReport" r ON r."centerId" = c."id" AND r."month" BETWEEN ${from}::date AND ${firstDay(month)}::date
      AND r."state" IN ('APPROVED', 'LOCKED')
    WHERE z."centerId" = ANY(${centers.map((center) => center.centerId)}::uuid[]) AND ${runs('z', asOf)}
      AND (z."openedOn" IS NULL OR z."openedOn" <= ${from}::date)
    GROUP BY c."id", c."name", c."code", u."name", u."code", t."name", t."order", f."figure"
    HAVING coalesce(sum((r."figures"->>f."figure")::int), 0) = 0
    ORDER BY u."code" NULLS FIRST, c."code", t."order"`)
  return rows.map((row) => ({ ...row, openedOn: fromDbDateOrNull(row.openedOn) }))
}
