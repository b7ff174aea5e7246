import 'server-only'
import { activityWhere, dueWhere, withinMonth } from '@/lib/activities/policy'
import { ACTIVITY_ROW, toActivityListRow } from '@/lib/activities/row/view'
import { activityFigures } from '@/lib/activities/rules'
import type { ActivityListParams } from '@/lib/activities/schema'
import type { ActivityRow, Choice, ZoneChoice } from '@/lib/activities/types'
import { isFrozenMonth, type MonthState } from '@/lib/centers/frozen/rules'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, fromDbDate, fromDbDateOrNull, type Month, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { Register } from '@/prisma/generated/enums'

const toOrder = ({ key, direction }: ActivityListParams['sort']): Prisma.ActivityOrderByWithRelationInput =>
  key === 'attendances' ? { attendances: { sort: direction, nulls: 'last' } } : { [key]: direction }

/**
 * One page of the activities in reach, newest first unless sorted otherwise.
 * @throws AppError FORBIDDEN
 */
export async function listActivities(viewer: Viewer, params: ActivityListParams): Promise<Page<ActivityRow>> {
  assertMay(viewer, 'activity:read')
  const { centerId, sort, page, perPage } = params
  const where = activityWhere(viewer, params, today())
  const [rows, total] = await Promise.all([
    db().activity.findMany({
      where,
      select: ACTIVITY_ROW,
      orderBy: [toOrder(sort), { id: 'desc' }],
      ...pageWindow(params),
    }),
    db().activity.count({ where }),
  ])
  return { rows: rows.map((row) => toActivityListRow(viewer, row, centerId)), total, page, perPage }
}

/**
 * Those of the months in which a center's report is approved or locked. The reports are held until the transaction
 * ends, so that none can be approved while a record that feeds it is being changed.
 * @param register leaves out the months in which a correction has opened this register
 */
export async function listFrozenMonthsIn(
  tx: Tx,
  { centerId, months, register }: { centerId: string; months: Month[]; register?: Register },
): Promise<Month[]> {
  if (months.length === 0) return []
  const reports = await tx.$queryRaw<(MonthState & { month: Date })[]>(Prisma.sql`
    SELECT "month", "state"::text AS "state", "openRegisters"::text[] AS "openRegisters" FROM "MonthlyReport"
    WHERE "centerId" = ${centerId}::uuid
      AND "month" = ANY(${months.map(firstDay)}::date[])
    ORDER BY "month" FOR SHARE`)
  return reports
    .filter((report) => isFrozenMonth(report, register))
    .map((report) => monthOf(fromDbDate(report.month)))
}

/**
 * The figures that the register of activities gives for one center and month, by indicator code: what it hosts, and its parts
 * of what it helps with.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getActivityFigures(
  viewer: Viewer,
  key: { centerId: string; month: Month },
  options: { tx?: Tx } = {},
): Promise<Record<string, number>> {
  return (await getActivityRecords(viewer, key, options)).figures
}

/**
 * The same with the number of planned activities whose day has come: nobody has said yet how they went, so they are in none
 * of the figures.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getActivityRecords(
  viewer: Viewer,
  { centerId, month }: { centerId: string; month: Month },
  { tx }: { tx?: Tx } = {},
): Promise<{ figures: Record<string, number>; due: number }> {
  assertMay(viewer, 'activity:read')
  const center = await (tx ?? db()).center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'activity:read')] },
    select: {
      activities: {
        where: { AND: [{ date: withinMonth(month) }, { OR: [{ status: 'HELD' }, dueWhere(today())] }] },
        select: {
          status: true,
          attendances: true,
          households: true,
          volunteers: true,
          volunteerHours: true,
          type: { select: { code: true } },
        },
      },
      coHosted: {
        where: { activity: { date: withinMonth(month), status: 'HELD' } },
        select: { attendances: true, volunteers: true, volunteerHours: true },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const hoursOf = (hours: { toFixed(places: number): string } | null) => hours?.toFixed(1) ?? null
  const figures = activityFigures(
    center.activities.map(({ type, volunteerHours, ...activity }) => ({
      ...activity,
      typeCode: type.code,
      volunteerHours: hoursOf(volunteerHours),
    })),
    center.coHosted.map((part) => ({ ...part, volunteerHours: hoursOf(part.volunteerHours) })),
  )
  return { figures, due: center.activities.filter(({ status }) => status === 'PLANNED').length }
}

/**
 * How many activities of the centers that the viewer looks after are planned although their day has come; who oversees many
 * centers finds them by the filter.
 * @throws AppError FORBIDDEN
 */
export async function countDueActivities(viewer: Viewer): Promise<number> {
  assertMay(viewer, 'activity:write')
  if (!scopesOf(viewer, 'activity:write').some((scope) => scope.ownUnitOnly)) return 0
  return db().activity.count({
    where: { ...dueWhere(today()), center: centerScope(viewer, 'activity:write') },
  })
}

/** The centers that the viewer reaches with a permission, as choices, in the order of their codes. */
export async function listCenterChoices(viewer: Viewer, permission: Permission): Promise<Choice[]> {
  assertMay(viewer, permission)
  return db().center.findMany({
    where: centerScope(viewer, permission),
    select: { id: true, name: true },
    orderBy: { code: 'asc' },
  })
}

/** The activity types of the counties in which the viewer works, in their order. */
export async function listActivityTypes(viewer: Viewer): Promise<Choice[]> {
  assertMay(viewer, 'activity:read')
  const countyIds = viewer.assignments.flatMap(({ countyId }) => (countyId ? [countyId] : []))
  return db().activityType.findMany({
    where: viewer.isSystem ? {} : { countyId: { in: countyIds } },
    select: { id: true, name: true },
    orderBy: { order: 'asc' },
  })
}

/**
 * The zones of a center, past ones included, as choices.
 * @throws AppError FORBIDDEN; a center out of reach has none
 */
export async function listZoneChoices(
  viewer: Viewer,
  { centerId, permission }: { centerId: string; permission: Permission },
): Promise<ZoneChoice[]> {
  assertMay(viewer, permission)
  const zones = await db().zone.findMany({
    where: { centerId, center: centerScope(viewer, permission) },
    select: { id: true, name: true, openedOn: true, closedOn: true, seats: true },
    orderBy: [{ type: { order: 'asc' } }, { name: 'asc' }],
  })
  return zones.map(({ openedOn, closedOn, ...zone }) => ({
    ...zone,
    from: fromDbDateOrNull(openedOn),
    to: fromDbDateOrNull(closedOn),
  }))
}
