import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { Link } from '@/components/ui/link'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { FigureList, FigureRow } from '@/lib/progress/listing/types'
import { figureText } from '@/lib/progress/words/view'

type FigureTableProps = { list: FigureList; path: string; params: RawSearchParams }

/** The centers behind a figure, each with its own part of it. */
export function FigureTable({ list, path, params }: FigureTableProps) {
  const t = useTranslations('progress.figureList')
  const { figure, page } = list
  const hasParts = figure.part !== null && figure.whole !== null
  const records: Column<FigureRow> = {
    key: 'records',
    header: t('records'),
    cell: (row) =>
      row.href && (
        <Link href={row.href} className="text-info underline-offset-4 hover:underline">
          {t('see')}
        </Link>
      ),
  }
  const columns: Column<FigureRow>[] = [
    { key: 'name', header: t(list.isByMonth ? 'month' : 'center'), width: '16rem', cell: (row) => row.name },
    { key: 'township', header: t('township'), cell: (row) => row.townshipName ?? t('countyLevel') },
    {
      key: 'value',
      header: t('value'),
      unit: figure.definition.unit,
      align: 'right',
      cell: (row) => figureText(row.figure),
    },
    ...(hasParts
      ? [
          {
            key: 'part',
            header: t('part'),
            align: 'right' as const,
            cell: (row: FigureRow) => formatInteger(row.figure.part),
          },
          {
            key: 'whole',
            header: t('whole'),
            align: 'right' as const,
            cell: (row: FigureRow) => formatInteger(row.figure.whole),
          },
        ]
      : []),
    ...(page.rows.some((row) => row.href) ? [records] : []),
  ]
  return (
    <>
      <DataTable
        caption={`${list.unitName} ${figure.definition.name}`}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.key}
        rowHref={(row) => `/centers/${row.centerId}`}
        path={path}
        params={params}
        page={page}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
      <p className="mt-2 text-small text-soft">{t('note')}</p>
    </>
  )
}
