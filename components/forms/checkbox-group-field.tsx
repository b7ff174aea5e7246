'use client'
import { ChoiceField, type ChoiceProps } from '@/components/forms/choice-field'

/** Any of several choices; the value is a list of text, whose default must be a list. */
export function CheckboxGroupField(props: ChoiceProps) {
  return <ChoiceField {...props} kind="checkbox" />
}
