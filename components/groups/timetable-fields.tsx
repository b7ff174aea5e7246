'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { DialogFoot } from '@/components/groups/dialog-foot'
import type { Messages } from '@/lib/i18n/messages'

export type TimetableWords = Messages['groups']['sittings']['form']

type TimetableFieldsProps = { words: TimetableWords; weekdays: Messages['groups']['weekday'] }

/** On which weekday how many sittings, from when and until when. */
export function TimetableFields({ words, weekdays }: TimetableFieldsProps) {
  return (
    <>
      <FormRow>
        <SelectField
          name="weekday"
          label={words.weekday}
          options={Object.entries(weekdays).map(([value, label]) => ({ value, label }))}
          isRequired
        />
        <NumberField name="sittings" label={words.sittings} unit={words.unit} isRequired />
      </FormRow>
      <FormRow>
        <DateField name="validFrom" label={words.validFrom} isRequired />
        <DateField name="lastDay" label={words.lastDay} help={words.lastDayHelp} />
      </FormRow>
      <DialogFoot words={words} />
    </>
  )
}
