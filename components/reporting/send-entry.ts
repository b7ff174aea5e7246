import { newRequestId } from '@/components/reporting/request-id'
import type { EntryBody } from '@/lib/reporting/entry/pending/rules'
import type { CellConflict, EntrySaved } from '@/lib/reporting/types'

/** A network that has not answered by then is taken for none. */
const PATIENCE_MS = 15_000

export type SendFailure = {
  ok: false
  /** `changed`: the month is no longer to be filled in; `refused`: the input or the person is at fault. */
  reason: 'offline' | 'unreachable' | 'signedOut' | 'changed' | 'refused'
  /** In the server's words, for what only the server knows. */
  message: string | null
}
export type SendAnswer = { ok: true; saved: EntrySaved } | SendFailure

type Sending = {
  centerId: string
  month: string
  /** Who typed: on a shared machine somebody else may have signed in meanwhile. */
  userId: string
  version: number | null
  change: EntryBody
  base: EntryBody
  effort: { cells: number; seconds: number }
}

type Dated<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Dated<T[K]> } : T
type Failed = { error: { code: string; message: string; fields?: Record<string, string> } }

/** Sends what has changed in a form. Never throws: every way to fail is an answer. */
export async function sendEntry(sending: Sending): Promise<SendAnswer> {
  const { centerId, month, userId, version, change, base, effort } = sending
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(`/api/reports/${centerId}/${month}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId, version, ...change, base, effort, requestId: newRequestId() }),
      signal: patience.signal,
      // Lets the last save go out while the window closes.
      keepalive: true,
    })
    if (answer.ok) {
      const { data } = (await answer.json()) as { data: Dated<EntrySaved> }
      return { ok: true, saved: toSaved(data) }
    }
    return toFailure(answer.status, (await answer.json()) as Failed)
  } catch {
    return { ok: false, reason: navigator.onLine ? 'unreachable' : 'offline', message: null }
  } finally {
    clearTimeout(timer)
  }
}

function toSaved(data: Dated<EntrySaved>): EntrySaved {
  const conflicts = data.conflicts.map(
    (conflict): CellConflict => ({
      ...conflict,
      at: new Date(conflict.at),
    }),
  )
  return { ...data, savedAt: new Date(data.savedAt), conflicts }
}

function toFailure(status: number, { error }: Failed): SendFailure {
  const message = [error.message, ...new Set(Object.values(error.fields ?? {}))].join(' ')
  if (status === 401) return { ok: false, reason: 'signedOut', message: null }
  if (error.code === 'RULE') return { ok: false, reason: 'changed', message }
  if (status === 429 || status >= 500) return { ok: false, reason: 'unreachable', message: null }
  return { ok: false, reason: 'refused', message }
}
