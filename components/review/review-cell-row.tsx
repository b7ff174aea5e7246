'use client'
import { useTranslations } from 'next-intl'
import { RowDefinition } from '@/components/reporting/row-definition'
import { MarkReason } from '@/components/review/mark-reason'
import { Checkbox } from '@/components/ui/checkbox'
import { Sparkline } from '@/components/ui/sparkline'
import { StatusShape } from '@/components/ui/status-shape'
import { formatInteger } from '@/lib/core/format/number'
import type { ReviewCell } from '@/lib/reporting/review/types'

type Props = {
  cell: ReviewCell
  canMark: boolean
  /** Null when the cell is not marked. */
  reason: string | null
  onMark: (reason: string | null) => void
}

/** One figure with its past, what is odd about it, what was said to it, and the mark that gives it back. */
export function ReviewCellRow({ cell, canMark, reason, onMark }: Props) {
  const t = useTranslations('review')
  const reports = useTranslations('reports')
  const shown = (value: number | null) => (value === null ? t('blank') : formatInteger(value))
  const changed = cell.changedFrom
  return (
    <tr data-tone={reason !== null ? 'red' : cell.findings.length > 0 ? 'amber' : undefined}>
      <th scope="row">
        {cell.name} <RowDefinition row={cell} />
      </th>
      <td className="centered text-soft">{cell.unit}</td>
      <td className="numeric font-medium">
        {changed ? (
          <span title={t('changedLabel')} className="text-info">
            {t('changed', { from: shown(changed.value), to: shown(cell.value) })}
          </span>
        ) : (
          formatInteger(cell.value)
        )}
      </td>
      <td className="numeric text-soft">{formatInteger(cell.previous)}</td>
      <td className="numeric text-soft">{formatInteger(cell.lastYear)}</td>
      <td className="numeric text-soft">{formatInteger(cell.median)}</td>
      <td>
        <Sparkline values={cell.line} />
      </td>
      <td>
        {cell.mark && <p className="text-small text-soft">{t('marked', { reason: cell.mark.reason })}</p>}
        {cell.registerNow !== null && (
          <p className="flex items-start gap-1.5 text-small text-red">
            <StatusShape tone="red" />
            {t('registerNow', { value: formatInteger(cell.registerNow) })}
          </p>
        )}
        {cell.findings.map((finding) => (
          <p key={finding.rule} className="flex items-start gap-1.5 text-small text-amber">
            <StatusShape tone={finding.level === 'HARD' ? 'red' : 'amber'} />
            {reports(`findings.${finding.rule}`, finding.params)}
          </p>
        ))}
        {cell.explanation && <p className="text-table">{cell.explanation}</p>}
        {cell.remark && <p className="text-small text-soft">{t('remark', { text: cell.remark })}</p>}
        {reason !== null && <MarkReason name={cell.name} reason={reason} onReason={onMark} />}
      </td>
      {canMark && (
        <td>
          <Checkbox
            aria-label={t('markCell', { name: cell.name })}
            checked={reason !== null}
            onChange={(event) => onMark(event.target.checked ? '' : null)}
          />
        </td>
      )}
    </tr>
  )
}
