'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { endExemptionAction } from '@/lib/centers/exemptions/actions'

type EndExemptionButtonProps = {
  id: string
  version: number
  today: string
  words: DayWords & { label: string }
}

export function EndExemptionButton({ id, version, today, words }: EndExemptionButtonProps) {
  return (
    <DayDialog
      label={words.label}
      words={words}
      today={today}
      action={(endedOn) => endExemptionAction({ id, version, endedOn })}
      size="sm"
      isDanger
    />
  )
}
