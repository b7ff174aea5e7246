import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { UnitBadges } from '@/components/org/unit-badges'
import { buttonClasses } from '@/components/ui/button-classes'
import { cn } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import { formatInteger } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { OrgTreeRow } from '@/lib/org/types'

type OrgTreeTableProps = {
  rows: readonly OrgTreeRow[]
  params: RawSearchParams
  /** A search shows units by themselves, each with its parent. */
  isList: boolean
  empty: ReactNode
}

const INDENT: Partial<Record<OrgTreeRow['level'], string>> = { TOWNSHIP: 'pl-4', COMMUNITY: 'pl-10' }

/** The county, its townships, and the communities of the one that is unfolded. */
export function OrgTreeTable({ rows, params, isList, empty }: OrgTreeTableProps) {
  const t = useTranslations('org')
  const levels = useTranslations('domain.level')
  const columns: Column<OrgTreeRow>[] = [
    {
      key: 'name',
      header: t('column.name'),
      width: '18rem',
      cell: (row) => <span className={cn(!isList && INDENT[row.level])}>{row.name}</span>,
    },
    { key: 'code', header: t('column.code'), cell: (row) => <span className="numeric">{row.code}</span> },
    { key: 'level', header: t('column.level'), cell: (row) => levels(row.level) },
    ...(isList
      ? [
          {
            key: 'parent',
            header: t('column.parent'),
            cell: (row: OrgTreeRow) => row.parentName ?? t('none'),
          },
        ]
      : []),
    {
      key: 'units',
      header: t('column.units'),
      unit: t('unit.units'),
      align: 'right',
      cell: (row) => (row.level === 'COMMUNITY' ? t('none') : formatInteger(row.units)),
    },
    {
      key: 'centers',
      header: t('column.centers'),
      unit: t('unit.centers'),
      align: 'right',
      cell: (row) => formatInteger(row.centers),
    },
    {
      key: 'people',
      header: t('column.people'),
      unit: t('unit.people'),
      align: 'right',
      cell: (row) => formatInteger(row.people),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <UnitBadges unit={row} /> },
  ]
  const fold = (row: OrgTreeRow) =>
    !isList && row.level === 'TOWNSHIP' && row.units > 0 ? (
      <Link
        href={withParams('/org', params, { open: row.isOpen ? undefined : row.id })}
        scroll={false}
        // Holds the hidden name in place; it would widen the page beyond the table's own box.
        className={cn('relative', buttonClasses({ variant: 'ghost', size: 'sm' }))}
        aria-expanded={row.isOpen}
      >
        {t(row.isOpen ? 'fold' : 'unfold')}
        <span className="sr-only">{row.name}</span>
      </Link>
    ) : null
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/org/${row.id}`}
      rowActions={isList ? undefined : fold}
      path="/org"
      params={params}
      empty={empty}
    />
  )
}
