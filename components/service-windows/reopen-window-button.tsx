'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { reopenWindowAction } from '@/lib/service-windows/actions'

type ReopenWindowButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
  size: 'sm' | 'md'
}

export function ReopenWindowButton({ id, version, today, label, words, size }: ReopenWindowButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(reopenedOn) => reopenWindowAction({ id, version, reopenedOn })}
      size={size}
    />
  )
}
