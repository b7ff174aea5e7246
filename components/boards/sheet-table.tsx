import { Link } from '@/components/ui/link'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import type { BoardTable } from '@/lib/boards/types'
import { formatCell, sheetHead, sheetTotals } from '@/lib/boards/view'

/** A sheet as the screen shows it: the same columns, cells and sums as the workbook. */
export function SheetTable({ table }: { table: BoardTable }) {
  const { sheet, hrefs, light } = table
  const head = sheetHead(sheet.columns)
  const totals = sheet.totalLabel ? sheetTotals(sheet) : null
  const align = (index: number) => {
    const column = sheet.columns[index]
    const isNumber = column && column.kind !== 'text' && column.kind !== 'date'
    return isNumber || column?.align === 'right' ? 'numeric' : undefined
  }
  const firstWidth = `${Math.min(sheet.columns[0]?.width ?? 0, 24) / 2}rem`
  return (
    <Table caption={sheet.title} isCompact maxHeight="32rem">
      <thead>
        {head.map((row, level) => (
          <tr key={level === 0 ? 'groups' : 'columns'}>
            {row.map((cell) => (
              <th
                key={cell.key}
                scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
                colSpan={cell.columnSpan}
                rowSpan={cell.rowSpan}
                className={cell.columnSpan > 1 ? 'centered' : align(cell.index)}
                data-sticky={cell.index === 0 || undefined}
                style={level > 0 ? { top: 'var(--row)' } : undefined}
              >
                {cell.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {sheet.rows.map((row, rowIndex) => (
          <tr key={Object.values(row).join(' ')}>
            {sheet.columns.map((column, index) => {
              const text = formatCell(column.kind, row[column.key] ?? null)
              const tone = light?.column === column.key ? light.tones[text] : undefined
              const href = hrefs[rowIndex]
              if (index > 0)
                return (
                  <td key={column.key} className={align(index)}>
                    {tone ? <StatusLight tone={tone}>{text}</StatusLight> : text}
                  </td>
                )
              return (
                <th key={column.key} scope="row" data-sticky style={{ minWidth: firstWidth }}>
                  {href ? (
                    <Link href={href} className="font-medium hover:underline">
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                </th>
              )
            })}
          </tr>
        ))}
      </tbody>
      {totals && (
        <tfoot>
          <tr>
            {totals.map((text, index) =>
              index === 0 ? (
                <th key={sheet.columns[index]?.key} scope="row" data-sticky>
                  {text}
                </th>
              ) : (
                <td key={sheet.columns[index]?.key} className={align(index)}>
                  {text}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </Table>
  )
}
