import { useTranslations } from 'next-intl'
import { StatusGlyph } from '@/components/report-status/status-glyph'
import { MARKS } from '@/lib/reporting/status/view'

/** What the signs of the matrix mean. */
export function StatusLegend() {
  const t = useTranslations('report-status')
  return (
    <ul aria-label={t('legend')} className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-small">
      {MARKS.map((mark) => (
        <li key={mark}>
          <StatusGlyph mark={mark} />
        </li>
      ))}
    </ul>
  )
}
