'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { reopenZoneAction } from '@/lib/zones/actions'

type ReopenZoneButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
  size: 'sm' | 'md'
}

export function ReopenZoneButton({ id, version, today, label, words, size }: ReopenZoneButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(reopenedOn) => reopenZoneAction({ id, version, reopenedOn })}
      size={size}
    />
  )
}
