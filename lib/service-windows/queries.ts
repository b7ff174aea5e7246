import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { fromDbDateOrNull } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import type { DepartmentOption, WindowDetail, WindowRow } from '@/lib/service-windows/types'
import type { Prisma } from '@/prisma/generated/client'

const DEPARTMENT = { id: true, code: true, name: true } as const

const ROW = {
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

function toRow({
  departments,
  ...window
}: Prisma.ServiceWindowGetPayload<{ select: typeof ROW }>): WindowRow {
  return {
    ...window,
    openedOn: fromDbDateOrNull(window.openedOn),
    closedOn: fromDbDateOrNull(window.closedOn),
    departments: departments.map((row) => row.department),
  }
}

/**
 * The windows of a center in reach, closed ones too, in the order of their numbers.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listWindows(viewer: Viewer, { centerId }: { centerId: string }): Promise<WindowRow[]> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: { windows: { select: ROW, orderBy: [{ number: 'asc' }, { id: 'asc' }] } },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return center.windows.map(toRow)
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
      ...ROW,
      center: { select: { id: true, name: true, unitId: true, countyId: true, townshipId: true } },
    },
  })
  if (!window) throw new AppError('NOT_FOUND')
  const { center, ...row } = window
  return {
    ...toRow(row),
    centerId: center.id,
    centerName: center.name,
    canWrite: reachesPlace(viewer, 'window:write', center),
  }
}

/**
 * The departments of the viewer's county in their order.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listDepartments(viewer: Viewer): Promise<DepartmentOption[]> {
  assertMay(viewer, 'center:read')
  return db().department.findMany({
    where: { countyId: requireCountyId(viewer) },
    orderBy: { order: 'asc' },
    select: DEPARTMENT,
  })
}
