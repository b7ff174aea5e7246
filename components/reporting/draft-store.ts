import { newRequestId } from '@/components/reporting/request-id'
import { type Draft, joinDrafts, parseDrafts } from '@/lib/reporting/entry/draft/rules'

/** This window among others of the same person; drafts of several stand beside each other until one of them is saved. */
const ownWindow = newRequestId()

/** What this browser has stored under a key, as it stands. */
export function readDraftText(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    // A browser that keeps nothing still fills in forms; the status then says what is not saved.
    return null
  }
}

function write(key: string, drafts: Record<string, Draft>): void {
  try {
    if (Object.keys(drafts).length === 0) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(drafts))
  } catch {
    // The same: full or forbidden storage must not keep anybody from typing.
  }
}

/** What this browser has kept of a month, and by which windows. */
export function readDrafts(key: string): { draft: Draft | null; seen: Record<string, number> } {
  const drafts = parseDrafts(readDraftText(key))
  const seen = Object.fromEntries(Object.entries(drafts).map(([name, draft]) => [name, draft.at]))
  return { draft: joinDrafts(Object.values(drafts)), seen }
}

/**
 * Keeps the draft of this window, or forgets it. Drafts of other windows that this one has taken over (`seen`) go with it,
 * unless those windows have written since.
 */
export function keepDraft(key: string, draft: Draft | null, seen: Record<string, number> = {}): void {
  const stored = parseDrafts(readDraftText(key))
  const others = Object.entries(stored).filter(
    ([name, other]) => name !== ownWindow && seen[name] !== other.at,
  )
  write(key, { ...Object.fromEntries(others), ...(draft && { [ownWindow]: draft }) })
}

/** Forgets everything that this browser has kept of a month. */
export function forgetDrafts(key: string): void {
  write(key, {})
}
