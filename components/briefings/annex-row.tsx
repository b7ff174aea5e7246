import { type Table as DocumentTable, runOf } from '@/lib/documents/model'

const ALIGNMENT = {
  RIGHT: 'numeric whitespace-nowrap',
  LEFT: 'min-w-36',
  CENTER: 'centered whitespace-nowrap',
} as const

type AnnexRowProps = { cells: DocumentTable['rows'][number]; columns: DocumentTable['columns'] }

/** One row of a document's table, aligned as it is printed. */
export function AnnexRow({ cells, columns }: AnnexRowProps) {
  const placed = cells.map((cell, index) => ({
    key: `cell-${index}`,
    text: runOf(cell).text,
    align: ALIGNMENT[columns[index]?.align ?? 'CENTER'],
  }))
  return (
    <tr>
      {placed.map(({ key, text, align }) => (
        <td key={key} className={align}>
          {text}
        </td>
      ))}
    </tr>
  )
}
