'use client'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroupField } from '@/components/forms/checkbox-group-field'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { TextField } from '@/components/forms/text-field'
import type { Messages } from '@/lib/i18n/messages'
import type { DepartmentOption } from '@/lib/service-windows/types'

export type WindowWords = Messages['windows']['form']

type WindowFieldsProps = {
  departments: readonly DepartmentOption[]
  words: WindowWords
  isChange?: boolean
}

/** The fields that a new and a changed window share. */
export function WindowFields({ departments, words, isChange }: WindowFieldsProps) {
  return (
    <>
      <FormRow>
        <NumberField name="number" label={words.number} help={words.numberHelp} isRequired />
        <TextField name="name" label={words.name} maxLength={40} isRequired />
      </FormRow>
      <CheckboxGroupField
        name="departmentIds"
        label={words.departments}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        isInline
        isRequired
      />
      <TextField name="schedule" label={words.schedule} maxLength={200} />
      <CheckboxField name="integrated" label={words.integrated} />
      <FormRow>
        <DateField name="openedOn" label={words.openedOn} help={words.openedHelp} />
        {isChange && <DateField name="closedOn" label={words.closedOn} help={words.closedHelp} />}
      </FormRow>
    </>
  )
}
