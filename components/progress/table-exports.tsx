import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import type { RawSearchParams } from '@/lib/core/search-params'
import { tableExportHref } from '@/lib/progress/charts/view'

type TableExportsProps = { params: RawSearchParams; asOf: string; month: string }

/** Downloads of the table as it is narrowed on the screen, on the same day and month. */
export async function TableExports({ params, asOf, month }: TableExportsProps) {
  const t = await getTranslations('progress.standing')
  const href = (format: 'xlsx' | 'csv') => tableExportHref(format, params, { on: asOf, month })
  return (
    <>
      <ButtonLink href={href('xlsx')} download size="sm">
        {t('exportXlsx')}
      </ButtonLink>
      <ButtonLink href={href('csv')} download size="sm">
        {t('exportCsv')}
      </ButtonLink>
    </>
  )
}
