'use client'
import { NumberField } from '@/components/forms/number-field'
import { TextField } from '@/components/forms/text-field'
import type { Messages } from '@/lib/i18n/messages'

type DepartmentFieldsProps = { words: Messages['departments']['form'] }

/** The fields that a new and a changed department share. */
export function DepartmentFields({ words }: DepartmentFieldsProps) {
  return (
    <>
      <TextField name="name" label={words.name} help={words.nameHelp} maxLength={40} isRequired />
      <NumberField name="order" label={words.order} help={words.orderHelp} isRequired />
    </>
  )
}
