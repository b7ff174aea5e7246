import { useTranslations } from 'next-intl'
import { CalendarAgenda } from '@/components/activities/calendar-agenda'
import { CalendarDayMark } from '@/components/activities/calendar-day-mark'
import { CalendarEntryLink } from '@/components/activities/calendar-entry-link'
import { cn } from '@/components/ui/class-names'
import type { ActivityDay, ActivityMonth } from '@/lib/activities/calendar/types'
import { formatMonth } from '@/lib/core/format/date'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import { calendarWeeks } from '@/lib/visits/view'

type ActivityCalendarProps = {
  calendar: ActivityMonth
  params: RawSearchParams
  /** Whoever looks after one center alone need not read its name with every activity. */
  hasCenters: boolean
}

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
/** Entries of a day that fit its box. */
const SHOWN = 3

/** A month of activities: a grid from Monday to Sunday where there is room, the days one after the other on a phone. */
export function ActivityCalendar({ calendar, params, hasCenters }: ActivityCalendarProps) {
  const t = useTranslations('activities')
  return (
    <>
      <table className="w-full table-fixed border-collapse text-small max-md:hidden">
        <caption className="sr-only">
          {t('calendarView.caption', { month: formatMonth(calendar.month) })}
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" className="border-b border-line bg-sunken py-2 font-medium text-soft">
                {t(`weekdays.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendarWeeks(calendar.days).map((week, index) => (
            <tr key={week.find((day) => day)?.date ?? index}>
              {week.map((day, place) => (
                <td
                  key={day?.date ?? `blank-${place < 3 ? 'before' : 'after'}-${WEEKDAYS[place]}`}
                  className={cn(
                    'h-28 border border-line p-1.5 align-top',
                    !day && 'bg-sunken',
                    day?.isToday && 'bg-selected',
                  )}
                >
                  {day && <DayBox day={day} params={params} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CalendarAgenda days={calendar.days} hasCenters={hasCenters} />
    </>
  )
}

function DayBox({ day, params }: { day: ActivityDay; params: RawSearchParams }) {
  const t = useTranslations('activities.calendarView')
  const more = day.entries.length - SHOWN
  return (
    <>
      <CalendarDayMark day={day} />
      <ul className="mt-1 space-y-0.5">
        {day.entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <CalendarEntryLink entry={entry} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <a
          href={withParams('/activities', params, { view: undefined, month: undefined, date: day.date })}
          className="mt-0.5 inline-block text-info underline-offset-4 hover:underline"
        >
          {t('more', { count: more })}
        </a>
      )}
    </>
  )
}
