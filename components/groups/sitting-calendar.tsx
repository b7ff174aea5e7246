import { useTranslations } from 'next-intl'
import { SittingExceptionDialog } from '@/components/groups/sitting-exception-dialog'
import { cn } from '@/components/ui/class-names'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { SittingMonth } from '@/lib/groups/sittings/types'
import type { Messages } from '@/lib/i18n/messages'
import { calendarWeeks } from '@/lib/visits/view'

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

type Day = SittingMonth['days'][number]

type SittingCalendarProps = {
  sittings: SittingMonth
  /** Whether the days can be changed. */
  isOpen: boolean
  words: Messages['groups']['sittings']
}

/** A month as a wall calendar: each day's sittings and why; a press on a day enters 停诊 or 补诊. */
export function SittingCalendar({ sittings, isOpen, words }: SittingCalendarProps) {
  const t = useTranslations('groups')
  return (
    <table className="w-full table-fixed border-collapse bg-surface text-table">
      <caption className="sr-only">{`${t('section.calendar')} ${formatMonth(sittings.month)}`}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col" className="border-b border-line bg-sunken py-2 font-medium text-soft">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calendarWeeks(sittings.days).map((week, index) => (
          <tr key={week.find((day) => day)?.date ?? index}>
            {week.map((day, place) => (
              <td
                key={day?.date ?? `blank-${place < 3 ? 'before' : 'after'}-${WEEKDAYS[place]}`}
                className={cn(
                  'h-20 border border-line p-1.5 align-top max-sm:h-16 max-sm:p-1',
                  !day?.isWorkingDay && 'bg-sunken',
                )}
              >
                {day && <DayCell day={day} centerId={sittings.centerId} isOpen={isOpen} words={words} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayCellProps = { day: Day; centerId: string; isOpen: boolean; words: Messages['groups']['sittings'] }

function DayCell({ day, centerId, isOpen, words }: DayCellProps) {
  const t = useTranslations('groups.sittings')
  const unit = useTranslations('groups.unit')('sittings')
  const { source, sittings, reason } = day
  const kind = source === 'EXCEPTION' ? t(sittings === 0 ? 'stopped' : 'extra') : ''
  const meaning = source === 'EXCEPTION' ? `${kind} ${reason ?? ''}`.trim() : t(`source.${source}`)
  const content = (
    <>
      <span className="numeric text-left text-small text-soft">{Number(day.date.slice(8))}</span>
      {sittings > 0 && (
        <span className="numeric text-body font-semibold">
          {formatInteger(sittings)}
          <span className="max-sm:sr-only"> {unit}</span>
        </span>
      )}
      {kind && <span className="text-small text-amber">{kind}</span>}
      {source === 'HOLIDAY' && <span className="text-small text-soft max-sm:sr-only">{meaning}</span>}
    </>
  )
  if (!isOpen)
    return (
      <div className="flex min-h-full flex-col gap-0.5" title={reason ?? undefined}>
        {content}
      </div>
    )
  return (
    <SittingExceptionDialog
      centerId={centerId}
      day={{ date: day.date, sittings, exception: day.exception }}
      label={t('day', {
        date: formatDate(day.date),
        words: sittings > 0 ? `${t('count', { count: sittings })} ${meaning}` : meaning,
      })}
      words={words}
    >
      {content}
    </SittingExceptionDialog>
  )
}
