'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { reopenCenterAction } from '@/lib/centers/actions'

type ReopenCenterButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
}

export function ReopenCenterButton({ id, version, today, label, words }: ReopenCenterButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(reopenedOn) => reopenCenterAction({ id, version, reopenedOn })}
    />
  )
}
