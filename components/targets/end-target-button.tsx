'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { endTargetAction } from '@/lib/targets/actions'

type EndTargetButtonProps = { id: string; version: number; today: string; label: string; words: DayWords }

export function EndTargetButton({ id, version, today, label, words }: EndTargetButtonProps) {
  return (
    <DayDialog
      label={label}
      words={words}
      today={today}
      action={(effectiveTo) => endTargetAction({ id, version, effectiveTo })}
      isDanger
    />
  )
}
