import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { inForceOn } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { shareOf } from '@/lib/service-items/catalogue/rules'
import type { CatalogueParams } from '@/lib/service-items/catalogue/schema'
import type { Catalogue, ItemDetail } from '@/lib/service-items/catalogue/types'
import { departmentScope, reachesItem } from '@/lib/service-items/policy'
import type { CatalogueItem, ListVersion } from '@/lib/service-items/types'
import { listCountedCenters } from '@/lib/zones/coverage/queries'
import { likeText } from '@/lib/zones/register/rules'
import { Prisma } from '@/prisma/generated/client'

/** What an item is shown by. */
export const ITEM_ROW = {
  id: true,
  countyId: true,
  code: true,
  name: true,
  departmentId: true,
  department: { select: { name: true } },
  handling: true,
  legalDays: true,
  promisedDays: true,
  highFrequency: true,
  integrated: true,
  retiredOn: true,
  version: true,
} as const satisfies Prisma.ServiceItemSelect

type Stored = Prisma.ServiceItemGetPayload<{ select: typeof ITEM_ROW }>

const toItem = (
  { department, countyId: _county, retiredOn, ...item }: Stored,
  listed: ReadonlySet<string>,
): CatalogueItem => ({
  ...item,
  retiredOn: fromDbDateOrNull(retiredOn),
  departmentName: department.name,
  isListed: listed.has(item.id),
})

/** The list in force in a county on a day with the ids of its items, or null. */
export async function findListIn(
  tx: Tx,
  { countyId, on }: { countyId: string; on: CalendarDate },
): Promise<{ version: ListVersion; itemIds: Set<string> } | null> {
  const list = await tx.serviceItemList.findFirst({
    where: { countyId, ...inForceOn(on) },
    select: {
      version: true,
      name: true,
      documentNo: true,
      effectiveFrom: true,
      effectiveTo: true,
      entries: { select: { itemId: true } },
    },
  })
  if (!list) return null
  const { entries, effectiveFrom, effectiveTo, ...version } = list
  return {
    itemIds: new Set(entries.map((entry) => entry.itemId)),
    version: {
      ...version,
      items: entries.length,
      from: fromDbDate(effectiveFrom),
      to: fromDbDateOrNull(effectiveTo),
    },
  }
}

/** A county's whole catalogue in the order of departments and codes, with the list in force on the day. */
export async function findCatalogueIn(
  tx: Tx,
  { countyId, on }: { countyId: string; on: CalendarDate },
): Promise<{ items: CatalogueItem[]; list: ListVersion | null }> {
  const [items, list] = await Promise.all([
    tx.serviceItem.findMany({ where: { countyId }, orderBy: ORDER, select: ITEM_ROW }),
    findListIn(tx, { countyId, on }),
  ])
  return {
    items: items.map((item) => toItem(item, list?.itemIds ?? new Set())),
    list: list?.version ?? null,
  }
}

const ORDER = [
  { department: { order: 'asc' } },
  { code: 'asc' },
] satisfies Prisma.ServiceItemOrderByWithRelationInput[]

/** Offers of the given centers on the day, suspended or not. */
const offersOf = (centerIds: readonly string[], on: CalendarDate) => Prisma.sql`
  SELECT o."itemId", o."centerId", EXISTS (
    SELECT FROM "ItemSuspension" s WHERE s."offerId" = o."id"
      AND s."suspendedFrom" <= ${on}::date AND (s."suspendedTo" IS NULL OR s."suspendedTo" > ${on}::date)
  ) AS "isSuspended"
  FROM "ItemOffer" o WHERE o."centerId" = ANY(${centerIds}::uuid[])
    AND o."enabledFrom" <= ${on}::date AND (o."enabledTo" IS NULL OR o."enabledTo" > ${on}::date)`

function catalogueWhere(
  params: CatalogueParams,
  { countyId, on, listed }: { countyId: string; on: CalendarDate; listed: string[] },
): Prisma.ServiceItemWhereInput {
  const day = toDbDate(on)
  const text = likeText(params.q)
  const { departmentId, handling } = params
  return {
    countyId,
    departmentId,
    handling,
    AND: [
      params.q === '' ? {} : { OR: [{ name: { contains: text } }, { code: { startsWith: text } }] },
      params.state === 'ACTIVE' ? { OR: [{ retiredOn: null }, { retiredOn: { gt: day } }] } : {},
      params.state === 'RETIRED' ? { retiredOn: { lte: day } } : {},
      params.listed === 'YES' ? { id: { in: listed } } : {},
      params.listed === 'NO' ? { id: { notIn: listed } } : {},
    ],
  }
}

