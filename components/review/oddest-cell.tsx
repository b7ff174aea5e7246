import { useTranslations } from 'next-intl'
import { Sparkline } from '@/components/ui/sparkline'
import { formatInteger } from '@/lib/core/format/number'
import type { OddCell } from '@/lib/reporting/review/types'

/** The oddest figure of a report in one glance: value, median, the line of its months, what is odd and what was said. */
export function OddestCell({ cell }: { cell: OddCell }) {
  const t = useTranslations('review')
  const reports = useTranslations('reports')
  const [finding] = cell.findings
  return (
    <span className="flex min-w-76 items-center gap-3">
      <span className="shrink-0">
        <Sparkline values={cell.line} />
      </span>
      <span className="min-w-0 text-small">
        <span className="font-medium">{cell.name}</span>{' '}
        <span className="numeric">
          {t('valueAndMedian', {
            value: formatInteger(cell.value),
            median: formatInteger(cell.median),
            unit: cell.unit,
          })}
        </span>
        {finding && (
          <span className="block text-amber">{reports(`findings.${finding.rule}`, finding.params)}</span>
        )}
        {cell.explanation && <span className="block text-soft">{cell.explanation}</span>}
      </span>
    </span>
  )
}
