'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { closePartnerAction } from '@/lib/partners/actions'

type ClosePartnerButtonProps = { id: string; version: number; today: string; label: string; words: DayWords }

export function ClosePartnerButton({ id, version, today, label, words }: ClosePartnerButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(leftOn) => closePartnerAction({ id, version, leftOn })}
    />
  )
}
