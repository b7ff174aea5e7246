'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closeZoneAction } from '@/lib/zones/actions'

type CloseZoneButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
  size: 'sm' | 'md'
}

export function CloseZoneButton({ id, version, today, label, words, size }: CloseZoneButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(closedOn) => closeZoneAction({ id, version, closedOn })}
      size={size}
      isDanger
    />
  )
}
