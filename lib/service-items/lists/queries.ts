import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { fromDbDate, fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer, viewerMay } from '@/lib/core/viewer'
import { findCatalogueIn } from '@/lib/service-items/catalogue/queries'
import { isListEditable, listState } from '@/lib/service-items/lists/rules'
import type { ListPageParams } from '@/lib/service-items/lists/schema'
import type { ItemListDetail, ItemListRow } from '@/lib/service-items/lists/types'
import type { CatalogueItem } from '@/lib/service-items/types'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  version: true,
  name: true,
  documentNo: true,
  effectiveFrom: true,
  effectiveTo: true,
  rowVersion: true,
  _count: { select: { entries: true } },
} as const satisfies Prisma.ServiceItemListSelect

function toRow(list: Prisma.ServiceItemListGetPayload<{ select: typeof ROW }>): ItemListRow {
  const dates = { from: fromDbDate(list.effectiveFrom), to: fromDbDateOrNull(list.effectiveTo) }
  return {
    id: list.id,
    number: list.version,
    name: list.name,
    documentNo: list.documentNo,
    ...dates,
    items: list._count.entries,
    state: listState(dates, today()),
    version: list.rowVersion,
  }
}

/**
 * One page of the versions of the list of the viewer's county, the latest first.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listItemLists(viewer: Viewer, params: ListPageParams): Promise<Page<ItemListRow>> {
  assertMay(viewer, 'item:read')
  const where = { countyId: requireCountyId(viewer) }
  const [lists, total] = await Promise.all([
    db().serviceItemList.findMany({
      where,
      orderBy: { effectiveFrom: 'desc' },
      ...pageWindow(params),
      select: ROW,
    }),
    db().serviceItemList.count({ where }),
  ])
  return { rows: lists.map(toRow), total, page: params.page, perPage: params.perPage }
}

/** The day on which a version was made, as the trail has it; null for what was loaded. */
export async function findListBirthIn(tx: Tx, id: string): Promise<string | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { targetType: 'list', targetId: id, event: 'list.created' },
    select: { at: true },
  })
  return entry ? shanghaiDate(entry.at) : null
}

/**
 * One version of the list of the viewer's county with its items.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getItemList(viewer: Viewer, { id }: { id: string }): Promise<ItemListDetail> {
  assertMay(viewer, 'item:read')
  const countyId = requireCountyId(viewer)
  const list = await db().serviceItemList.findFirst({
    where: { id, countyId },
    select: { ...ROW, entries: { select: { itemId: true } } },
  })
  if (!list) throw new AppError('NOT_FOUND')
  const row = toRow(list)
  const [{ items }, createdOn] = await Promise.all([
    findCatalogueIn(db(), { countyId, on: row.from }),
    findListBirthIn(db(), id),
  ])
  const ids = new Set(list.entries.map((entry) => entry.itemId))
  const canWrite = viewerMay(viewer, 'list:write')
  return {
    ...row,
    entries: items.filter((item) => ids.has(item.id)),
    canWrite,
    isEditable: canWrite && isListEditable({ from: row.from, createdOn }, today()),
  }
}

/**
 * The items among which a version may choose: those of the catalogue that are not retired, and those that it has.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listItemChoices(viewer: Viewer, { id }: { id: string }): Promise<CatalogueItem[]> {
  assertMay(viewer, 'list:write')
  const { entries } = await getItemList(viewer, { id })
  const chosen = new Set(entries.map((entry) => entry.id))
  const { items } = await findCatalogueIn(db(), { countyId: requireCountyId(viewer), on: today() })
  return items.filter((item) => item.retiredOn === null || chosen.has(item.id))
}

/**
 * The history of a version of the list of the viewer's county, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listItemListHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string } & ListPageParams,
): Promise<Page<HistoryRow>> {
  assertMay(viewer, 'item:read')
  const list = await db().serviceItemList.findFirst({
    where: { id, countyId: requireCountyId(viewer) },
    select: { id: true },
  })
  if (!list) throw new AppError('NOT_FOUND')
  return listHistoryIn(db(), { type: 'list', id, page, perPage })
}
