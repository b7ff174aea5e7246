'use client'
import { DayDialog } from '@/components/centers/day-dialog'
import { endTimetableAction } from '@/lib/groups/sittings/actions'
import type { Messages } from '@/lib/i18n/messages'

type EndTimetableButtonProps = {
  id: string
  version: number
  today: string
  words: Messages['groups']['sittings']['end']
}

export function EndTimetableButton({ id, version, today, words }: EndTimetableButtonProps) {
  return (
    <DayDialog
      label={words.label}
      words={words}
      today={today}
      action={(lastDay) => endTimetableAction({ id, version, lastDay })}
      size="sm"
    />
  )
}
