import { groupBy } from '@/lib/core/group-by'

/** Groups of lists that are asked again and again, made once a list and gone with it. */
export function groupedOnce<T extends object>(keyOf: (row: T) => string) {
  const known = new WeakMap<readonly T[], Map<string, T[]>>()
  return (rows: readonly T[], key: string): readonly T[] => {
    const groups = known.get(rows) ?? groupBy(rows, keyOf)
    known.set(rows, groups)
    return groups.get(key) ?? []
  }
}
