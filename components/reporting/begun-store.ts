const begun = new Set<string>()
const listeners = new Set<() => void>()

const keyOf = ({ centerId, month }: { centerId: string; month: string }) => `${centerId} ${month}`

/** Notes that this window has stored the first cells of a month. */
export function noteBegun(of: { centerId: string; month: string }): void {
  begun.add(keyOf(of))
  for (const listener of listeners) listener()
}

/** Whether this window has stored the first cells of a month. */
export const hasBegun = (of: { centerId: string; month: string }): boolean => begun.has(keyOf(of))

/** Calls back when a month is begun; returns the way to stop it. */
export function onBegun(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
