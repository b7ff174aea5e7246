import { useTranslations } from 'next-intl'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { StatusLight } from '@/components/ui/status-light'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Coverage, CoverageRow } from '@/lib/zones/coverage/types'

const SEPARATOR = '、'

type HoleTableProps = { coverage: Coverage; path: string; params: RawSearchParams }

/** What is missing, center by center. */
export function HoleTable({ coverage, path, params }: HoleTableProps) {
  const t = useTranslations('zones.coverage')
  const domain = useTranslations('domain.functionDomain')
  const names = new Map(
    coverage.columns.map(({ key, name, domain: of }) => [key, name === '' && of ? domain(of) : name]),
  )
  const columns: Column<CoverageRow>[] = [
    { key: 'name', header: t('center'), width: '14rem', cell: (row) => row.name },
    { key: 'township', header: t('township'), cell: (row) => row.townshipName },
    {
      key: 'count',
      header: t('count'),
      unit: t('countUnit'),
      align: 'right',
      cell: (row) => formatInteger(row.missing.length),
    },
    {
      key: 'missing',
      header: t('missing'),
      cell: (row) => (
        <StatusLight tone="red" className="!whitespace-normal">
          {row.missing.map((key) => names.get(key) ?? key).join(SEPARATOR)}
        </StatusLight>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={coverage.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/centers/${row.id}?on=${coverage.on}#zones`}
      path={path}
      params={params}
      page={coverage}
      empty={<EmptyState title={t('noHoles')} description={t('noHolesHint')} />}
    />
  )
}
