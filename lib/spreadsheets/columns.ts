import { normalizeName } from '@/lib/core/text'
import type { CellText } from '@/lib/spreadsheets/model'

const headingKey = (text: string) =>
  normalizeName(text)
    .replace(/[\s*＊()（）:：]/g, '')
    .toLowerCase()

/** Where a list has the columns that are known by their headings; null for those it does not have. */
export function columnsOf<C extends string>(
  header: readonly string[],
  headings: Record<C, readonly string[]>,
): Record<C, number | null> {
  const keys = header.map(headingKey)
  const find = (known: readonly string[]) => {
    const at = keys.findIndex((key) => known.includes(key))
    return at < 0 ? null : at
  }
  const entries = Object.entries<readonly string[]>(headings).map(([column, known]) => [column, find(known)])
  return Object.fromEntries(entries) as Record<C, number | null>
}

/** What a cell says, blank for a column that is missing: a formula or an error is no value of its own. */
export function plainText(cells: readonly CellText[], at: number | null): string {
  const cell = at === null ? undefined : cells[at]
  return cell && !cell.formula && !cell.error ? cell.text : ''
}
