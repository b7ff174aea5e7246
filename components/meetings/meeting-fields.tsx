'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import type { Messages } from '@/lib/i18n/messages'

/** The fields that a new and a changed meeting share. */
export function MeetingFields({ words }: { words: Messages['meetings']['form'] }) {
  return (
    <>
      <TextField name="name" label={words.name} maxLength={80} isRequired />
      <FormRow>
        <DateField name="day" label={words.day} isRequired />
        <DateField name="cutOff" label={words.cutOff} help={words.cutOffHelp} isRequired />
      </FormRow>
      <TextareaField name="attendingUnits" label={words.attending} help={words.attendingHelp} rows={5} />
      <TextareaField name="reportingUnits" label={words.reporting} help={words.reportingHelp} rows={4} />
    </>
  )
}
