import { AllRowsCheckbox } from '@/components/data-table/all-rows-checkbox'
import { cellClass } from '@/components/data-table/column'
import type { DataTableProps } from '@/components/data-table/data-table'
import { SortHeader } from '@/components/data-table/sort-header'
import { headStyle, TICK_WIDTH } from '@/components/data-table/sticky'

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

export function DataTableHead<Row>(props: DataTableProps<Row> & { actionsLabel: string }) {
  const { columns, rows, rowKey, sort, path, params, isSelectable, rowActions, actionsLabel } = props
  return (
    <thead>
      <tr>
        {isSelectable && (
          <th data-sticky style={{ width: TICK_WIDTH, minWidth: TICK_WIDTH }}>
            <AllRowsCheckbox ids={rows.map(rowKey)} />
          </th>
        )}
        {columns.map((column, index) => {
          const direction = sort?.key === column.key ? sort.direction : undefined
          return (
            <th
              key={column.key}
              scope="col"
              data-sticky={index === 0 || undefined}
              className={cellClass({ align: column.align })}
              aria-sort={column.isSortable ? (direction ? ARIA_SORT[direction] : 'none') : undefined}
              style={headStyle(column.width, index === 0 && isSelectable)}
            >
              {column.isSortable ? (
                <SortHeader
                  columnKey={column.key}
                  header={column.header}
                  unit={column.unit}
                  direction={direction}
                  path={path}
                  params={params}
                />
              ) : (
                column.header
              )}
              {column.unit && !column.isSortable && (
                <span className="ml-1 text-small font-normal text-faint">{column.unit}</span>
              )}
            </th>
          )
        })}
        {rowActions && (
          <th scope="col" className="actions">
            {actionsLabel}
          </th>
        )}
      </tr>
    </thead>
  )
}
