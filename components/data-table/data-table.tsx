import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { bodyColumns, bodyRows } from '@/components/data-table/body-rows'
import type { Column } from '@/components/data-table/column'
import { ColumnSettings } from '@/components/data-table/column-settings'
import { DataTableBody } from '@/components/data-table/data-table-body'
import { DataTableHead } from '@/components/data-table/data-table-head'
import { DataTableTotal } from '@/components/data-table/data-table-total'
import { RowOpener } from '@/components/data-table/row-opener'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { RawSearchParams } from '@/lib/core/search-params'

export type DataTableProps<Row> = {
  /** Says what the table shows; read aloud. */
  caption: string
  /** The first column stays in view and carries the row's link. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  path: string
  /** The search parameters as the page received them. */
  params: RawSearchParams
  sort?: { key: string; direction: 'asc' | 'desc' }
  page?: { page: number; perPage: number; total: number }
  /** Cells of the total row by column key; the first column says “total” unless it is given. */
  total?: Record<string, ReactNode>
  rowHref?: (row: Row) => string
  rowActions?: (row: Row) => ReactNode
  /** Names the row for its tick box. */
  rowLabel?: (row: Row) => string
  rowTone?: (row: Row) => 'red' | 'amber' | undefined
  /** An EmptyState. */
  empty: ReactNode
  /** Turns on the column settings and names them in the browser's storage. */
  settingsKey?: string
  isSelectable?: boolean
  isCompact?: boolean
  /** Buttons over the table, left of the column settings. */
  toolbar?: ReactNode
}

/** A list as the server has it, whose sorting and paging are links. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const t = useTranslations('ui')
  const tableId = useId()
  const { columns, rows, page, settingsKey, toolbar } = props
  if (rows.length === 0)
    return (
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {toolbar && (
          <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">{toolbar}</div>
        )}
        {props.empty}
      </div>
    )
  return (
    <div data-table={tableId} className="overflow-hidden rounded-lg border border-line bg-surface">
      {(toolbar || settingsKey) && (
        <div className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5 print:hidden">
          {toolbar}
          {settingsKey && (
            <div className="ml-auto">
              <ColumnSettings tableId={tableId} settingsKey={settingsKey} columns={choosable(props)} />
            </div>
          )}
        </div>
      )}
      <RowOpener>
        <Table caption={props.caption} isCompact={props.isCompact}>
          <DataTableHead {...props} actionsLabel={t('table.actions')} />
          <DataTableBody
            columns={bodyColumns(columns)}
            rows={bodyRows(props)}
            isSelectable={props.isSelectable}
            hasActions={props.rowActions !== undefined}
          />
          {props.total && <DataTableTotal {...props} total={props.total} totalLabel={t('table.total')} />}
        </Table>
      </RowOpener>
      {page && (
        <div className="border-t border-line px-4 py-2.5 print:hidden">
          <Pagination path={props.path} params={props.params} {...page} />
        </div>
      )}
    </div>
  )
}

/** The columns that a person may hide, with their place in a row. */
function choosable<Row>({ columns, isSelectable }: DataTableProps<Row>) {
  return columns.flatMap(({ key, header, isFixed, isHiddenAtFirst }, index) =>
    index === 0 || isFixed
      ? []
      : [{ key, header, place: index + (isSelectable ? 2 : 1), ...(isHiddenAtFirst && { isHiddenAtFirst }) }],
  )
}
