import { useTranslations } from 'next-intl'
import { ReportStatus } from '@/components/reporting/report-status'
import { formatMonth } from '@/lib/core/format/date'
import type { ReviewSummary } from '@/lib/reporting/review/types'

/** Who has not submitted yet, folded away until it is asked for. */
export function MissingReports({ summary }: { summary: ReviewSummary }) {
  const t = useTranslations('review')
  if (summary.missing.length === 0) return null
  return (
    <details className="mb-4 rounded-lg border border-line bg-surface px-5 py-3 max-sm:px-4">
      <summary className="text-table font-medium">
        {t('missing', { month: formatMonth(summary.month), count: summary.missing.length })}
      </summary>
      <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,22rem),1fr))] gap-x-6 gap-y-1 text-table">
        {summary.missing.map((report) => (
          <li key={report.centerId} className="flex items-center justify-between gap-3">
            <span className="min-w-0 truncate">{report.centerName}</span>
            <ReportStatus state={report.state} timeTag={report.timeTag} />
          </li>
        ))}
      </ul>
    </details>
  )
}
