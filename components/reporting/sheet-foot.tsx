import { useTranslations } from 'next-intl'
import { shanghaiDate } from '@/lib/core/calendar'
import { formatDate } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'

/** The lines to be signed under the printed sheet. */
export function SheetFoot({ form }: { form: ReportForm }) {
  const t = useTranslations('reports')
  return (
    <div className="mt-3 hidden grid-cols-[1fr_1fr_1fr_auto] gap-4 whitespace-nowrap text-[10pt] print:grid">
      <span>
        {t('filler')}
        {form.savedByName ?? ''}
      </span>
      <span>
        {t('reviewer')}
        {form.approvedByName ?? ''}
      </span>
      <span>{t('head')}</span>
      <span>
        {t('fillDate')}
        {form.submittedAt ? formatDate(shanghaiDate(form.submittedAt)) : ''}
      </span>
    </div>
  )
}
