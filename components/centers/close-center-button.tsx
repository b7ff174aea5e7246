'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closeCenterAction } from '@/lib/centers/actions'

type CloseCenterButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
}

export function CloseCenterButton({ id, version, today, label, words }: CloseCenterButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(closedOn) => closeCenterAction({ id, version, closedOn })}
      variant="danger"
      isDanger
    />
  )
}
