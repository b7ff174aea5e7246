import Link from 'next/link'
import { alignmentClass } from '@/components/data-table/column'
import type { DataTableProps } from '@/components/data-table/data-table'
import { RowCheckbox } from '@/components/data-table/row-checkbox'
import { firstColumnOffset } from '@/components/data-table/sticky'

export function DataTableBody<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, rowHref, rowActions, rowLabel, rowTone, isSelectable } = props
  const [first, ...others] = columns
  return (
    <tbody>
      {rows.map((row) => {
        const id = rowKey(row)
        const href = rowHref?.(row)
        return (
          <tr key={id} data-href={href} data-tone={rowTone?.(row)}>
            {isSelectable && (
              <td data-sticky>
                <RowCheckbox id={id} label={rowLabel?.(row) ?? id} />
              </td>
            )}
            {first && (
              <th
                scope="row"
                data-column={first.key}
                data-sticky
                className={alignmentClass(first.align)}
                style={firstColumnOffset(isSelectable)}
              >
                {href ? (
                  <Link
                    href={href}
                    data-row-link
                    prefetch={false}
                    className="font-medium hover:underline focus-visible:-outline-offset-2"
                  >
                    {first.cell(row)}
                  </Link>
                ) : (
                  first.cell(row)
                )}
              </th>
            )}
            {others.map((column) => (
              <td key={column.key} data-column={column.key} className={alignmentClass(column.align)}>
                {column.cell(row)}
              </td>
            ))}
            {rowActions && <td className="actions">{rowActions(row)}</td>}
          </tr>
        )
      })}
    </tbody>
  )
}
