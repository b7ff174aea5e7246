'use client'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import type { Messages } from '@/lib/i18n/messages'

export type ItemWords = Messages['items']['itemForm']
export type ItemChoices = Record<'departments' | 'handlings', { value: string; label: string }[]>

type ItemFieldsProps = { words: ItemWords; choices: ItemChoices }

/** The fields that a new and a changed item share. */
export function ItemFields({ words, choices }: ItemFieldsProps) {
  return (
    <>
      <FormRow>
        <TextField name="code" label={words.code} help={words.codeHelp} maxLength={20} isRequired />
        <TextField name="name" label={words.name} maxLength={80} isRequired />
      </FormRow>
      <FormRow>
        <SelectField name="departmentId" label={words.department} options={choices.departments} isRequired />
        <SelectField name="handling" label={words.handling} options={choices.handlings} isRequired />
      </FormRow>
      <FormRow>
        <NumberField name="legalDays" label={words.legalDays} unit={words.workdays} />
        <NumberField
          name="promisedDays"
          label={words.promisedDays}
          unit={words.workdays}
          help={words.promisedHelp}
        />
      </FormRow>
      <TextareaField name="procedure" label={words.procedure} rows={3} maxLength={2000} />
      <TextareaField name="materials" label={words.materials} rows={3} maxLength={2000} />
      <CheckboxField name="highFrequency" label={words.highFrequency} />
      <CheckboxField name="integrated" label={words.integrated} />
    </>
  )
}
