import { TABLE_LINKS } from '@/components/progress/table-links'
import { type ValueCell, ValueRows } from '@/components/progress/value-rows'
import { Table } from '@/components/ui/table'
import type { BoardTable } from '@/lib/boards/types'
import { formatCell, sheetHead, sheetTotals } from '@/lib/boards/view'
import type { SheetColumn } from '@/lib/spreadsheets/model'

/** A sheet as the screen shows it: the same columns, cells and sums as the workbook. */
export function SheetTable({ table }: { table: BoardTable }) {
  const { sheet, hrefs, light } = table
  const cellOf = (row: (typeof sheet.rows)[number], { key, kind }: SheetColumn): ValueCell => {
    const text = formatCell(kind, row[key] ?? null)
    const tone = light?.column === key ? light.tones[text] : undefined
    return tone ? { text, tone } : text
  }
  const totals = sheet.totalLabel ? sheetTotals(sheet) : null
  return (
    <Table caption={sheet.title} isCompact maxHeight="32rem" className={TABLE_LINKS}>
      <thead>
        {sheetHead(sheet.columns).map((row, level) => (
          <tr key={level === 0 ? 'groups' : 'columns'}>
            {row.map((cell) => (
              <th
                key={cell.key}
                scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
                colSpan={cell.columnSpan}
                rowSpan={cell.rowSpan}
                className={cell.columnSpan > 1 ? 'centered' : alignOf(sheet.columns[cell.index])}
                data-sticky={cell.index === 0 || undefined}
                style={{
                  ...(level > 0 && { top: 'var(--row)' }),
                  ...widthOf(cell.columnSpan === 1 ? sheet.columns[cell.index] : undefined),
                }}
              >
                {cell.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <ValueRows
        columns={sheet.columns.map((column) => ({ key: column.key, className: alignOf(column) }))}
        rows={sheet.rows.map((row, index) => ({
          key: String(index),
          cells: sheet.columns.map((column) => cellOf(row, column)),
          ...(hrefs[index] && { href: hrefs[index] }),
        }))}
        foot={totals ? [{ key: 'total', cells: totals }] : undefined}
        isSticky
      />
    </Table>
  )
}

/** Chinese breaks between any two signs: columns of words keep the width that their sheet gives them, up to a name's. */
function widthOf(column: SheetColumn | undefined): { minWidth?: string } {
  return column?.kind === 'text' ? { minWidth: `${Math.min(column.width, 24) / 2}rem` } : {}
}

/** Numbers stand at the right. */
function alignOf(column: SheetColumn | undefined): string | undefined {
  if (!column) return undefined
  const isNumber = column.kind !== 'text' && column.kind !== 'date'
  return isNumber || column.align === 'right' ? 'numeric' : undefined
}
