import { type CalendarDate, daysBetween } from '@/lib/core/calendar'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { type LightTone, lightOf } from '@/lib/reporting/mine/view'
import type { ExpectedReport, Timetable } from '@/lib/reporting/types'
import type { Countdown, Task, TaskKey } from '@/lib/workbench/types'

/**
 * The light of a unit in a month. Rule: red as soon as one center is past its due day without a submission, amber as soon as
 * one is pressing, late or returned, green when every one has come in time, grey while there is time or nothing is expected.
 */
export function unitLight(
  rows: readonly Pick<ExpectedReport, 'state' | 'timeTag' | 'dueOn'>[],
  today: CalendarDate,
): LightTone {
  const lights = rows.map(({ state, timeTag, dueOn }) =>
    lightOf({ state, timeTag, daysLeft: isSubmitted(state) ? null : daysBetween(today, dueOn) }),
  )
  if (lights.includes('red')) return 'red'
  if (lights.includes('amber')) return 'amber'
  return lights.length > 0 && lights.every((light) => light === 'green') ? 'green' : 'grey'
}

/** Whole days until each of the month's days. */
export function countdownOf(table: Timetable, today: CalendarDate): Countdown {
  const { dueOn, reviewOn, lockOn } = table
  return {
    dueOn,
    daysToDue: daysBetween(today, dueOn),
    reviewOn,
    daysToReview: daysBetween(today, reviewOn),
    lockOn,
    daysToLock: daysBetween(today, lockOn),
  }
}

const HREF: Record<TaskKey, string> = {
  review: '/review?state=SUBMITTED',
  corrections: '/corrections',
  proposals: '/proposals?state=PENDING',
  missing: '/report-status',
  extensions: '/report-status#extensions',
  toVerify: '/review?marked=1',
  ownCorrections: '/corrections',
  ownProposals: '/proposals?state=PENDING',
  grants: '/users/grants',
}
const WAITING_FOR_OTHERS: readonly TaskKey[] = ['ownCorrections', 'ownProposals']

/** The tasks of which there is at least one, those of this person first. */
export function toTasks(counts: Readonly<Record<TaskKey, number>>): Task[] {
  const tasks = (Object.keys(HREF) as TaskKey[]).map((key) => ({
    key,
    count: counts[key],
    href: HREF[key],
    isMine: !WAITING_FOR_OTHERS.includes(key),
  }))
  return tasks.filter((task) => task.count > 0).sort((a, b) => Number(b.isMine) - Number(a.isMine))
}
