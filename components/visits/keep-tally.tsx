'use client'
import { useEffect } from 'react'
import { keepBoard, keepShell } from '@/components/visits/board-store'
import type { TallyBoard } from '@/lib/visits/tally/types'

/** Keeps the tally page for a telephone that will have no network; shows nothing. */
export function KeepTally({ userId, board, now }: { userId: string; board: TallyBoard; now: number }) {
  useEffect(() => {
    keepBoard(userId, board, now)
    // A development server changes its scripts all the time: a kept shell would show old ones.
    if (process.env.NODE_ENV === 'production') void keepShell()
  }, [userId, board, now])
  return null
}
