import 'server-only'
import { fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { unitCan, unitScope } from '@/lib/org/policy'
import { toTownshipOptions } from '@/lib/org/rules'
import type { OrgTreeParams } from '@/lib/org/schema'
import { findTreeRows, MAX_FOUND, type TreeUnit, toTreeRows } from '@/lib/org/tree/rules'
import type {
  CountyDetail,
  CountyUnit,
  OrgTree,
  OrgTreeRow,
  OrgUnitDetail,
  TownshipOption,
  UnitPeriod,
} from '@/lib/org/types'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The county in which the viewer works.
 * @throws AppError NOT_FOUND when none of the viewer's posts lies in a county
 */
export async function getCounty(viewer: Viewer): Promise<CountyDetail> {
  const county = await db().orgUnit.findUnique({
    where: { id: requireCountyId(viewer) },
    select: { id: true, code: true, name: true },
  })
  if (!county) throw new AppError('NOT_FOUND')
  return county
}

/** The townships of the viewer's county with their communities, as choices; units closed by today are left out. */
export async function listUnitOptions(viewer: Viewer): Promise<TownshipOption[]> {
  return toTownshipOptions(await listCountyUnitsIn(db(), requireCountyId(viewer)))
}

/** The townships and communities of a county that are open today, in the order of the codes. */
export async function listCountyUnitsIn(tx: Tx, countyId: string): Promise<CountyUnit[]> {
  return tx.orgUnit.findMany({
    where: {
      countyId,
      level: { in: ['TOWNSHIP', 'COMMUNITY'] },
      OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(today()) } }],
    },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      level: true,
      townshipId: true,
      provisional: true,
    },
    orderBy: { code: 'asc' },
  })
}

/** Posts held today, and centers that are not closed today. */
const counted = (day: Date) => ({
  centers: { where: { OR: [{ closedOn: null }, { closedOn: { gt: day } }] } },
  assignments: {
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
  },
})

/** Units by whether they exist on a day. */
function stateWhere(state: OrgTreeParams['state'], day: Date): Prisma.OrgUnitWhereInput {
  if (state === 'ALL') return {}
  if (state === 'CLOSED') return { closedOn: { lte: day } }
  return { OR: [{ closedOn: null }, { closedOn: { gt: day } }] }
}

/** The units in reach with their own centers and posts; one statement reads them. */
async function findTreeUnits(viewer: Viewer, state: OrgTreeParams['state']): Promise<TreeUnit[]> {
  const day = toDbDate(today())
  const found = await db().orgUnit.findMany({
    where: { AND: [unitScope(viewer, 'org:read'), stateWhere(state, day)] },
    select: {
      id: true,
      code: true,
      name: true,
      level: true,
      parentId: true,
      townshipId: true,
      provisional: true,
      closedOn: true,
      _count: { select: counted(day) },
    },
  })
  return found.map(({ _count, closedOn, ...unit }) => ({
    ...unit,
    closedOn: fromDbDateOrNull(closedOn),
    centers: _count.centers,
    people: _count.assignments,
  }))
}

/**
 * The tree in reach: the county, its townships and the communities of the one that is unfolded, or what a search finds. One
 * county at most, so there is no paging.
 * @throws AppError FORBIDDEN, NOT_FOUND (no county)
 */
export async function getOrgTree(viewer: Viewer, { q, state, open }: OrgTreeParams): Promise<OrgTree> {
  assertMay(viewer, 'org:read')
  const [county, units] = await Promise.all([getCounty(viewer), findTreeUnits(viewer, state)])
  const count = (level: string) => units.filter((unit) => unit.level === level).length
  const townships = units.filter((unit) => unit.level === 'TOWNSHIP')
  // Closed units may hang below one that is not among the rows, so they are shown as a list.
  const isList = q !== '' || state === 'CLOSED'
  const rows = isList
    ? findTreeRows(units, q)
    : toTreeRows(units, open ?? (townships.length === 1 ? townships[0]?.id : undefined))
  return {
    county,
    rows: isList ? rows.slice(0, MAX_FOUND) : rows,
    isCut: isList && rows.length > MAX_FOUND,
    townships: townships.length,
    communities: count('COMMUNITY'),
    provisional: units.filter((unit) => unit.provisional).length,
  }
}

/**
 * The units in reach as a plain list in the order of the codes, which is that of the tree, one page.
 * @throws AppError FORBIDDEN
 */
export async function listOrgUnits(
  viewer: Viewer,
  { q, state, page, perPage }: OrgTreeParams & { page: number; perPage: number },
): Promise<Page<OrgTreeRow>> {
  assertMay(viewer, 'org:read')
  const rows = findTreeRows(await findTreeUnits(viewer, state), q)
  const { skip, take } = pageWindow({ page, perPage })
  return { rows: rows.slice(skip, skip + take), total: rows.length, page, perPage }
}

/**
 * One unit in reach with what hangs on it.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getOrgUnit(viewer: Viewer, { id }: { id: string }): Promise<OrgUnitDetail> {
  assertMay(viewer, 'org:read')
  const day = toDbDate(today())
  const unit = await db().orgUnit.findFirst({
    where: { AND: [{ id }, unitScope(viewer, 'org:read')] },
    select: {
      id: true,
      code: true,
      name: true,
      level: true,
      provisional: true,
      openedOn: true,
      closedOn: true,
      countyId: true,
      townshipId: true,
      parent: { select: { id: true, name: true, level: true } },
      _count: { select: { assignments: counted(day).assignments } },
      children: {
        orderBy: { code: 'asc' },
        select: {
          id: true,
          code: true,
          name: true,
          closedOn: true,
          _count: { select: { centers: counted(day).centers } },
        },
      },
      centers: { orderBy: { code: 'asc' }, select: { id: true, code: true, name: true, closedOn: true } },
    },
  })
  if (!unit) throw new AppError('NOT_FOUND')
  const { _count, children, centers, openedOn, closedOn, ...rest } = unit
  return {
    ...rest,
    openedOn: fromDbDateOrNull(openedOn),
    closedOn: fromDbDateOrNull(closedOn),
    people: _count.assignments,
    units: children.map(({ _count: below, ...child }) => ({
      ...child,
      closedOn: fromDbDateOrNull(child.closedOn),
      centers: below.centers,
    })),
    centers: centers.map((center) => ({ ...center, closedOn: fromDbDateOrNull(center.closedOn) })),
    can: unitCan(viewer, { ...rest, isClosed: closedOn !== null }),
  }
}

/**
 * What a unit in reach was called, its code and its parent, the latest first; empty while nothing of it ever changed.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listUnitPeriods(viewer: Viewer, { id }: { id: string }): Promise<UnitPeriod[]> {
  assertMay(viewer, 'org:read')
  const unit = await db().orgUnit.findFirst({
    where: { AND: [{ id }, unitScope(viewer, 'org:read')] },
    select: { periods: { orderBy: { effectiveFrom: 'desc' } } },
  })
  if (!unit) throw new AppError('NOT_FOUND')
  const parents = await db().orgUnit.findMany({
    where: { id: { in: unit.periods.flatMap(({ parentId }) => parentId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(parents.map((parent) => [parent.id, parent.name]))
  return unit.periods.map(({ code, name, parentId, effectiveFrom, effectiveTo }) => ({
    code,
    name,
    parentName: names.get(parentId ?? '') ?? null,
    from: fromDbDate(effectiveFrom),
    to: fromDbDateOrNull(effectiveTo),
  }))
}
