'use client'
import { ChoiceField, type ChoiceProps } from '@/components/forms/choice-field'

/** One of a few choices, all of them in view. */
export function RadioField(props: ChoiceProps) {
  return <ChoiceField {...props} kind="radio" />
}
