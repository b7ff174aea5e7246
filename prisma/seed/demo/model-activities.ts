import { addDays, type CalendarDate, monthOf, weekday, yearOf } from '@/lib/core/calendar'
import { isWorkingDay } from '@/lib/core/working-days'
import { festivalOf, WEEKLY_CLASSES } from '@/prisma/seed/demo/activity-words'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { type DemoActivity, heldActivity } from '@/prisma/seed/demo/held-activity'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import { earlier, type Timeline } from '@/prisma/seed/demo/timeline'
import type { ActivityTypeCode } from '@/prisma/seed/reference/activity-types'

/** Attendances in the cultural zone, by complete year: the last one and the one before. */
const LAST_YEAR = 5_080
const YEAR_BEFORE = 5_012
/** What a lesson and a bigger event weigh in a year's attendances. */
const LESSON = [70, 95] as const
const EVENT = [120, 190] as const

type Event = { typeCode: ActivityTypeCode; date: CalendarDate; name?: string; weight: number }

/** A class in every week with a working day, on Thursday where it is worked. */
function lessons(from: CalendarDate, until: CalendarDate): Event[] {
  const calendar = calendarOf()
  const events: Event[] = []
  for (let monday = addDays(from, 1 - weekday(from)); monday <= until; monday = addDays(monday, 7)) {
    const days = [3, 2, 4, 1, 0].map((offset) => addDays(monday, offset))
    const day = days.find((date) => date >= from && date <= until && isWorkingDay(date, calendar))
    if (!day) continue
    const weight = randomOf('lesson', day).int(...LESSON)
    const name = WEEKLY_CLASSES[events.length % WEEKLY_CLASSES.length]
    events.push({ typeCode: 'TRAINING', date: day, weight, ...(name && { name }) })
  }
  return events
}

/** One bigger event a month in the cultural zone. */
function culture(from: CalendarDate, until: CalendarDate): Event[] {
  const events: Event[] = []
  for (let date = `${monthOf(from)}-15`; date <= until; date = `${monthOf(addDays(date, 25))}-15`) {
    const random = randomOf('culture', date)
    const isFestive = festivalOf(Number(date.slice(5, 7))) !== null
    const typeCode = isFestive ? 'FESTIVAL' : random.pick(['SHOW', 'EXHIBITION'] as const)
    if (date >= from) events.push({ typeCode, date, weight: random.int(...EVENT) })
  }
  return events
}

/** Two events a month elsewhere in the center. */
function others(from: CalendarDate, until: CalendarDate): Event[] {
  return culture(from, until).flatMap(({ date }) =>
    (['PARTY_ACTIVITY', 'VOLUNTEERING'] as const).map((typeCode, index) => ({
      typeCode,
      date: addDays(date, index * 3 - 7),
      weight: randomOf('other', date, index).int(18, 45),
    })),
  )
}

/** People by event: a complete year adds up to what is known of it, another counts what each event drew. */
function peopleOf(events: readonly Event[], total: number | null): number[] {
  const weights = events.map((event) => event.weight)
  return total === null || events.length === 0 ? weights : spread(total, weights, 10)
}

/** The model community: a class every week, a bigger event every month, its years known. */
export function modelActivities(center: DemoCenter, timeline: Timeline): DemoActivity[] {
  const { lastYear, yearBefore, today } = timeline
  return [yearBefore, lastYear, lastYear + 1].flatMap((year) => {
    const [from, until] = [`${year}-01-01`, earlier(`${year}-12-31`, today)]
    const total = year === lastYear ? LAST_YEAR : year === yearBefore ? YEAR_BEFORE : null
    const cultural = [...lessons(from, until), ...culture(from, until)].filter(
      (event) => yearOf(event.date) === year,
    )
    const elsewhere = others(from, until).filter((event) => event.date <= today)
    const people = [...peopleOf(cultural, total), ...peopleOf(elsewhere, null)]
    return [...cultural, ...elsewhere].map(({ typeCode, date, name }, index) => {
      const random = randomOf('model', date, typeCode, index)
      const held = heldActivity(center, { typeCode, date, attendances: people[index] ?? 1 }, random)
      return name ? { ...held, name } : held
    })
  })
}
