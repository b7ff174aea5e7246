import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { StatusLight } from '@/components/ui/status-light'
import type { ReviewRow } from '@/lib/reporting/review/types'

/** How many figures are odd, how many of them nobody explained, and whether the report is to be verified. */
export function FlaggedCount({ row }: { row: ReviewRow }) {
  const t = useTranslations('review')
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {row.flagged > 0 ? (
        <StatusLight tone={row.state === 'SUBMITTED' ? 'amber' : 'grey'}>
          {t('items', { count: row.flagged })}
        </StatusLight>
      ) : (
        <span className="text-faint">{t('none')}</span>
      )}
      {row.unexplained > 0 && <Badge tone="red">{t('unexplained', { count: row.unexplained })}</Badge>}
      {row.toVerify !== null && <Badge tone="amber">{t('toVerify')}</Badge>}
    </span>
  )
}
