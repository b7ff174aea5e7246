'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { RadioField } from '@/components/forms/radio-field'
import { TextField } from '@/components/forms/text-field'
import type { Messages } from '@/lib/i18n/messages'

export type SessionWords = Messages['groups']['sessions']['form'] &
  Pick<Messages['groups']['form'], 'submit' | 'back'>

type SessionFieldsProps = { words: SessionWords; kinds: readonly { value: string; label: string }[] }

/** The fields that a new and a changed session share. */
export function SessionFields({ words, kinds }: SessionFieldsProps) {
  return (
    <>
      <RadioField name="kind" label={words.kind} options={kinds} isInline isRequired />
      <TextField name="name" label={words.name} help={words.nameHelp} maxLength={60} isRequired />
      <FormRow>
        <DateField name="firstDay" label={words.firstDay} isRequired />
        <DateField name="lastDay" label={words.lastDay} isRequired />
      </FormRow>
      <FormRow>
        <NumberField
          name="headCount"
          label={words.headCount}
          help={words.headCountHelp}
          unit={words.unit}
          isRequired
        />
        <NumberField name="capacity" label={words.capacity} help={words.capacityHelp} unit={words.unit} />
      </FormRow>
      <NumberField name="volunteers" label={words.volunteers} help={words.volunteersHelp} unit={words.unit} />
    </>
  )
}
