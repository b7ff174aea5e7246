import 'server-only'
import { activityScope, reachesCenter } from '@/lib/activities/policy'
import { ACTIVITY_ROW, figuresOf, toActivityListRow, toCoHosts } from '@/lib/activities/row/view'
import { activityWarnings } from '@/lib/activities/rules'
import type { ActivityDetail } from '@/lib/activities/types'
import { frozenFor } from '@/lib/centers/frozen/rules'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { firstDay, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Page } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

const DETAIL = {
  ...ACTIVITY_ROW,
  typeId: true,
  zoneId: true,
  partnerId: true,
  departmentId: true,
  summary: true,
  version: true,
  zone: { select: { name: true, seats: true } },
  series: { select: { id: true, name: true } },
  _count: { select: { signUps: true } },
} as const satisfies Prisma.ActivitySelect

/**
 * One activity with what the viewer may do to it. Whoever reaches a co-host reads it; only who reaches the host changes it.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getActivity(viewer: Viewer, { id }: { id: string }): Promise<ActivityDetail> {
  assertMay(viewer, 'activity:read')
  const found = await db().activity.findFirst({
    where: { AND: [{ id }, activityScope(viewer)] },
    select: DETAIL,
  })
  if (!found) throw new AppError('NOT_FOUND')
  const row = toActivityListRow(viewer, found)
  const { own, whole } = figuresOf(found)
  const isHeld = found.status === 'HELD'
  const isFrozen = isHeld && (await isMonthFrozen(found.centerId, row.date))
  const canWrite =
    found.status !== 'CANCELLED' && !isFrozen && reachesCenter(viewer, 'activity:write', found.center)
  return {
    ...row,
    typeId: found.typeId,
    zoneId: found.zoneId,
    ownVolunteers: own.volunteers,
    ownVolunteerHours: own.volunteerHours,
    partnerId: found.partnerId,
    partnerName: found.partnerOf?.name ?? null,
    departmentId: found.departmentId,
    partner: found.partner,
    summary: found.summary,
    series: found.series,
    coHosts: toCoHosts(found),
    signUps: found._count.signUps,
    warnings: isHeld
      ? activityWarnings({ ...whole, households: row.households }, found.zone?.seats ?? null)
      : [],
    version: found.version,
    isFrozen,
    can: {
      change: canWrite,
      cancel: canWrite,
      markHeld: canWrite && found.status === 'PLANNED' && row.date <= today(),
    },
  }
}

/** Whether the month of a day is approved or locked for a center that is already in reach. */
async function isMonthFrozen(centerId: string, date: string): Promise<boolean> {
  const month = toDbDate(firstDay(monthOf(date)))
  const report = await db().monthlyReport.findFirst({
    where: { centerId, month, ...frozenFor('ACTIVITIES') },
    select: { id: true },
  })
  return report !== null
}

/**
 * Who changed what of an activity in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listActivityHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getActivity(viewer, { id })
  return listHistoryIn(db(), { type: 'activity', id, page, perPage })
}
