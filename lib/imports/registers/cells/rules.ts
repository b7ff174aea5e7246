import type { Mapping } from '@/lib/imports/mapping/rules'
import type { SourceRow } from '@/lib/imports/types'
import type { CellProblem } from '@/lib/imports/values/types'

/** The word that empties a field; a blank cell leaves what is there. */
export const CLEAR = '清空'

type Taking<F extends string> = {
  take: (field: F, cell: string) => void
  refuse: (field: F, problem: CellProblem) => void
}

/**
 * Goes through the filled cells of the columns that are taken. Rule: a formula or an error is refused with its place, never
 * taken for the value that the file remembers.
 */
export function readCells<F extends string>(
  row: SourceRow,
  mapping: Mapping<F>,
  { take, refuse }: Taking<F>,
): void {
  for (const [column, field] of mapping.entries()) {
    const cell = row.cells[column] ?? ''
    if (field === null) continue
    if (row.formulas?.includes(column)) refuse(field, { key: 'formula', params: { text: cell } })
    else if (row.errors?.includes(column)) refuse(field, { key: 'errorValue', params: { text: cell } })
    else if (cell.trim() !== '') take(field, cell)
  }
}
