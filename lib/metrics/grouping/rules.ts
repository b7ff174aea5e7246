/** Rows by their key, in their order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Groups of lists that are asked again and again, made once a list and gone with it. */
export function groupedOnce<T extends object>(keyOf: (row: T) => string) {
  const known = new WeakMap<readonly T[], Map<string, T[]>>()
  return (rows: readonly T[], key: string): readonly T[] => {
    const groups = known.get(rows) ?? groupBy(rows, keyOf)
    known.set(rows, groups)
    return groups.get(key) ?? []
  }
}
