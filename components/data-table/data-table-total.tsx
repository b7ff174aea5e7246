import type { ReactNode } from 'react'
import { cellClass } from '@/components/data-table/column'
import type { DataTableProps } from '@/components/data-table/data-table'
import { firstColumnOffset } from '@/components/data-table/sticky'

type Props<Row> = DataTableProps<Row> & { total: Record<string, ReactNode>; totalLabel: string }

/** The row of sums, in view at the bottom of the box. */
export function DataTableTotal<Row>({ columns, total, totalLabel, isSelectable, rowActions }: Props<Row>) {
  const [first, ...others] = columns
  return (
    <tfoot>
      <tr>
        {isSelectable && <td data-sticky />}
        {first && (
          <th scope="row" data-sticky style={firstColumnOffset(isSelectable)}>
            {total[first.key] ?? totalLabel}
          </th>
        )}
        {others.map((column) => (
          <td key={column.key} className={cellClass(column)}>
            {total[column.key]}
          </td>
        ))}
        {rowActions && <td />}
      </tr>
    </tfoot>
  )
}
