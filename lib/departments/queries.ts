import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { writableCounties } from '@/lib/departments/policy'
import { departmentCan, isActiveDepartment } from '@/lib/departments/rules'
import type { DepartmentListParams } from '@/lib/departments/schema'
import type { DepartmentDetail, DepartmentRow } from '@/lib/departments/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

const VALUES = {
  id: true,
  code: true,
  name: true,
  order: true,
  closedOn: true,
} as const satisfies Prisma.DepartmentSelect

/** What is counted with each department: items and people of the county, windows of the centers in reach. */
function countsFor(viewer: Viewer) {
  const day = toDbDate(today())
  const notYet = (field: 'retiredOn' | 'closedOn' | 'validTo') => ({
    OR: [{ [field]: null }, { [field]: { gt: day } }],
  })
  const openWindow: Prisma.ServiceWindowWhereInput = {
    AND: [
      { center: { AND: [centerScope(viewer, 'center:read'), notYet('closedOn')] } },
      { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
      notYet('closedOn'),
    ],
  }
  return {
    items: { where: notYet('retiredOn') },
    windows: { where: { window: openWindow } },
    assignments: {
      where: { AND: [{ validFrom: { lte: day }, user: { disabledAt: null } }, notYet('validTo')] },
    },
  } satisfies Prisma.DepartmentCountOutputTypeSelect
}

type Stored = Prisma.DepartmentGetPayload<{ select: typeof VALUES }> & {
  _count: Record<'items' | 'windows' | 'assignments', number>
}

function toRow({ _count, closedOn: end, ...department }: Stored): DepartmentRow {
  const closedOn = fromDbDateOrNull(end)
  return {
    ...department,
    closedOn,
    isActive: isActiveDepartment({ closedOn }, today()),
    items: _count.items,
    windows: _count.windows,
    people: _count.assignments,
  }
}

function stateWhere(state: DepartmentListParams['state']): Prisma.DepartmentWhereInput {
  const day = toDbDate(today())
  if (state === 'ALL') return {}
  if (state === 'CLOSED') return { closedOn: { lte: day } }
  return { OR: [{ closedOn: null }, { closedOn: { gt: day } }] }
}

/**
 * One page of the departments of the viewer's county, filtered and sorted.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listDepartmentPage(
  viewer: Viewer,
  params: DepartmentListParams,
): Promise<Page<DepartmentRow>> {
  assertMay(viewer, 'item:read')
  const { q, sort, page, perPage } = params
  const text = likeText(q)
  const where: Prisma.DepartmentWhereInput = {
    countyId: requireCountyId(viewer),
    AND: [
      q === '' ? {} : { OR: [{ name: { contains: text } }, { code: { contains: text.toUpperCase() } }] },
      stateWhere(params.state),
    ],
  }
  const [departments, total] = await Promise.all([
    db().department.findMany({
      where,
      orderBy: [{ [sort.key]: sort.direction }, { code: 'asc' }],
      ...pageWindow(params),
      select: { ...VALUES, _count: { select: countsFor(viewer) } },
    }),
    db().department.count({ where }),
  ])
  return { rows: departments.map(toRow), total, page, perPage }
}

/**
 * One department of the viewer's county and what the viewer may do with it.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when of another county)
 */
export async function getDepartment(viewer: Viewer, { id }: { id: string }): Promise<DepartmentDetail> {
  assertMay(viewer, 'item:read')
  const found = await db().department.findFirst({
    where: { id, countyId: requireCountyId(viewer) },
    select: { ...VALUES, countyId: true, version: true, _count: { select: countsFor(viewer) } },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { countyId, version, ...department } = found
  const canWrite = writableCounties(viewer).includes(countyId)
  const row = toRow(department)
  const can = departmentCan(canWrite, {
    isClosed: row.closedOn !== null,
    isLeft: row.items + row.windows > 0,
  })
  return { ...row, version, can }
}

/**
 * Who changed what of a department of the viewer's county and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listDepartmentHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  assertMay(viewer, 'item:read')
  const known = await db().department.count({ where: { id, countyId: requireCountyId(viewer) } })
  if (known === 0) throw new AppError('NOT_FOUND')
  return listHistoryIn(db(), { type: 'department', id, page, perPage })
}

/**
 * The order that puts a new department last in the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getNextDepartmentOrder(viewer: Viewer): Promise<number> {
  assertMay(viewer, 'dictionary:write')
  const last = await db().department.aggregate({
    where: { countyId: requireCountyId(viewer) },
    _max: { order: true },
  })
  return (last._max.order ?? 0) + 1
}
