'use client'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'

/** A change that led to a version, as it is shown. */
export type ConflictEntry = { version: number; content: ReactNode }

type ConflictNoticeProps = {
  entries: readonly ConflictEntry[]
  words: Record<'conflictTitle' | 'conflictHint' | 'conflictMerge', string>
  onMerge: () => void
}

/** What somebody else changed while the form was open, and the way to go on without losing either. */
export function ConflictNotice({ entries, words, onMerge }: ConflictNoticeProps) {
  return (
    <Notice
      tone="warning"
      title={words.conflictTitle}
      actions={
        <Button variant="primary" onClick={onMerge}>
          {words.conflictMerge}
        </Button>
      }
    >
      <ul className="my-2 space-y-2">
        {entries.map((entry) => (
          <li key={entry.version}>{entry.content}</li>
        ))}
      </ul>
      <p className="text-soft">{words.conflictHint}</p>
    </Notice>
  )
}
