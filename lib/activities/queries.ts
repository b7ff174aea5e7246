import 'server-only'
import { reachesCenter } from '@/lib/activities/policy'
import { activityFigures, FROZEN_STATES } from '@/lib/activities/rules'
import type { ActivityListParams } from '@/lib/activities/schema'
import type { ActivityDetail, ActivityRow, Choice, ZoneChoice } from '@/lib/activities/types'
import { centerScope } from '@/lib/centers/policy'
import {
  addMonths,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  type Month,
  monthOf,
  toDbDate,
} from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

/** Half-open range of a month for a date column. */
const within = (month: Month) => ({
  gte: toDbDate(firstDay(month)),
  lt: toDbDate(firstDay(addMonths(month, 1))),
})

const rowSelect = {
  id: true,
  date: true,
  startTime: true,
  name: true,
  status: true,
  attendances: true,
  households: true,
  centerId: true,
  type: { select: { name: true } },
  zone: { select: { name: true } },
  center: { select: { name: true } },
} satisfies Prisma.ActivitySelect

type FoundRow = Prisma.ActivityGetPayload<{ select: typeof rowSelect }>

function toRow({ type, zone, center, ...activity }: FoundRow): ActivityRow {
  return {
    ...activity,
    date: fromDbDate(activity.date),
    typeName: type.name,
    zoneName: zone?.name ?? null,
    centerName: center.name,
  }
}

const toOrder = ({ key, direction }: ActivityListParams['sort']): Prisma.ActivityOrderByWithRelationInput =>
  key === 'attendances' ? { attendances: { sort: direction, nulls: 'last' } } : { [key]: direction }

/**
 * One page of the activities in reach, newest first unless sorted otherwise.
 * @throws AppError FORBIDDEN
 */
export async function listActivities(viewer: Viewer, params: ActivityListParams): Promise<Page<ActivityRow>> {
  assertMay(viewer, 'activity:read')
  const { month, typeId, centerId, status, sort, page, perPage } = params
  const where: Prisma.ActivityWhereInput = {
    center: centerScope(viewer, 'activity:read'),
    ...(month && { date: within(month) }),
    ...(typeId && { typeId }),
    ...(centerId && { centerId }),
    ...(status && { status }),
  }
  const [rows, total] = await Promise.all([
    db().activity.findMany({
      where,
      select: rowSelect,
      orderBy: [toOrder(sort), { id: 'desc' }],
      ...pageWindow(params),
    }),
    db().activity.count({ where }),
  ])
  return { rows: rows.map(toRow), total, page, perPage }
}

/**
 * One activity with what the viewer may do to it.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getActivity(viewer: Viewer, { id }: { id: string }): Promise<ActivityDetail> {
  assertMay(viewer, 'activity:read')
  const found = await db().activity.findFirst({
    where: { id, center: centerScope(viewer, 'activity:read') },
    select: {
      ...rowSelect,
      typeId: true,
      zoneId: true,
      volunteers: true,
      volunteerHours: true,
      partner: true,
      summary: true,
      version: true,
      center: { select: { name: true, unitId: true, townshipId: true, countyId: true } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { volunteerHours, ...rest } = found
  const row = toRow(found)
  const months = found.status === 'HELD' ? [monthOf(row.date)] : []
  const isFrozen = (await findFrozenMonths(found.centerId, months)).length > 0
  const canWrite =
    found.status !== 'CANCELLED' && !isFrozen && reachesCenter(viewer, 'activity:write', found.center)
  return {
    ...row,
    typeId: rest.typeId,
    zoneId: rest.zoneId,
    volunteers: rest.volunteers,
    volunteerHours: volunteerHours?.toFixed(1) ?? null,
    partner: rest.partner,
    summary: rest.summary,
    version: rest.version,
    isFrozen,
    can: { change: canWrite, cancel: canWrite },
  }
}

/** Those of the months in which the report of a center that is already in reach is approved or locked. */
async function findFrozenMonths(centerId: string, months: Month[]): Promise<Month[]> {
  if (months.length === 0) return []
  const reports = await db().monthlyReport.findMany({
    where: {
      centerId,
      month: { in: months.map((month) => toDbDate(firstDay(month))) },
      state: { in: [...FROZEN_STATES] },
    },
    select: { month: true },
  })
  return reports.map((report) => monthOf(fromDbDate(report.month)))
}

/**
 * Those of the months in which a center's report is approved or locked. The reports are held until the transaction
 * ends, so that none can be approved while a record that feeds it is being changed.
 */
export async function listFrozenMonthsIn(
  tx: Tx,
  { centerId, months }: { centerId: string; months: Month[] },
): Promise<Month[]> {
  if (months.length === 0) return []
  const reports = await tx.$queryRaw<{ month: Date; state: string }[]>(Prisma.sql`
    SELECT "month", "state"::text AS "state" FROM "MonthlyReport"
    WHERE "centerId" = ${centerId}::uuid
      AND "month" = ANY(${months.map(firstDay)}::date[])
    ORDER BY "month" FOR SHARE`)
  const frozen: readonly string[] = FROZEN_STATES
  return reports
    .filter((report) => frozen.includes(report.state))
    .map((report) => monthOf(fromDbDate(report.month)))
}

/**
 * The figures that the register of activities gives for one center and month, by indicator code.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getActivityFigures(
  viewer: Viewer,
  { centerId, month }: { centerId: string; month: Month },
  { tx }: { tx?: Tx } = {},
): Promise<Record<string, number>> {
  assertMay(viewer, 'activity:read')
  const center = await (tx ?? db()).center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'activity:read')] },
    select: {
      activities: {
        where: { date: within(month), status: 'HELD' },
        select: {
          status: true,
          attendances: true,
          households: true,
          volunteers: true,
          volunteerHours: true,
          type: { select: { code: true } },
        },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  return activityFigures(
    center.activities.map(({ type, volunteerHours, ...activity }) => ({
      ...activity,
      typeCode: type.code,
      volunteerHours: volunteerHours?.toFixed(1) ?? null,
    })),
  )
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
    select: { id: true, name: true, openedOn: true, closedOn: true },
    orderBy: [{ type: { order: 'asc' } }, { name: 'asc' }],
  })
  return zones.map(({ id, name, openedOn, closedOn }) => ({
    id,
    name,
    from: fromDbDateOrNull(openedOn),
    to: fromDbDateOrNull(closedOn),
  }))
}
