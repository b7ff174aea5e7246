import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import type { ActivityMonth } from '@/lib/activities/calendar/types'
import { addMonths } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'

type CalendarBarProps = { calendar: Pick<ActivityMonth, 'month' | 'total'>; params: RawSearchParams }

/** From month to month, with how many activities the one shown has. */
export function CalendarBar({ calendar, params }: CalendarBarProps) {
  const t = useTranslations('activities.calendarView')
  const at = (month: string | undefined) => withParams('/activities', params, { view: 'calendar', month })
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <ButtonLink size="sm" href={at(addMonths(calendar.month, -1))}>
        <ChevronLeft aria-hidden />
        {t('previous')}
      </ButtonLink>
      <h2 className="min-w-28 text-center text-body font-semibold">{formatMonth(calendar.month)}</h2>
      <ButtonLink size="sm" href={at(addMonths(calendar.month, 1))}>
        {t('next')}
        <ChevronRight aria-hidden />
      </ButtonLink>
      <ButtonLink size="sm" variant="ghost" href={at(undefined)}>
        {t('current')}
      </ButtonLink>
      <span className="ml-auto text-table text-soft">
        {t('total', { count: formatInteger(calendar.total) })}
      </span>
    </div>
  )
}
