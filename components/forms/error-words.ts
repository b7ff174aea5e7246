/** Words by the parts of their keys. */
export type Words = { [part: string]: string | Words }

let words: Words | null = null
let isLoading = false
const listeners = new Set<() => void>()

/** The words that can be said against a value, once they are there. */
export const wordsNow = (): Words | null => words

/** Calls back when the words have come. */
export function subscribeToWords(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/** Asks for the words once; a page that nobody fills in does without them. */
export function loadWords(): void {
  if (words || isLoading) return
  isLoading = true
  import('@/lib/i18n/validation')
    .then(({ validation }) => {
      words = validation
      for (const listener of listeners) listener()
    })
    .catch(() => undefined)
    .finally(() => {
      isLoading = false
    })
}

/** The words of a key such as `validation.centers.area`, or undefined. */
export function wordOf(all: Words | null, key: string): string | undefined {
  let found: string | Words | undefined = all ?? undefined
  for (const part of key.split('.').slice(1)) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : undefined
}
