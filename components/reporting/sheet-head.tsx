import { useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'

/** The head of the printed sheet. */
export function SheetHead({ form }: { form: ReportForm }) {
  const t = useTranslations('reports')
  return (
    <div className="hidden print:block">
      <p className="text-center text-[16pt] font-bold">{t('sheetTitle')}</p>
      <p className="mt-2 mb-1 flex justify-between text-[10pt]">
        <span>{t('sheetUnit', { unit: form.unitName, center: form.centerName })}</span>
        <span>{t('sheetMonth', { month: formatMonth(form.month) })}</span>
      </p>
    </div>
  )
}
