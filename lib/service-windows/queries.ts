import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Page } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { windowOf } from '@/lib/service-windows/rules'
import type { DepartmentOption, WindowDetail, WindowRow } from '@/lib/service-windows/types'
import { placeOf, RECORD_CENTER } from '@/lib/zones/register/policy'
import type { Prisma } from '@/prisma/generated/client'

const DEPARTMENT = { id: true, code: true, name: true } as const

/** What a window is shown by. */
export const WINDOW_ROW = {
  id: true,
  number: true,
  name: true,
  schedule: true,
  integrated: true,
  openedOn: true,
  closedOn: true,
  version: true,
  departments: { select: { department: { select: DEPARTMENT } }, orderBy: { department: { order: 'asc' } } },
} as const satisfies Prisma.ServiceWindowSelect

/**
 * The windows of a center in reach, closed ones too, in the order of their numbers.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listWindows(viewer: Viewer, { centerId }: { centerId: string }): Promise<WindowRow[]> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: { windows: { select: WINDOW_ROW, orderBy: [{ number: 'asc' }, { id: 'asc' }] } },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return center.windows.map(windowOf)
}

/**
 * One window of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getWindow(viewer: Viewer, { id }: { id: string }): Promise<WindowDetail> {
  assertMay(viewer, 'center:read')
  const window = await db().serviceWindow.findFirst({
    where: { id, center: centerScope(viewer, 'center:read') },
    select: {
      ...WINDOW_ROW,
      center: RECORD_CENTER,
    },
  })
  if (!window) throw new AppError('NOT_FOUND')
  const { center, ...row } = window
  return {
    ...windowOf(row),
    ...placeOf(viewer, 'window:write', center),
    unitName: center.unit.name,
  }
}

/**
 * One window for its edit form.
 * @throws AppError FORBIDDEN, NOT_FOUND (also where the viewer may read but not write)
 */
export async function getWindowForEdit(viewer: Viewer, { id }: { id: string }): Promise<WindowDetail> {
  assertMay(viewer, 'window:write')
  const window = await getWindow(viewer, { id })
  if (!window.canWrite) throw new AppError('NOT_FOUND')
  return window
}

/**
 * The history of a window of a center in reach, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listWindowHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getWindow(viewer, { id })
  return listHistoryIn(db(), { type: 'window', id, page, perPage })
}

/**
 * The departments of the viewer's county in their order; for a new record those alone that were not abolished.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listDepartments(
  viewer: Viewer,
  { isForNew = false }: { isForNew?: boolean } = {},
): Promise<DepartmentOption[]> {
  assertMay(viewer, 'center:read')
  return db().department.findMany({
    where: { countyId: requireCountyId(viewer), ...(isForNew && { closedOn: null }) },
    orderBy: { order: 'asc' },
    select: DEPARTMENT,
  })
}
