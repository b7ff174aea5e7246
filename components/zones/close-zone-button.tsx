'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closeZoneAction } from '@/lib/zones/actions'

type CloseZoneButtonProps = { id: string; version: number; today: string; label: string; words: DayWords }

export function CloseZoneButton({ id, version, today, label, words }: CloseZoneButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(closedOn) => closeZoneAction({ id, version, closedOn })}
      size="sm"
      isDanger
    />
  )
}
