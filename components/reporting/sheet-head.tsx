import { useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'

/** The head of the printed sheet, as the paper 月报表 has it: title, number of the table, maker, unit and month. */
export function SheetHead({ form }: { form: ReportForm }) {
  const t = useTranslations('reports')
  return (
    <div className="mt-3 hidden text-[10pt] leading-snug print:block">
      <p className="text-center text-[18pt] font-bold tracking-wide">{t('sheetTitle')}</p>
      <div className="mt-2 ml-auto w-fit whitespace-pre">
        <p>{t('tableNumber')}</p>
        <p>{t('tableMaker', { county: form.countyName })}</p>
      </div>
      <p className="mb-1.5 flex justify-between gap-4">
        <span>{t('sheetUnit', { unit: form.unitName, center: form.centerName })}</span>
        <span>{t('sheetMonth', { month: formatMonth(form.month) })}</span>
      </p>
    </div>
  )
}