/**
 * One page of the catalogue of the viewer's county as of a day (today unless given). Counted are the open centers of
 * reporting categories in the viewer's reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getCatalogue(viewer: Viewer, params: CatalogueParams): Promise<Catalogue> {
  assertMay(viewer, 'item:read')
  const countyId = requireCountyId(viewer)
  const on = params.on ?? today()
  const [list, centers] = await Promise.all([
    findListIn(db(), { countyId, on }),
    listCountedCenters(viewer, { on, permission: 'item:read' }),
  ])
  const listed = list?.itemIds ?? new Set<string>()
  const where = catalogueWhere(params, { countyId, on, listed: [...listed] })
  const ids = centers.map((center) => center.id)
  const [items, total, counts] = await Promise.all([
    db().serviceItem.findMany({ where, orderBy: ORDER, ...pageWindow(params), select: ITEM_ROW }),
    db().serviceItem.count({ where }),
    db().$queryRaw<{ itemId: string; centers: number }[]>(Prisma.sql`
      SELECT f."itemId", count(*)::int AS "centers" FROM (${offersOf(ids, on)}) f
      WHERE NOT f."isSuspended" GROUP BY f."itemId"`),
  ])
  const offering = new Map(counts.map((row) => [row.itemId, row.centers]))
  return {
    on,
    list: list?.version ?? null,
    centers: centers.length,
    rows: items.map((item) => ({
      ...toItem(item, listed),
      offering: offering.get(item.id) ?? 0,
      canWrite: reachesItem(viewer, item),
    })),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

/**
 * One item of the viewer's county as of a day (today unless given), with who of the counted centers offers it.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getItem(
  viewer: Viewer,
  { id, on = today() }: { id: string; on?: CalendarDate | undefined },
): Promise<ItemDetail> {
  assertMay(viewer, 'item:read')
  const countyId = requireCountyId(viewer)
  const item = await db().serviceItem.findFirst({
    where: { id, countyId },
    select: {
      ...ITEM_ROW,
      procedure: true,
      materials: true,
      entries: { select: { list: { select: { id: true, version: true, name: true } } } },
    },
  })
  if (!item) throw new AppError('NOT_FOUND')
  const [list, centers] = await Promise.all([
    findListIn(db(), { countyId, on }),
    listCountedCenters(viewer, { on, permission: 'item:read' }),
  ])
  const ids = centers.map((center) => center.id)
  const offers = await db().$queryRaw<{ centerId: string; isSuspended: boolean }[]>(Prisma.sql`
    SELECT f."centerId", f."isSuspended" FROM (${offersOf(ids, on)}) f WHERE f."itemId" = ${id}::uuid`)
  const { entries, procedure, materials, ...row } = item
  const of = (isSuspended: boolean) =>
    new Set(offers.filter((offer) => offer.isSuspended === isSuspended).map((offer) => offer.centerId))
  return {
    ...toItem(row, list?.itemIds ?? new Set()),
    procedure,
    materials,
    on,
    centers: centers.length,
    ...shareOf(centers, { available: of(false), suspended: of(true) }),
    lists: entries
      .map(({ list: { version: number, ...found } }) => ({ ...found, number }))
      .sort((a, b) => b.number - a.number),
    canWrite: reachesItem(viewer, item),
  }
}

/**
 * One item for its edit form.
 * @throws AppError FORBIDDEN, NOT_FOUND (also where the viewer may read but not write)
 */
export async function getItemForEdit(viewer: Viewer, { id }: { id: string }): Promise<ItemDetail> {
  assertMay(viewer, 'item:write')
  const item = await getItem(viewer, { id })
  if (!item.canWrite) throw new AppError('NOT_FOUND')
  return item
}

/**
 * The history of an item of the viewer's county, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listItemHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  assertMay(viewer, 'item:read')
  const item = await db().serviceItem.findFirst({
    where: { id, countyId: requireCountyId(viewer) },
    select: { id: true },
  })
  if (!item) throw new AppError('NOT_FOUND')
  return listHistoryIn(db(), { type: 'item', id, page, perPage })
}

/**
 * The departments under which the viewer may put items, in their order; a new one under none that was abolished.
 * @throws AppError FORBIDDEN
 */
export async function listItemDepartments(
  viewer: Viewer,
  { isForNew = false }: { isForNew?: boolean } = {},
): Promise<{ id: string; name: string }[]> {
  assertMay(viewer, 'item:write')
  return db().department.findMany({
    where: { AND: [departmentScope(viewer), isForNew ? { closedOn: null } : {}] },
    orderBy: { order: 'asc' },
    select: { id: true, name: true },
  })
}
