import { useTranslations } from 'next-intl'
import { CalendarDayMark } from '@/components/activities/calendar-day-mark'
import { CalendarEntryLink } from '@/components/activities/calendar-entry-link'
import type { ActivityDay } from '@/lib/activities/calendar/types'
import { weekday } from '@/lib/core/calendar'

type CalendarAgendaProps = { days: readonly ActivityDay[]; hasCenters: boolean }

/** The days of a month that have something in them, one after the other, for a phone. */
export function CalendarAgenda({ days, hasCenters }: CalendarAgendaProps) {
  const t = useTranslations('activities')
  const filled = days.filter(
    (day) => day.entries.length > 0 || day.isToday || day.special?.kind === 'HOLIDAY',
  )
  return (
    <ol className="divide-y divide-line md:hidden">
      {filled.map((day) => (
        <li key={day.date} className="px-4 py-2">
          <div className="flex items-center gap-2 text-table">
            <CalendarDayMark day={day} />
            <span className="text-small text-faint">
              {t(`weekdays.${weekday(day.date)}` as 'weekdays.1')}
            </span>
          </div>
          <ul>
            {day.entries.map((entry) => (
              <li key={entry.id}>
                <CalendarEntryLink entry={entry} isLine hasCenter={hasCenters} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
