'use client'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { newRequestId } from '@/components/reporting/request-id'
import { noteCounts } from '@/components/visits/board-store'
import { type Refused, sendPending } from '@/components/visits/tally-sender'
import {
  forgetAll,
  forgetOthers,
  type PendingTally,
  pendingText,
  putPending,
  readPending,
  removePending,
  subscribeToTallies,
  type TallyOwner,
} from '@/components/visits/tally-store'
import { type CalendarDate, shanghaiDate } from '@/lib/core/calendar'

/** Taps within this time go in one request. */
const GATHER_MS = 1_500
/** How often a telephone without a network tries again; it is told of the network's return besides. */
const RETRY_MS = 20_000

type Options = {
  owner: TallyOwner
  /** The server's instant when the page was drawn: the telephone's own clock may be wrong. */
  now: number
  date: CalendarDate
  counts: ReadonlyMap<string | null, number>
}

const keyOf = (date: CalendarDate, zoneId: string | null) => `${date} ${zoneId ?? ''}`

/** Counts by taps: kept in the browser at once, sent when there is a network, each tap counted once. */
export function useTally({ owner, now, date, counts }: Options) {
  const [base, setBase] = useState(
    () => new Map([...counts].map(([zoneId, count]) => [keyOf(date, zoneId), count])),
  )
  const [refused, setRefused] = useState<Refused[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [clock] = useState(() => ({ server: now, own: performance.now() }))
  const sending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const text = useSyncExternalStore(
    subscribeToTallies,
    () => pendingText(owner),
    () => '[]',
  )
  const pending = useMemo(() => JSON.parse(text) as PendingTally[], [text])
  const today = () => shanghaiDate(new Date(clock.server + performance.now() - clock.own))

  const send = async () => {
    if (sending.current) return
    sending.current = true
    const sent = await sendPending(owner)
    sending.current = false
    setTrouble(sent.trouble)
    if (sent.refused.length > 0) setRefused((before) => [...before, ...sent.refused])
    if (sent.counts.length > 0) {
      noteCounts(owner, sent.counts)
      setBase((before) => {
        const fresh = sent.counts.map((row) => [keyOf(row.date, row.zoneId), row.count] as const)
        return new Map([...before, ...fresh])
      })
    }
    if (sent.trouble === null && readPending(owner).length > 0) plan()
  }
  const plan = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(send, GATHER_MS)
  }
  const countOf = (zoneId: string | null) => {
    const key = keyOf(today(), zoneId)
    const waiting = pending.filter((tally) => keyOf(tally.date, tally.zoneId) === key)
    return waiting.reduce((sum, tally) => sum + tally.count, base.get(key) ?? 0)
  }
  const tap = (zoneId: string | null, step: 1 | -1) => {
    if (step < 0 && countOf(zoneId) <= 0) return
    addTo(owner, { zoneId, date: today() }, step)
    plan()
  }

  const latest = useRef(send)
  latest.current = send
  // The network, the other tabs and what a person before has left stand outside of React.
  useEffect(() => {
    forgetOthers(owner.userId)
    const retry = () => void latest.current()
    retry()
    // The order to clear site data, which signing out sends as well, is heeded under https alone.
    const signOut = ({ target }: Event) => {
      if (target instanceof HTMLFormElement && target.action.endsWith('/api/sign-out')) forgetAll()
    }
    const interval = setInterval(retry, RETRY_MS)
    window.addEventListener('online', retry)
    document.addEventListener('submit', signOut)
    return () => {
      clearInterval(interval)
      document.removeEventListener('submit', signOut)
      window.removeEventListener('online', retry)
    }
  }, [owner.userId])

  const waiting = pending.reduce((sum, tally) => sum + Math.abs(tally.count), 0)
  return { countOf, tap, waiting, trouble, refused, dismiss: () => setRefused([]) }
}

/** Adds a tap to the tally that is still open for its place and day, or begins one; one that comes to nothing goes. */
function addTo(owner: TallyOwner, place: Pick<PendingTally, 'zoneId' | 'date'>, step: number): void {
  const open = readPending(owner).find(
    (tally) => !tally.isSealed && tally.zoneId === place.zoneId && tally.date === place.date,
  )
  const tally = open ?? { ...place, requestId: newRequestId(), count: 0, isSealed: false }
  const count = tally.count + step
  if (count === 0) removePending(owner, [tally.requestId])
  else putPending(owner, [{ ...tally, count }])
}
