import { useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/core/format/date'
import type { ReviewEvent } from '@/lib/reporting/review/types'

/** What has happened to a report, in the order of time. */
export function ReviewHistory({ events }: { events: readonly ReviewEvent[] }) {
  const t = useTranslations('review')
  const domain = useTranslations('domain.reportEvent')
  if (events.length === 0) return <p className="text-table text-soft">{t('noHistory')}</p>
  return (
    <ol className="divide-y divide-line">
      {events.map((event) => (
        <li
          key={`${event.at.getTime()}-${event.kind}`}
          className="grid grid-cols-[11rem_6rem_1fr] gap-x-4 py-2 text-table max-sm:grid-cols-1"
        >
          <span className="numeric text-soft">{formatInstant(event.at)}</span>
          <span className="font-medium">{domain(event.kind)}</span>
          <span>
            {event.userName}
            {event.note && <span className="ml-2 text-soft">{event.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
