import { PaperRun } from '@/components/briefings/paper-run'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { type Table as DocumentTable, runOf } from '@/lib/documents/model'

const ALIGNMENT = {
  RIGHT: 'numeric whitespace-nowrap',
  LEFT: 'min-w-28',
  CENTER: 'centered whitespace-nowrap',
} as const

type AnnexRowProps = {
  cells: DocumentTable['rows'][number]
  columns: DocumentTable['columns']
  figures: Record<string, BoundFigure>
}

/** One row of a document's table, aligned as it is printed. */
export function AnnexRow({ cells, columns, figures }: AnnexRowProps) {
  const placed = cells.map((cell, index) => ({
    key: `cell-${index}`,
    run: runOf(cell),
    align: ALIGNMENT[columns[index]?.align ?? 'CENTER'],
  }))
  return (
    <tr>
      {placed.map(({ key, run, align }) => (
        <td key={key} className={align}>
          <PaperRun run={run} figures={figures} />
        </td>
      ))}
    </tr>
  )
}
