type Stored = {
  center: { name: string; township: { name: string } | null }
  cancelled: boolean
}

/** A stored record as lists show it: its center by name. */
export function toRecordRow<R extends Stored>({ center, cancelled, ...record }: R) {
  return {
    ...record,
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    isCancelled: cancelled,
  }
}

type Sums<K extends string> = Record<K, number | null>

/** Sums as the database gives them, nothing being nought. */
export function zeroed<K extends string>(sums: Sums<K>): Record<K, number> {
  const entries = Object.entries<number | null>(sums).map(([key, sum]) => [key, sum ?? 0])
  return Object.fromEntries(entries)
}

type GroupOfCenter<K extends string> = { _sum: Sums<K>; _count: number }

/** What the groups of several centers come to: each sum, the records and the centers that have any. */
export function addedUp<K extends string>(
  groups: readonly GroupOfCenter<K>[],
  keys: readonly K[],
): Record<K | 'records' | 'centers', number> {
  const sumOf = (key: K) => groups.reduce((sum, { _sum }) => sum + (_sum[key] ?? 0), 0)
  return Object.fromEntries([
    ...keys.map((key) => [key, sumOf(key)] as const),
    ['records', groups.reduce((sum, { _count }) => sum + _count, 0)],
    ['centers', groups.length],
  ]) as Record<K | 'records' | 'centers', number>
}
