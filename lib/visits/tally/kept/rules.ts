import { shanghaiDate } from '@/lib/core/calendar'
import type { TallyBoard } from '@/lib/visits/tally/types'

/** What a telephone needs to count where there is no network: places and counts of one center, nobody's name. */
export type KeptBoard = {
  userId: string
  board: TallyBoard
  /** The server's instant when it drew the board, ms since 1970. */
  at: number
  /** How far the telephone's clock stood behind the server's then, ms. */
  behind: number
}

/** Without the server a board is opened for a day at most. */
const LONGEST_MS = 24 * 60 * 60 * 1000

/**
 * A kept board as of an instant of the telephone's clock; null when it is too old or none. On another day than its own its
 * counts begin at nothing.
 */
export function boardAt(kept: KeptBoard | null, ownNow: number): { board: TallyBoard; now: number } | null {
  if (!kept) return null
  const now = ownNow + kept.behind
  if (now < kept.at || now - kept.at > LONGEST_MS) return null
  const date = shanghaiDate(new Date(now))
  const isSameDay = date === kept.board.date
  const counters = kept.board.counters.map((counter) => ({
    ...counter,
    count: isSameDay ? counter.count : 0,
  }))
  return { board: { ...kept.board, date, counters }, now }
}

/** Reads what a browser has stored; anything that does not look like a board is none. */
export function parseKept(text: string | null): KeptBoard | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    if (!('board' in value && 'at' in value && 'behind' in value && 'userId' in value)) return null
    return value as KeptBoard
  } catch {
    return null
  }
}
