import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ActivityDay } from '@/lib/activities/calendar/types'

type CalendarDayMarkProps = { day: Pick<ActivityDay, 'date' | 'special' | 'isToday'> }

/** The number of a day with what the holiday calendar says of it. */
export function CalendarDayMark({ day }: CalendarDayMarkProps) {
  const t = useTranslations('activities.calendarView')
  return (
    <span className="flex flex-wrap items-center gap-1">
      <span className="numeric font-semibold text-ink">{Number(day.date.slice(8))}</span>
      {day.isToday && <span className="text-accent">{t('today')}</span>}
      {day.special && (
        <Badge tone={day.special.kind === 'HOLIDAY' ? 'red' : 'neutral'}>
          {day.special.kind === 'HOLIDAY' ? `${t('holiday')} ${day.special.name}` : t('workday')}
        </Badge>
      )}
    </span>
  )
}
