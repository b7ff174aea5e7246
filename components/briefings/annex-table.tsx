import { getTranslations } from 'next-intl/server'
import { AnnexRow } from '@/components/briefings/annex-row'
import { Table } from '@/components/ui/table'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { Table as DocumentTable } from '@/lib/documents/model'

/** Rows that the preview draws; the file holds all of them. */
const PREVIEW_ROWS = 100

type AnnexTableProps = {
  table: DocumentTable
  caption: string
  figures: Record<string, BoundFigure>
}

/** A table of a document with its heads over one another, its rows and its total. */
export async function AnnexTable({ table, caption, figures }: AnnexTableProps) {
  const t = await getTranslations('briefings.paper')
  const shown = table.rows.slice(0, PREVIEW_ROWS).map((cells, index) => ({ key: `row-${index}`, cells }))
  // Heads have no identity but their place: two columns may have the same one.
  const heads = table.head.map((row, index) => ({
    key: `head-${index}`,
    cells: row.map((cell, place) => ({ ...cell, key: `head-${index}-${place}` })),
  }))
  return (
    <div className="grid gap-1">
      <p className="text-right text-table text-soft">{table.unit}</p>
      <Table caption={caption} isCompact maxHeight="40rem">
        <thead>
          {heads.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map(({ key: place, text, columnSpan, rowSpan }) => (
                <th key={place} colSpan={columnSpan} rowSpan={rowSpan} scope="col" className="centered">
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.map(({ key, cells }) => (
            <AnnexRow key={key} cells={cells} columns={table.columns} figures={figures} />
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <AnnexRow cells={table.total} columns={table.columns} figures={figures} />
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
