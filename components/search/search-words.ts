import type { SearchKind } from '@/lib/search/types'

/** What the search box says; the shell gives it, for the browser has no messages of its own. */
export type SearchWords = {
  label: string
  placeholder: string
  shortcut: string
  results: string
  loading: string
  none: string
  failed: string
  kind: Record<SearchKind, string>
}
