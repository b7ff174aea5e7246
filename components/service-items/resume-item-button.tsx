'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { resumeItemAction } from '@/lib/service-items/actions'

type ResumeItemButtonProps = {
  target: { centerId: string; itemId: string; version: number }
  today: string
  label: string
  words: DayWords
}

export function ResumeItemButton({ target, today, label, words }: ResumeItemButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(resumedOn) => resumeItemAction({ ...target, resumedOn })}
      size="sm"
    />
  )
}
