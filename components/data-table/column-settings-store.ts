/** What a person chose for one list, kept in this browser. */
export type ColumnChoice = { hidden: string[]; isCompact: boolean }

const CHANGED = 'linli:columns'
const PREFIX = 'linli.columns.'

/** The stored text of a list's choice, null when there is none or storage is closed. */
export function readChoice(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

/** Stores a choice, or forgets it when null, and tells the page. */
export function writeChoice(key: string, choice: ColumnChoice | null): void {
  try {
    if (choice) localStorage.setItem(PREFIX + key, JSON.stringify(choice))
    else localStorage.removeItem(PREFIX + key)
  } catch {
    // A browser that keeps nothing shows the list as it comes.
  }
  window.dispatchEvent(new Event(CHANGED))
}

/** Calls back when a choice changes, here or in another window. */
export function subscribeToChoices(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(CHANGED, onChange)
    window.removeEventListener('storage', onChange)
  }
}

/** Reads a stored choice; anything that does not look like one is the fallback. Unknown columns are dropped. */
export function parseChoice(
  text: string | null,
  known: readonly string[],
  fallback: ColumnChoice,
): ColumnChoice {
  if (text === null) return fallback
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('hidden' in value) || !Array.isArray(value.hidden))
      return fallback
    const stored: unknown[] = value.hidden
    return {
      hidden: known.filter((key) => stored.includes(key)),
      isCompact: 'isCompact' in value && value.isCompact === true,
    }
  } catch {
    return fallback
  }
}
