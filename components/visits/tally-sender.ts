import {
  type PendingTally,
  putPending,
  readPending,
  removePending,
  type TallyOwner,
} from '@/components/visits/tally-store'
import type { TallySaved } from '@/lib/visits/tally/types'

/** As many as one request may carry. */
const BATCH = 100

export type Refused = { requestId: string; count: number; reason: string }
export type Sent = {
  counts: TallySaved['counts']
  refused: Refused[]
  /** What keeps the rest waiting: no network (empty words), or what the server says. */
  trouble: string | null
}

type Answer =
  | { kind: 'taken'; counts: TallySaved['counts'] }
  | { kind: 'refused'; reason: string }
  | { kind: 'waits'; reason: string }

async function post(owner: TallyOwner, tallies: readonly PendingTally[]): Promise<Answer> {
  try {
    const response = await fetch('/api/visit-counts/tally', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        centerId: owner.centerId,
        tallies: tallies.map(({ isSealed: _, ...tally }) => tally),
      }),
    })
    const answer: { data?: TallySaved; error?: { message: string } } = await response.json()
    if (answer.data) return { kind: 'taken', counts: answer.data.counts }
    const reason = answer.error?.message ?? ''
    // Only what the rules or the scope refuse will be refused for ever; all else may pass later.
    return { kind: [400, 404, 422].includes(response.status) ? 'refused' : 'waits', reason }
  } catch {
    return { kind: 'waits', reason: '' }
  }
}

/**
 * Sends what waits. The tallies are sealed first, so that taps meanwhile begin new ones; each keeps its number, so that
 * sending it again after a lost answer adds nothing. Of a batch that is refused each is tried alone.
 */
export async function sendPending(owner: TallyOwner): Promise<Sent> {
  const batch = readPending(owner).slice(0, BATCH)
  const sent: Sent = { counts: [], refused: [], trouble: null }
  if (batch.length === 0) return sent
  putPending(
    owner,
    batch.map((tally) => ({ ...tally, isSealed: true })),
  )
  const whole = await post(owner, batch)
  const answers =
    whole.kind === 'refused' && batch.length > 1
      ? await oneByOne(owner, batch)
      : batch.map((tally) => ({ tally, answer: whole }))
  for (const { tally, answer } of answers) {
    if (answer.kind === 'waits') sent.trouble = answer.reason
    else removePending(owner, [tally.requestId])
    if (answer.kind === 'taken') sent.counts = answer.counts
    if (answer.kind === 'refused')
      sent.refused.push({ requestId: tally.requestId, count: tally.count, reason: answer.reason })
  }
  return sent
}

async function oneByOne(owner: TallyOwner, batch: readonly PendingTally[]) {
  const answers: { tally: PendingTally; answer: Answer }[] = []
  for (const tally of batch) answers.push({ tally, answer: await post(owner, [tally]) })
  return answers
}
