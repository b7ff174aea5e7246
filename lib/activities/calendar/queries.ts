import 'server-only'
import type { ActivityMonth, CalendarEntry } from '@/lib/activities/calendar/types'
import { activityWhere, reachesCenter, withinMonth } from '@/lib/activities/policy'
import type { ActivityListParams } from '@/lib/activities/schema'
import { addDays, firstDay, fromDbDate, lastDay, type Month } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/** More than a person can take in from one page. */
const MOST = 1_000

type Asked = { month: Month } & Pick<ActivityListParams, 'typeId' | 'centerId' | 'status'> &
  Partial<Pick<ActivityListParams, 'townshipId' | 'counting'>>

/**
 * The activities in reach of one month, day by day in the order of their hours, under the filters of the list.
 * @throws AppError FORBIDDEN
 */
export async function getActivityMonth(viewer: Viewer, asked: Asked): Promise<ActivityMonth> {
  assertMay(viewer, 'activity:read')
  const { month, centerId } = asked
  const where = activityWhere(viewer, asked, today())
  const [rows, total, special] = await Promise.all([
    db().activity.findMany({
      where,
      orderBy: [{ date: 'asc' }, { startTime: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        name: true,
        date: true,
        startTime: true,
        status: true,
        centerId: true,
        center: { select: { name: true, unitId: true, townshipId: true, countyId: true } },
      },
    }),
    db().activity.count({ where }),
    db().calendarDay.findMany({ where: { date: withinMonth(month) } }),
  ])
  const byDate = new Map<string, CalendarEntry[]>()
  for (const { date, center, ...row } of rows) {
    const isForeign = centerId !== undefined && centerId !== row.centerId
    const entry = {
      ...row,
      centerName: center.name,
      isCoHosted: isForeign || !reachesCenter(viewer, 'activity:read', center),
    }
    const day = fromDbDate(date)
    const entries = byDate.get(day)
    if (entries) entries.push(entry)
    else byDate.set(day, [entry])
  }
  const kinds = new Map(special.map(({ date, kind, name }) => [fromDbDate(date), { kind, name }]))
  const days: ActivityMonth['days'] = []
  for (let date = firstDay(month); date <= lastDay(month); date = addDays(date, 1))
    days.push({
      date,
      special: kinds.get(date) ?? null,
      isToday: date === today(),
      entries: byDate.get(date) ?? [],
    })
  return { month, days, total, isCut: total > MOST }
}
