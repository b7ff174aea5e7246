const holder = globalThis as { linliTurns?: Map<string, Promise<unknown>> }

/**
 * Runs work of a name one after the other, whichever copy of this module a bundle asks: for what asks much of the database
 * and of the memory, and must not do so ten times at once.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  holder.linliTurns ??= new Map()
  const before = holder.linliTurns.get(name) ?? Promise.resolve()
  const own = before.then(work)
  holder.linliTurns.set(
    name,
    own.catch(() => undefined),
  )
  return own
}
