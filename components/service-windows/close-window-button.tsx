'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closeWindowAction } from '@/lib/service-windows/actions'

type CloseWindowButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
  size: 'sm' | 'md'
}

export function CloseWindowButton({ id, version, today, label, words, size }: CloseWindowButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(closedOn) => closeWindowAction({ id, version, closedOn })}
      size={size}
      isDanger
    />
  )
}
