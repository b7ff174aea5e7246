import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { listDepartments, WINDOW_ROW } from '@/lib/service-windows/queries'
import { searchWhere, stateWhere } from '@/lib/service-windows/register/policy'
import type { WindowRegisterParams } from '@/lib/service-windows/register/schema'
import type { WindowPresence, WindowRegister } from '@/lib/service-windows/register/types'
import { windowOf } from '@/lib/service-windows/rules'
import { listCountedCenters } from '@/lib/zones/coverage/queries'
import { placeOf, ROW_CENTER } from '@/lib/zones/register/policy'
import { Prisma } from '@/prisma/generated/client'

function orderOf({
  key,
  direction,
}: WindowRegisterParams['sort']): Prisma.ServiceWindowOrderByWithRelationInput[] {
  const first: Prisma.ServiceWindowOrderByWithRelationInput = {
    center: { center: { code: direction } },
    number: { number: direction },
    openedOn: { openedOn: { sort: direction, nulls: 'last' as const } },
  }[key]
  return [first, { center: { code: 'asc' } }, { number: 'asc' }, { id: 'asc' }]
}

/**
 * The windows of all centers in reach on a day (today unless given), filtered, sorted, one page.
 * @throws AppError FORBIDDEN
 */
export async function listWindowRegister(
  viewer: Viewer,
  params: WindowRegisterParams,
): Promise<WindowRegister> {
  assertMay(viewer, 'center:read')
  const on = params.on ?? today()
  const { departmentId, townshipId, integrated, page, perPage } = params
  const where: Prisma.ServiceWindowWhereInput = {
    AND: [
      { center: { AND: [centerScope(viewer, 'center:read'), { townshipId }] } },
      searchWhere(params.q),
      stateWhere(params.state, on),
      departmentId ? { departments: { some: { departmentId } } } : {},
      integrated ? { integrated: integrated === 'YES' } : {},
    ],
  }
  const [windows, total] = await Promise.all([
    db().serviceWindow.findMany({
      where,
      orderBy: orderOf(params.sort),
      ...pageWindow(params),
      select: {
        ...WINDOW_ROW,
        center: ROW_CENTER,
      },
    }),
    db().serviceWindow.count({ where }),
  ])
  return {
    on,
    rows: windows.map(({ center, ...window }) => ({
      ...windowOf(window),
      ...placeOf(viewer, 'window:write', center),
    })),
    total,
    page,
    perPage,
  }
}

/**
 * Every department with how many of the open centers of reporting categories in reach have a window of it on a day.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getWindowPresence(
  viewer: Viewer,
  { on: asked, townshipId }: Pick<WindowRegisterParams, 'on' | 'townshipId'>,
): Promise<WindowPresence> {
  assertMay(viewer, 'center:read')
  const on = asked ?? today()
  const [departments, centers] = await Promise.all([
    listDepartments(viewer),
    listCountedCenters(viewer, { on, permission: 'center:read', townshipId }),
  ])
  const ids = centers.map((center) => center.id)
  const rows = await db().$queryRaw<{ departmentId: string; windows: number; having: number }[]>(Prisma.sql`
    SELECT d."departmentId", count(*)::int AS "windows", count(DISTINCT w."centerId")::int AS "having"
    FROM "ServiceWindow" w JOIN "ServiceWindowDepartment" d ON d."windowId" = w."id"
    WHERE w."centerId" = ANY(${ids}::uuid[])
      AND (w."openedOn" IS NULL OR w."openedOn" <= ${on}::date)
      AND (w."closedOn" IS NULL OR w."closedOn" > ${on}::date)
    GROUP BY d."departmentId"`)
  const found = new Map(rows.map((row) => [row.departmentId, row]))
  return {
    on,
    centers: centers.length,
    departments: departments.map((department) => ({
      ...department,
      windows: found.get(department.id)?.windows ?? 0,
      having: found.get(department.id)?.having ?? 0,
    })),
  }
}
