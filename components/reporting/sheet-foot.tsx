import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { shanghaiDate } from '@/lib/core/calendar'
import { formatDate } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'

/** The lines to be signed under the printed sheet, with room for the unit's seal. */
export function SheetFoot({ form, filler }: { form: ReportForm; filler: ReactNode }) {
  const t = useTranslations('reports')
  const { submittedAt } = form
  const signature = (label: string, name: ReactNode) => (
    <span className="flex items-end">
      {label}
      <span className="min-h-6 flex-1 border-b border-line-strong px-1">{name}</span>
    </span>
  )
  return (
    <div className="mt-2 hidden break-inside-avoid text-[10pt] print:block">
      <p className="text-[8.5pt] text-soft">{t('sheetNote')}</p>
      <div className="mt-2 grid grid-cols-3 gap-6 whitespace-nowrap">
        {signature(t('filler'), filler)}
        {signature(t('reviewer'), form.approvedByName)}
        {signature(t('head'), null)}
      </div>
      <div className="mt-2 flex h-[24mm] items-end justify-between">
        <span>
          {t('fillDate')}
          {submittedAt ? formatDate(shanghaiDate(submittedAt)) : t('blankDate')}
        </span>
        <span className="flex h-full w-[60mm] items-center justify-center rounded border border-dashed border-line-strong text-faint">
          {t('seal')}
        </span>
      </div>
    </div>
  )
}
