'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { TextareaField } from '@/components/forms/textarea-field'
import type { Messages } from '@/lib/i18n/messages'

type CountWords = { name: string; label: string; help: string; unit: string }

type DayRecordFieldsProps = {
  words: Messages['groups']['form']
  /** The two counts of the day. */
  counts: readonly [CountWords, CountWords]
}

/** A day, its two counts and a note. */
export function DayRecordFields({ words, counts }: DayRecordFieldsProps) {
  return (
    <>
      <DateField name="date" label={words.date} isRequired />
      <FormRow>
        {counts.map((count) => (
          <NumberField key={count.name} {...count} isRequired />
        ))}
      </FormRow>
      <TextareaField name="note" label={words.note} help={words.noteHelp} maxLength={200} rows={3} />
    </>
  )
}
