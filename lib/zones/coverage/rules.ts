import type { CountedCenter, CoverageColumn, CoverageRow } from '@/lib/zones/coverage/types'

/** Each center against the columns. Rule: a column counts once however many zones fill it. */
export function coverageRows(
  centers: readonly CountedCenter[],
  columns: readonly CoverageColumn[],
  found: ReadonlyMap<string, readonly string[]>,
): CoverageRow[] {
  return centers.map((center) => {
    const has = new Set(found.get(center.id))
    const keys = columns.map((column) => column.key)
    return {
      ...center,
      present: keys.filter((key) => has.has(key)),
      missing: keys.filter((key) => !has.has(key)),
    }
  })
}

/** How many of the rows have each column, every column named. */
export function countHaving(
  rows: readonly CoverageRow[],
  columns: readonly CoverageColumn[],
): Record<string, number> {
  const having = Object.fromEntries(columns.map(({ key }) => [key, 0]))
  for (const row of rows) for (const key of row.present) having[key] = (having[key] ?? 0) + 1
  return having
}
