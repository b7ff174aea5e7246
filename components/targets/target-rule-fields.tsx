'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { RadioField } from '@/components/forms/radio-field'
import { TextField } from '@/components/forms/text-field'
import type { TargetWords } from '@/components/targets/target-options'

type TargetRuleFieldsProps = { words: TargetWords; operators: { value: string; label: string }[] }

/** What a new and a changed target ask for, and from when. */
export function TargetRuleFields({ words, operators }: TargetRuleFieldsProps) {
  return (
    <>
      <RadioField name="operator" label={words.operator} options={operators} isInline isRequired />
      <FormRow>
        <NumberField name="value" label={words.value} help={words.valueHelp} hasDecimals isRequired />
        <DateField name="effectiveFrom" label={words.from} help={words.fromHelp} isRequired />
      </FormRow>
      <TextField name="basis" label={words.basis} help={words.basisHelp} maxLength={120} isRequired />
    </>
  )
}
