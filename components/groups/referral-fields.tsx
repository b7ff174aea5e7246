'use client'
import { DayRecordFields } from '@/components/groups/day-record-fields'
import type { Messages } from '@/lib/i18n/messages'

export type ReferralWords = Messages['groups']['form'] & Messages['groups']['referrals']['form']

/** The fields that a new and a changed record share. */
export function ReferralFields({ words }: { words: ReferralWords }) {
  return (
    <DayRecordFields
      words={words}
      counts={[
        { name: 'informed', label: words.informed, help: words.informedHelp, unit: words.persons },
        { name: 'employed', label: words.employed, help: words.employedHelp, unit: words.persons },
      ]}
    />
  )
}
