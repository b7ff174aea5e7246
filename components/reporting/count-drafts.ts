import { DRAFT_PREFIX } from '@/lib/reporting/entry/draft/place/rules'

/** How many months this browser keeps drafts of that no server has, of whomever. */
export function countDrafts(): number {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(DRAFT_PREFIX)).length
  } catch {
    return 0
  }
}
