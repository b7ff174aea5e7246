import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import { StatusShape, type StatusTone } from '@/components/ui/status-shape'
import type { CalendarEntry } from '@/lib/activities/calendar/types'

type CalendarEntryLinkProps = {
  entry: CalendarEntry
  /** In a line of its own, with the state in words; else as much as fits the box of a day. */
  isLine?: boolean
  hasCenter?: boolean
}

const SHAPE: Record<CalendarEntry['status'], StatusTone> = {
  HELD: 'green',
  PLANNED: 'grey',
  CANCELLED: 'grey',
}

/** One activity of a day: its state as a shape and a word, its hour and its name. */
export function CalendarEntryLink({ entry, isLine, hasCenter }: CalendarEntryLinkProps) {
  const t = useTranslations('activities')
  const domain = useTranslations('domain')
  const isCancelled = entry.status === 'CANCELLED'
  return (
    <Link
      href={`/activities/${entry.id}`}
      title={`${entry.name} · ${entry.centerName}`}
      className={cn(
        'flex min-w-0 items-center gap-1 rounded px-0.5 hover:bg-hover',
        isLine && 'min-h-11 flex-wrap gap-x-2 text-table',
        isCancelled && 'text-faint line-through',
      )}
    >
      <StatusShape tone={SHAPE[entry.status]} />
      <span className={isLine ? 'text-small text-soft' : 'sr-only'}>
        {domain(`activityStatus.${entry.status}`)}
      </span>
      {entry.startTime && <span className="numeric shrink-0 text-soft">{entry.startTime}</span>}
      <span className={isLine ? undefined : 'truncate'}>{entry.name}</span>
      {entry.isCoHosted && <span className="shrink-0 text-soft">{t('coHosted')}</span>}
      {hasCenter && <span className="basis-full pl-5 text-small text-faint">{entry.centerName}</span>}
    </Link>
  )
}
