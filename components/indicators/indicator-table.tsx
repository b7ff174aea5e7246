import { useMessages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { Badge } from '@/components/ui/badge'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { IndicatorRow } from '@/lib/indicators/types'

type IndicatorTableProps = { rows: readonly IndicatorRow[]; params: RawSearchParams; empty: ReactNode }

/** The catalogue in the order of the form. */
export function IndicatorTable({ rows, params, empty }: IndicatorTableProps) {
  const t = useTranslations('indicators')
  const { reports } = useMessages()
  const sections: Readonly<Record<string, string>> = reports.sections
  const columns: Column<IndicatorRow>[] = [
    { key: 'code', header: t('column.code'), width: '4rem', cell: (row) => row.code },
    {
      key: 'name',
      header: t('column.name'),
      width: '11rem',
      cell: (row) => <span className="block min-w-32">{row.name}</span>,
    },
    {
      key: 'unit',
      header: t('column.unit'),
      cell: (row) => <span className="whitespace-nowrap">{row.unit}</span>,
    },
    {
      key: 'section',
      header: t('column.section'),
      isNowrap: true,
      cell: (row) => sections[row.section] ?? row.section,
    },
    {
      key: 'derivation',
      header: t('column.derivation'),
      cell: (row) => <span className="block min-w-28">{t(`derivation.${row.derivation}`)}</span>,
    },
    {
      key: 'timeRule',
      header: t('column.timeRule'),
      isNowrap: true,
      cell: (row) => t(`timeRule.${row.timeRule}`),
    },
    {
      key: 'orgRule',
      header: t('column.orgRule'),
      cell: (row) => <span className="block min-w-20">{t(`orgRule.${row.orgRule}`)}</span>,
    },
    {
      key: 'facility',
      header: t('column.facility'),
      cell: (row) => (
        <span className="block min-w-24">
          {row.facility ? t('onlyWith', { facility: row.facility.name }) : t('everyCenter')}
        </span>
      ),
    },
    {
      key: 'department',
      header: t('column.department'),
      cell: (row) => <span className="whitespace-nowrap">{row.department?.name ?? t('none')}</span>,
    },
    {
      key: 'superiorColumn',
      header: t('column.superiorColumn'),
      isHiddenAtFirst: true,
      cell: (row) => row.superiorColumn ?? t('none'),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1">
          {row.isUsed ? <Badge tone="green">{t('used')}</Badge> : <Badge>{t('unused')}</Badge>}
          {row.changesFrom && (
            <Badge tone="info">{t('changesFrom', { month: formatMonth(row.changesFrom) })}</Badge>
          )}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      rowHref={(row) => `/indicators/${row.code}`}
      path="/indicators"
      params={params}
      settingsKey="indicators"
      isCompact
      empty={empty}
    />
  )
}
