'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closeDepartmentAction } from '@/lib/departments/actions'

type CloseDepartmentButtonProps = {
  id: string
  version: number
  today: string
  label: string
  words: DayWords
}

export function CloseDepartmentButton({ id, version, today, label, words }: CloseDepartmentButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(closedOn) => closeDepartmentAction({ id, version, closedOn })}
    />
  )
}
