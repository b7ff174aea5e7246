import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { statusOn } from '@/lib/centers/rules'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { staffCan, staffScope } from '@/lib/staff/policy'
import { ageBandOf, isOnDuty, staffFigures } from '@/lib/staff/rules'
import type { StaffListParams } from '@/lib/staff/schema'
import type { StaffDetail, StaffFigures, StaffRow } from '@/lib/staff/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  name: true,
  post: true,
  isFullTime: true,
  certificate: true,
  birthYear: true,
  joinedOn: true,
  leftOn: true,
  centerId: true,
  center: { select: { name: true, township: { select: { name: true } } } },
} as const satisfies Prisma.StaffMemberSelect

function toRow(
  { center, ...member }: Prisma.StaffMemberGetPayload<{ select: typeof ROW }>,
  on: CalendarDate,
): StaffRow {
  const joinedOn = fromDbDate(member.joinedOn)
  const leftOn = fromDbDateOrNull(member.leftOn)
  return {
    ...member,
    joinedOn,
    leftOn,
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    ageBand: ageBandOf(member.birthYear, on),
    isOnDuty: isOnDuty({ joinedOn, leftOn }, on),
  }
}

function stateWhere(state: StaffListParams['state'], on: CalendarDate): Prisma.StaffMemberWhereInput {
  const day = toDbDate(on)
  if (state === 'ALL') return {}
  if (state === 'LEFT') return { leftOn: { lte: day } }
  return { joinedOn: { lte: day }, OR: [{ leftOn: null }, { leftOn: { gt: day } }] }
}

function orderOf({ key, direction }: StaffListParams['sort']): Prisma.StaffMemberOrderByWithRelationInput[] {
  const sort = { sort: direction, nulls: 'last' } as const
  const first: Prisma.StaffMemberOrderByWithRelationInput = {
    name: { name: direction },
    center: { center: { code: direction } },
    post: { post: direction },
    birthYear: { birthYear: sort },
    joinedOn: { joinedOn: direction },
    leftOn: { leftOn: sort },
  }[key]
  return [first, { center: { code: 'asc' } }, { post: 'asc' }, { joinedOn: 'asc' }, { id: 'asc' }]
}

/** The staff in reach under the filters of the list, for the page and for whatever is drawn from it. */
function listWhere(viewer: Viewer, params: StaffListParams): Prisma.StaffMemberWhereInput {
  const { q, townshipId, centerId, post, fullTime, certificate } = params
  return {
    AND: [
      staffScope(viewer, 'staff:read'),
      stateWhere(params.state, params.on ?? today()),
      q === '' ? {} : { name: { contains: likeText(q) } },
      certificate === 'ANY' ? { certificate: { not: 'NONE' } } : { certificate },
      { center: { townshipId }, centerId, post, isFullTime: fullTime && fullTime === 'YES' },
    ],
  }
}

/**
 * The staff of the centers in reach as of a day (`on`, today unless given), filtered, sorted, one page.
 * @throws AppError FORBIDDEN
 */
export async function listStaff(viewer: Viewer, params: StaffListParams): Promise<Page<StaffRow>> {
  assertMay(viewer, 'staff:read')
  const where = listWhere(viewer, params)
  const [rows, total] = await Promise.all([
    db().staffMember.findMany({ where, orderBy: orderOf(params.sort), ...pageWindow(params), select: ROW }),
    db().staffMember.count({ where }),
  ])
  const on = params.on ?? today()
  return { rows: rows.map((row) => toRow(row, on)), total, page: params.page, perPage: params.perPage }
}

/**
 * One member of staff with what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getStaffMember(viewer: Viewer, { id }: { id: string }): Promise<StaffDetail> {
  assertMay(viewer, 'staff:read')
  const found = await db().staffMember.findFirst({
    where: { AND: [{ id }, staffScope(viewer, 'staff:read')] },
    select: {
      ...ROW,
      version: true,
      center: { select: { ...ROW.center.select, unitId: true, townshipId: true, countyId: true } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { version, ...row } = found
  return {
    ...toRow(row, today()),
    version,
    can: staffCan(viewer, found.center, { hasLeft: found.leftOn !== null }),
  }
}

/**
 * Who changed what of a member of staff in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listStaffHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getStaffMember(viewer, { id })
  return listHistoryIn(db(), { type: 'staff', id, page, perPage })
}

/**
 * The staff figures of the centers in reach on a day, whole and by township, in a constant number of queries.
 * @throws AppError FORBIDDEN
 */
export async function getStaffFigures(
  viewer: Viewer,
  { on, townshipId, centerId }: { on: CalendarDate; townshipId?: string; centerId?: string },
): Promise<StaffFigures> {
  assertMay(viewer, 'staff:read')
  const reach: Prisma.CenterWhereInput = {
    AND: [centerScope(viewer, 'staff:read'), { townshipId, id: centerId }],
  }
  const [centers, staff] = await Promise.all([
    db().center.findMany({
      where: reach,
      orderBy: { code: 'asc' },
      select: {
        id: true,
        townshipId: true,
        residents: true,
        openedOn: true,
        closedOn: true,
        township: { select: { name: true } },
        periods: { where: inForceOn(on), select: { status: true } },
      },
    }),
    db().staffMember.findMany({
      where: { AND: [{ center: reach }, stateWhere('ON_DUTY', on)] },
      select: { centerId: true, post: true, isFullTime: true, certificate: true, birthYear: true },
    }),
  ])
  return staffFigures({
    on,
    staff,
    centers: centers.map(({ periods: [period], township, openedOn, closedOn, ...center }) => ({
      ...center,
      townshipName: township?.name ?? null,
      isOpen:
        period !== undefined &&
        statusOn(
          {
            status: period.status,
            openedOn: fromDbDateOrNull(openedOn),
            closedOn: fromDbDateOrNull(closedOn),
          },
          on,
        ) === 'OPEN',
    })),
  })
}
