'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { TextField } from '@/components/forms/text-field'
import { DialogFoot } from '@/components/groups/dialog-foot'
import type { Messages } from '@/lib/i18n/messages'

export type SchoolHolidayWords = Messages['groups']['holidays']['form']

/** What the holidays are called, and their first and last day. */
export function SchoolHolidayFields({ words }: { words: SchoolHolidayWords }) {
  return (
    <>
      <TextField name="name" label={words.name} help={words.nameHelp} maxLength={20} isRequired />
      <FormRow>
        <DateField name="firstDay" label={words.firstDay} isRequired />
        <DateField name="lastDay" label={words.lastDay} isRequired />
      </FormRow>
      <DialogFoot words={words} />
    </>
  )
}
