/** What is searched, in the order in which it is shown. */
export const SEARCH_KINDS = ['center', 'zone', 'item', 'activity', 'person'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export type SearchHit = {
  id: string
  title: string
  /** Where it is or what it is, ready to be read. */
  detail: string
  href: string
}

export type SearchGroup = {
  kind: SearchKind
  hits: SearchHit[]
  /** More was found than is shown. */
  hasMore: boolean
}

export type SearchAnswer = {
  /** The text as it was searched. */
  q: string
  /** Kinds without a hit are left out. */
  groups: SearchGroup[]
}
