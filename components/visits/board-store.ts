import type { TallyOwner } from '@/components/visits/tally-store'
import { type KeptBoard, parseKept } from '@/lib/visits/tally/kept/rules'
import type { TallyBoard, TallySaved } from '@/lib/visits/tally/types'

const KEY = /^linli\.tally\.[^.]+\.board$/

/** The telephone's own clock, ms since 1970. */
export const ownNow = () => performance.timeOrigin + performance.now()

/** Only a telephone keeps anything: a computer is shared, and it has its network by cable. */
const isTelephone = () => 'serviceWorker' in navigator && matchMedia('(pointer: coarse)').matches

/**
 * Keeps the board that the server has drawn for a page without a network. It stands under the person's own name beside the
 * tallies, and goes when he or she signs out, when anybody is asked to sign in here, or when somebody else counts on this
 * telephone.
 */
export function keepBoard(userId: string, board: TallyBoard, serverNow: number): void {
  if (isTelephone()) store({ userId, board, at: serverNow, behind: serverNow - ownNow() })
}

function store(kept: KeptBoard): void {
  try {
    localStorage.setItem(`linli.tally.${kept.userId}.board`, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing counts as long as the page is open.
  }
}

/** Brings the counts of the kept board up to what the server has answered since. */
export function noteCounts({ userId, centerId }: TallyOwner, counts: TallySaved['counts']): void {
  const kept = readBoard()
  if (kept?.userId !== userId || kept.board.centerId !== centerId) return
  const { board } = kept
  const countOf = (zoneId: string | null) =>
    counts.find((row) => row.zoneId === zoneId && row.date === board.date)?.count
  const counters = board.counters.map((counter) => ({
    ...counter,
    count: countOf(counter.zoneId) ?? counter.count,
  }))
  store({ ...kept, board: { ...board, counters } })
}

function boardNames(): string[] {
  const names = [...Array(localStorage.length).keys()].map((index) => localStorage.key(index) ?? '')
  return names.filter((name) => KEY.test(name))
}

/** The board that stands in this browser; null without one. */
export function readBoard(): KeptBoard | null {
  try {
    const [name] = boardNames()
    return parseKept(name ? localStorage.getItem(name) : null)
  } catch {
    return null
  }
}

/** Forgets every board: whoever is asked to sign in has no session that could show one. Tallies that wait stay. */
export function forgetBoards(): void {
  try {
    for (const name of boardNames()) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Has the page's shell kept by its service worker, where the browser has one: under https, or on the own machine. */
export async function keepShell(): Promise<void> {
  if (!isTelephone()) return
  try {
    await navigator.serviceWorker.register('/visits/tally-worker.js', { scope: '/visits/tally' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage('keep')
  } catch {
    // Without it the page counts on while it is open, and cannot be opened anew without a network.
  }
}
