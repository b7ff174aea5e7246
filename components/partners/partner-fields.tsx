'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import type { PartnerOption, PartnerWords } from '@/components/partners/partner-options'

type PartnerFieldsProps = { words: PartnerWords; kinds: readonly PartnerOption[] }

/** The fields that a new and a changed partner share. */
export function PartnerFields({ words, kinds }: PartnerFieldsProps) {
  return (
    <>
      <TextField name="name" label={words.name} help={words.nameHelp} maxLength={80} isRequired />
      <FormRow>
        <SelectField name="kind" label={words.kind} options={kinds} isRequired />
        <DateField name="joinedOn" label={words.joinedOn} help={words.joinedHelp} />
      </FormRow>
      <TextareaField
        name="contribution"
        label={words.contribution}
        help={words.contributionHelp}
        rows={3}
        maxLength={500}
      />
    </>
  )
}
