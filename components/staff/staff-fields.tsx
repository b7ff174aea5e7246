'use client'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { StaffOptions, StaffWords } from '@/components/staff/staff-options'

type StaffFieldsProps = { words: StaffWords; options: StaffOptions }

/** The fields that a new and a changed member of staff share. */
export function StaffFields({ words, options }: StaffFieldsProps) {
  return (
    <>
      <FormSection title={words.person}>
        <FormRow>
          <TextField name="name" label={words.name} maxLength={40} isRequired />
          <NumberField name="birthYear" label={words.birthYear} help={words.birthYearHelp} />
        </FormRow>
      </FormSection>
      <FormSection title={words.work}>
        <FormRow>
          <SelectField name="post" label={words.post} options={options.posts} isRequired />
          <SelectField
            name="certificate"
            label={words.certificate}
            options={options.certificates}
            placeholder={null}
            isRequired
          />
        </FormRow>
        <CheckboxField name="isFullTime" label={words.isFullTime} help={words.fullTimeHelp} />
        <DateField name="joinedOn" label={words.joinedOn} help={words.joinedHelp} isRequired />
      </FormSection>
    </>
  )
}
