import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { ChangeParties } from '@/components/org/change-parties'
import { Badge } from '@/components/ui/badge'
import { formatDateShort, formatInstant } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { OrgChangeRow } from '@/lib/org-changes/types'

type ChangeTableProps = {
  rows: readonly OrgChangeRow[]
  page?: { page: number; perPage: number; total: number }
  path: string
  params: RawSearchParams
  empty: ReactNode
}

/** Changes of the organisation, the latest first. */
export function ChangeTable({ rows, page, path, params, empty }: ChangeTableProps) {
  const t = useTranslations('org')
  const columns: Column<OrgChangeRow>[] = [
    {
      key: 'effectiveOn',
      header: t('change.effectiveOn'),
      isNowrap: true,
      cell: (row) => formatDateShort(row.effectiveOn),
    },
    { key: 'kind', header: t('change.kind'), cell: (row) => <Badge>{t(`kind.${row.kind}`)}</Badge> },
    { key: 'unit', header: t('change.unit'), cell: (row) => row.unitName },
    {
      key: 'before',
      header: t('change.before'),
      cell: (row) => <ChangeParties parties={row.before} whenNone={t('none')} />,
    },
    {
      key: 'after',
      header: t('change.after'),
      cell: (row) => <ChangeParties parties={row.after} whenNone={t('change.closed')} />,
    },
    {
      key: 'centers',
      header: t('change.centers'),
      unit: t('unit.centers'),
      align: 'right',
      cell: (row) => formatInteger(row.centers),
    },
    { key: 'documentNo', header: t('change.documentNo'), cell: (row) => row.documentNo },
    {
      key: 'createdBy',
      header: t('change.createdBy'),
      cell: (row) => (
        <>
          {row.createdBy}
          <span className="block text-small whitespace-nowrap text-soft">{formatInstant(row.createdAt)}</span>
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('change.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/org/${row.unitId}`}
      path={path}
      params={params}
      page={page}
      empty={empty}
    />
  )
}
