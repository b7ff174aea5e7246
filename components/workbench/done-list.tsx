import { useTranslations } from 'next-intl'
import { formatInstant } from '@/lib/core/format/date'
import type { DoneRow } from '@/lib/workbench/types'

/** 已办: what this person has done last, as the trail keeps it. */
export function DoneList({ rows }: { rows: readonly DoneRow[] }) {
  const t = useTranslations('audit.events')
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface px-4">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid grid-cols-[10rem_9rem_1fr] gap-x-4 py-2 text-table max-sm:grid-cols-1"
        >
          <span className="numeric text-soft">{formatInstant(row.at)}</span>
          <span className="font-medium">{t(row.event as never)}</span>
          <span className="min-w-0 truncate text-soft">{row.label}</span>
        </li>
      ))}
    </ol>
  )
}
