import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/class-names'
import { StatusLight } from '@/components/ui/status-light'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { VisitDay, VisitMonth } from '@/lib/visits/types'
import { calendarWeeks } from '@/lib/visits/view'

type VisitCalendarProps = { calendar: Pick<VisitMonth, 'month' | 'days'> }

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** A month as a wall calendar: each day's total and where it comes from; days that lack a count are marked. */
export function VisitCalendar({ calendar }: VisitCalendarProps) {
  const t = useTranslations('visits')
  return (
    <table className="w-full table-fixed border-collapse text-table">
      <caption className="sr-only">{t('calendar', { month: formatMonth(calendar.month) })}</caption>
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
                  'h-20 border border-line p-2 align-top max-sm:h-16 max-sm:p-1',
                  !day?.isOpen && 'bg-sunken',
                )}
              >
                {day && <DayCell day={day} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day }: { day: VisitDay }) {
  const t = useTranslations('visits')
  const domain = useTranslations('domain')
  return (
    <div className="flex min-h-full flex-col gap-0.5">
      <span className="numeric text-left text-small text-faint">{Number(day.date.slice(8))}</span>
      {day.total !== null && (
        <>
          <span className="numeric text-body font-semibold max-sm:text-table">
            {formatInteger(day.total)}
          </span>
          <span className="text-small text-faint max-sm:sr-only">
            {day.origin === 'ZONES' ? t('zones') : day.source && domain(`visitSource.${day.source}`)}
          </span>
        </>
      )}
      {day.isMissing && (
        <StatusLight tone="amber" className="text-small max-sm:[&]:text-[0]">
          {t('missingDay')}
        </StatusLight>
      )}
    </div>
  )
}
