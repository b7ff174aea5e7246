import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { type Table as DocumentTable, runOf } from '@/lib/documents/model'

/** Rows that the preview draws; the file holds all of them. */
const PREVIEW_ROWS = 100

type AnnexTableProps = { table: DocumentTable; caption: string }

/** A table of a document with its heads over one another, its rows and its total. */
export async function AnnexTable({ table, caption }: AnnexTableProps) {
  const t = await getTranslations('briefings')
  const shown = table.rows.slice(0, PREVIEW_ROWS)
  const alignOf = (index: number) =>
    table.columns[index]?.align === 'RIGHT'
      ? 'numeric'
      : table.columns[index]?.align === 'LEFT'
        ? ''
        : 'centered'
  const cells = (row: DocumentTable['rows'][number]) =>
    row.map((cell, index) => ({ key: `cell-${index}`, text: runOf(cell).text, align: alignOf(index) }))
  const lines = shown.map((row, index) => ({ key: `row-${index}`, cells: cells(row) }))
  return (
    <div className="grid gap-1">
      <p className="text-right text-table text-soft">{table.unit}</p>
      <Table caption={caption} isCompact maxHeight="40rem">
        <thead>
          {table.head.map((head) => (
            <tr key={head.map((cell) => cell.text).join()}>
              {head.map((cell) => (
                <th
                  key={cell.text}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  scope="col"
                  className="centered"
                >
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              {line.cells.map(({ key, text, align }) => (
                <td key={key} className={align}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <tr>
              {cells(table.total).map(({ key, text, align }) => (
                <td key={key} className={align}>
                  {text}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </Table>
      {table.rows.length > shown.length && (
        <p className="text-table text-soft">
          {t('rowsShown', { shown: shown.length, total: table.rows.length })}
        </p>
      )}
    </div>
  )
}
