import type { SearchHit } from '@/lib/search/types'

/** One letter is in nearly every name's pinyin. */
const LEAST_LETTERS = 2

/** The letters by which names are searched in pinyin, or null where the text is none: 和睦 is hemu or hm. */
export function lettersOf(q: string): string | null {
  const letters = q.toLowerCase().replace(/[\s']+/gu, '')
  return letters.length >= LEAST_LETTERS && /^[a-z]+$/.test(letters) ? letters : null
}

/** How well a title answers: it is the text, begins with it, contains it, or was found another way. */
function rankOf(title: string, q: string): number {
  if (title === q) return 0
  if (title.startsWith(q)) return 1
  return title.includes(q) ? 2 : 3
}

/** The best hits first; equal ones stay in their order. */
export function bestHits(hits: readonly SearchHit[], q: string, most: number): SearchHit[] {
  return [...hits].sort((a, b) => rankOf(a.title, q) - rankOf(b.title, q)).slice(0, most)
}

/** Parts of a detail with a dot between them; what is not known is left out. */
export function detailOf(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
