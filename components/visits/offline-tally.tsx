'use client'
import { useEffect, useState } from 'react'
import { EmptyState } from '@/components/feedback/empty-state'
import { Notice } from '@/components/feedback/notice'
import { ownNow, readBoard } from '@/components/visits/board-store'
import { TallyBoard } from '@/components/visits/tally-board'
import { formatDate } from '@/lib/core/format/date'
import type { Messages } from '@/lib/i18n/messages'
import { boardAt } from '@/lib/visits/tally/kept/rules'
import type { TallyBoard as Board } from '@/lib/visits/tally/types'

type Words = Messages['visits']['tallyPage']
type Opened = { userId: string; board: Board; now: number }

/** The tally page without a network: the places that this telephone has kept, and the taps that wait. */
export function OfflineTally({ words }: { words: Words }) {
  const [opened, setOpened] = useState<Opened | null | undefined>(undefined)
  // What the browser has kept is not known where the shell is drawn.
  useEffect(() => {
    const kept = readBoard()
    const found = boardAt(kept, ownNow())
    setOpened(kept && found ? { userId: kept.userId, ...found } : null)
  }, [])
  if (opened === undefined) return null
  if (opened === null) return <EmptyState title={words.nothingKept} description={words.nothingKeptHint} />
  const { userId, board, now } = opened
  return (
    <div className="space-y-4">
      <p className="text-table text-soft">
        {board.centerName} · {words.today} {formatDate(board.date)}
      </p>
      <Notice tone="warning">
        {words.withoutNetwork}{' '}
        <a href="/visits/tally" className="underline">
          {words.reopen}
        </a>
      </Notice>
      {board.isFrozen ? (
        <Notice>{words.frozen}</Notice>
      ) : (
        <TallyBoard userId={userId} board={board} now={now} words={words} />
      )}
    </div>
  )
}
