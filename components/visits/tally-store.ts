import type { CalendarDate } from '@/lib/core/calendar'

/** Whose tallies: a person's at a center. Nobody else's are ever read. */
export type TallyOwner = { userId: string; centerId: string }

/** A tally that the server has not acknowledged yet. A sealed one is on its way and is not added to any more. */
export type PendingTally = {
  requestId: string
  zoneId: string | null
  date: CalendarDate
  count: number
  isSealed: boolean
}

const CHANGED = 'linli:tally'
const PREFIX = 'linli.tally.'
const prefixOf = ({ userId, centerId }: TallyOwner) => `${PREFIX}${userId}.${centerId}.`

/** Keeps counting in a browser that stores nothing, for as long as the page is open. */
const memory = new Map<string, string>()

function keys(): string[] {
  try {
    return [...Array(localStorage.length).keys()].flatMap((index) => localStorage.key(index) ?? [])
  } catch {
    return []
  }
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null
  } catch {
    return memory.get(key) ?? null
  }
}

function write(key: string, text: string | null): void {
  memory.delete(key)
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    if (text !== null) memory.set(key, text)
  }
}

const tell = () => window.dispatchEvent(new Event(CHANGED))

/** Reads one stored tally; anything that does not look like one is none. */
function parse(text: string | null): PendingTally | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null || !('requestId' in value) || !('count' in value))
      return null
    const { requestId, count } = value
    if (typeof requestId !== 'string' || typeof count !== 'number') return null
    return value as PendingTally
  } catch {
    return null
  }
}

/** The tallies that wait, as one text that is the same as long as nothing changes. */
export function pendingText(owner: TallyOwner): string {
  const prefix = prefixOf(owner)
  const own = [...new Set([...keys(), ...memory.keys()])].filter((key) => key.startsWith(prefix)).sort()
  return JSON.stringify(own.flatMap((key) => parse(readText(key)) ?? []))
}

/** The tallies that wait to be sent. */
export function readPending(owner: TallyOwner): PendingTally[] {
  return JSON.parse(pendingText(owner)) as PendingTally[]
}

/** Stores tallies, each under a key of its own, so that two windows never write over each other's. */
export function putPending(owner: TallyOwner, tallies: readonly PendingTally[]): void {
  for (const tally of tallies) write(prefixOf(owner) + tally.requestId, JSON.stringify(tally))
  tell()
}

/** Forgets tallies that were taken or refused. */
export function removePending(owner: TallyOwner, requestIds: readonly string[]): void {
  for (const requestId of requestIds) write(prefixOf(owner) + requestId, null)
  tell()
}

/** Forgets what somebody else has left on this computer. */
export function forgetOthers(userId: string): void {
  const own = `${PREFIX}${userId}.`
  for (const key of keys()) if (key.startsWith(PREFIX) && !key.startsWith(own)) write(key, null)
}

/** Forgets everything, as signing out does: what was not sent by then is lost, and nobody else finds it. */
export function forgetAll(): void {
  for (const key of [...keys(), ...memory.keys()]) if (key.startsWith(PREFIX)) write(key, null)
  tell()
}

/** Calls back when a tally changes, here or in another window. */
export function subscribeToTallies(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(CHANGED, onChange)
    window.removeEventListener('storage', onChange)
  }
}
