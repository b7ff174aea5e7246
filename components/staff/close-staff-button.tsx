'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closeStaffAction } from '@/lib/staff/actions'

type CloseStaffButtonProps = { id: string; version: number; today: string; label: string; words: DayWords }

export function CloseStaffButton({ id, version, today, label, words }: CloseStaffButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(leftOn) => closeStaffAction({ id, version, leftOn })}
    />
  )
}
