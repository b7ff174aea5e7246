'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { endClosureAction } from '@/lib/closures/actions'

type EndClosureButtonProps = {
  id: string
  version: number
  today: string
  words: DayWords & { label: string }
}

export function EndClosureButton({ id, version, today, words }: EndClosureButtonProps) {
  return (
    <DayDialog
      label={words.label}
      words={words}
      today={today}
      action={(reopenedOn) => endClosureAction({ id, version, reopenedOn })}
      size="sm"
    />
  )
}
