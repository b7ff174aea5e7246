'use client'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { KitField } from '@/components/zone-types/kit-field'
import type { Messages } from '@/lib/i18n/messages'

export type ZoneTypeWords = Messages['zone-types']['form']
export type ZoneTypeChoices = Record<'domains' | 'audiences', { value: string; label: string }[]>

type ZoneTypeFieldsProps = { words: ZoneTypeWords; choices: ZoneTypeChoices }

/** The fields that a new and a changed zone type share. */
export function ZoneTypeFields({ words, choices }: ZoneTypeFieldsProps) {
  return (
    <>
      <FormRow>
        <TextField name="name" label={words.name} maxLength={20} isRequired />
        <NumberField name="order" label={words.order} help={words.orderHelp} isRequired />
      </FormRow>
      <FormRow>
        <SelectField
          name="domain"
          label={words.domain}
          help={words.domainHelp}
          placeholder={words.noDomain}
          options={choices.domains}
        />
        <SelectField name="audience" label={words.audience} options={choices.audiences} isRequired />
      </FormRow>
      <KitField name="kit" label={words.kit} help={words.kitHelp} />
    </>
  )
}
