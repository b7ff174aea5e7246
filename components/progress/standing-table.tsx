import { getTranslations } from 'next-intl/server'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { StandingLight } from '@/components/progress/standing-light'
import { ButtonLink } from '@/components/ui/button-link'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Progress } from '@/lib/progress/types'
import { STANDING_COLUMNS, standingTable, type TableCell, type TableColumn } from '@/lib/progress/view'
import type { StandingRow } from '@/lib/standings/types'

type StandingTableProps = {
  progress: Pick<Progress, 'scope' | 'asOf'>
  rows: readonly StandingRow[]
  path: string
  params: RawSearchParams
  page: { page: number; perPage: number }
}

type Line = { row: StandingRow; cells: Record<string, TableCell> }

/** The name leads, so that it stays in view beside the numbers; the serial number belongs to paper. */
const SCREEN_ORDER = [
  'name',
  ...STANDING_COLUMNS.map(({ key }) => key).filter((key) => key !== 'name' && key !== 'order'),
]

function cellOf({ row, cells }: Line, key: string) {
  const text = cells[key]?.text ?? ''
  if (key === 'area') return <StandingLight status={row.area.status} text={text} />
  if (key === 'coverage') return <StandingLight status={row.coverage.status} text={text} />
  return text
}

function columnOf({ key, group, label, kind }: TableColumn): Column<Line> {
  const isNumber = kind !== 'text' || key === 'domains' || key === 'items'
  return {
    key,
    header: kind === 'decimal' && group ? `${label}${group.replace(/^[^（]+/, '')}` : label,
    align: isNumber ? 'right' : 'left',
    isFixed: key === 'name',
    isHiddenAtFirst: key === 'category' || key === 'kind',
    width: key === 'name' ? '12rem' : undefined,
    cell: (line) => cellOf(line, key),
  }
}

/** 达标对照表 on the screen: a page of it, with the total of all of it. */
export async function StandingTable({ progress, rows, path, params, page }: StandingTableProps) {
  const t = await getTranslations('progress.standing')
  const table = standingTable(rows)
  const named = (cells: readonly TableCell[] | undefined) =>
    Object.fromEntries(STANDING_COLUMNS.map(({ key }, index) => [key, cells?.[index] ?? { text: '' }]))
  const lines = rows.map((row, index): Line => ({ row, cells: named(table.rows[index]) }))
  const total = named(table.total)
  const start = (page.page - 1) * page.perPage
  const columns = SCREEN_ORDER.flatMap((key) => STANDING_COLUMNS.filter((column) => column.key === key))
  return (
    <DataTable
      caption={t('caption', { unit: progress.scope.unitName, date: formatDate(progress.asOf) })}
      columns={columns.map(columnOf)}
      rows={lines.slice(start, start + page.perPage)}
      rowKey={({ row }) => row.centerId}
      rowHref={({ row }) => `/centers/${row.centerId}`}
      path={path}
      params={params}
      page={{ ...page, total: rows.length }}
      total={{
        ...Object.fromEntries(Object.entries(total).map(([key, cell]) => [key, cell.text])),
        name: `${total.order?.text ?? ''} ${total.name?.text ?? ''}`,
      }}
      settingsKey="standings"
      isCompact
      empty={
        <EmptyState
          title={t('empty')}
          description={t('emptyHint')}
          action={<ButtonLink href="/centers">{t('toCenters')}</ButtonLink>}
        />
      }
    />
  )
}
