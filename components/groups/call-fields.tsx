'use client'
import { DayRecordFields } from '@/components/groups/day-record-fields'
import type { Messages } from '@/lib/i18n/messages'

export type CallWords = Messages['groups']['form'] & Messages['groups']['calls']['form']

/** The fields that a new and a changed record share. */
export function CallFields({ words }: { words: CallWords }) {
  return (
    <DayRecordFields
      words={words}
      counts={[
        { name: 'calls', label: words.calls, help: words.callsHelp, unit: words.times },
        { name: 'satisfied', label: words.satisfied, help: words.satisfiedHelp, unit: words.times },
      ]}
    />
  )
}
