import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { listDepartments, WINDOW_ROW } from '@/lib/service-windows/queries'
import type { WindowRegisterParams } from '@/lib/service-windows/register/schema'
import type { WindowPresence, WindowRegister } from '@/lib/service-windows/register/types'
import { windowOf } from '@/lib/service-windows/rules'
import { listCountedCenters } from '@/lib/zones/coverage/queries'
import { likeText } from '@/lib/zones/register/rules'
import { Prisma } from '@/prisma/generated/client'

function searchWhere(q: string): Prisma.ServiceWindowWhereInput {
  if (q === '') return {}
  const text = likeText(q)
  const latin = likeText(q.toLowerCase().replace(/\s+/gu, ''))
  return {
    OR: [
      { name: { contains: text } },
      {
        center: {
          OR: [
            { name: { contains: text } },
            { code: { startsWith: text } },
            { initials: { contains: latin } },
            { pinyin: { contains: latin } },
          ],
        },
      },
    ],
  }
}

/** A window runs while it is in use and its center is not closed. */
function stateWhere(state: WindowRegisterParams['state'], on: CalendarDate): Prisma.ServiceWindowWhereInput {
  const day = toDbDate(on)
  const isClosed = { closedOn: { lte: day } }
  const isRunning = { OR: [{ closedOn: null }, { closedOn: { gt: day } }] }
  if (state === 'ALL') return {}
  if (state === 'CLOSED') return { OR: [isClosed, { center: isClosed }] }
  return { AND: [isRunning, { center: isRunning }, { OR: [{ openedOn: null }, { openedOn: { lte: day } }] }] }
}

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
        center: {
          select: {
            id: true,
            name: true,
            unitId: true,
            countyId: true,
            townshipId: true,
            township: { select: { name: true } },
          },
        },
      },
    }),
    db().serviceWindow.count({ where }),
  ])
  return {
    on,
    rows: windows.map(({ center, ...window }) => ({
      ...windowOf(window),
      centerId: center.id,
      centerName: center.name,
      townshipName: center.township?.name ?? null,
      canWrite: reachesPlace(viewer, 'window:write', center),
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
