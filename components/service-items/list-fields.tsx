'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { TextField } from '@/components/forms/text-field'
import type { Messages } from '@/lib/i18n/messages'

export type ListWords = Messages['items']['versions']['form']

type ListFieldsProps = { words: ListWords; isDayFixed?: boolean }

/** Name, document number and first day of a version. */
export function ListFields({ words, isDayFixed }: ListFieldsProps) {
  return (
    <>
      <TextField name="name" label={words.name} maxLength={60} isRequired />
      <FormRow>
        <TextField name="documentNo" label={words.documentNo} maxLength={60} />
        {!isDayFixed && (
          <DateField name="effectiveFrom" label={words.from} help={words.fromHelp} isRequired />
        )}
      </FormRow>
    </>
  )
}
