'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { TextField } from '@/components/forms/text-field'

type InvestmentFieldsProps = { words: CenterWords; options: CenterOptions }

/** What a center cost and where the money came from, one amount a source. */
export function InvestmentFields({ words: { form, field, unit }, options }: InvestmentFieldsProps) {
  return (
    <>
      <FormRow>
        <NumberField
          name="investmentWan"
          label={field.investmentWan}
          help={form.investmentsHelp}
          unit={unit.wan}
          hasDecimals
        />
        <TextField name="investmentSources" label={field.investmentSources} maxLength={200} />
      </FormRow>
      <fieldset>
        <legend className="mb-2 font-medium">{form.investments}</legend>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {options.investmentSource.map(({ value, label }, index) => (
            <NumberField
              key={value}
              name={`investments.${index}.amountWan`}
              label={label}
              unit={unit.wan}
              hasDecimals
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
