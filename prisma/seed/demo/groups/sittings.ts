import { addDays, type CalendarDate, weekday } from '@/lib/core/calendar'
import { isCountedWeek, type Week, weeksOfMonths } from '@/lib/core/calendar-weeks'
import { isWorkingDay } from '@/lib/core/working-days'
import { daysOf, sumSittings } from '@/lib/groups/sittings/rules'
import type { ExceptionValues, SittingPlan, TimetableValues } from '@/lib/groups/sittings/types'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { randomOf } from '@/prisma/seed/demo/random'
import { later, type Timeline } from '@/prisma/seed/demo/timeline'

/** Doctors sit at the model center on Tuesdays and Thursdays: two sittings in each of the year's weeks. */
const MODEL_DAYS = [2, 4] as const
/** Other health posts at which doctors sit. */
const WITH_SITTINGS = 0.5

export type DemoPlan = SittingPlan & { centerId: string }

function rowsOf(days: readonly number[], validFrom: CalendarDate): TimetableValues[] {
  return days.map((day) => ({ weekday: day, sittings: 1, validFrom, validTo: null }))
}

/** Where public holidays take a sitting from a week that counts, it is made up for on another working day of it. */
function madeUp(plan: SittingPlan, weeks: readonly Week[], sittings: number): ExceptionValues[] {
  const calendar = calendarOf()
  return weeks.flatMap((week) => {
    const missing = sittings - sumSittings(week, plan, calendar)
    const free = daysOf(week).filter(
      (day) => isWorkingDay(day, calendar) && !plan.timetable.some((row) => row.weekday === weekday(day)),
    )
    return free
      .slice(0, Math.max(0, missing))
      .map((date) => ({ date, sittings: 1, reason: '节假日调整，当天补诊' }))
  })
}

/** Days on which the doctor did not come. */
function stopped(center: DemoCenter, plan: SittingPlan, { today }: Timeline): ExceptionValues[] {
  const random = randomOf('stopped', center.key)
  const since = plan.timetable[0]?.validFrom ?? today
  return [20, 75, 160]
    .filter(() => random.chance(0.4))
    .flatMap((ago) => {
      const days = daysOf({ from: addDays(today, -ago), to: addDays(today, 6 - ago) })
      const date = days.find(
        (day) => day >= since && plan.timetable.some((row) => row.weekday === weekday(day)),
      )
      return date ? [{ date, sittings: 0, reason: random.pick(['医生外出培训', '卫生院临时任务']) }] : []
    })
}

/** Timetables and exceptions of the health posts at which doctors sit. */
export function demoSittings(
  centers: readonly DemoCenter[],
  zones: readonly DemoZone[],
  timeline: Timeline,
): DemoPlan[] {
  const { yearBefore, lastYear } = timeline
  const posts = new Set(
    zones.filter(({ typeCode, closedOn }) => typeCode === 'HEALTH_POST' && !closedOn).map((z) => z.centerId),
  )
  const calendar = calendarOf()
  const weeks = weeksOfMonths(`${yearBefore}-01`, `${lastYear + 1}-12`).filter((week) =>
    isCountedWeek(week, calendar),
  )
  return centers.flatMap((center): DemoPlan[] => {
    const random = randomOf('sittings', center.key)
    const isModel = center.key === MODEL
    if (!center.isOpen || !posts.has(center.row.id) || !(isModel || random.chance(WITH_SITTINGS))) return []
    const validFrom = later(center.openedOn ?? timeline.today, `${yearBefore}-01-01`)
    const days = isModel ? MODEL_DAYS : random.sample([1, 2, 3, 4, 5], random.pick([1, 2, 2, 2, 3])).sort()
    const plan: SittingPlan = {
      timetable: rowsOf(days, validFrom),
      exceptions: [],
      openedOn: center.openedOn,
      closedOn: center.closedOn,
    }
    const since = weeks.filter((week) => week.from >= validFrom)
    const exceptions = isModel ? madeUp(plan, since, MODEL_DAYS.length) : stopped(center, plan, timeline)
    return [{ ...plan, exceptions, centerId: center.row.id }]
  })
}
