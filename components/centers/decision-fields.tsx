'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'

type DecisionFieldsProps = {
  /** Stands before the names of the fields: `decision.` where they are nested. */
  prefix?: string
  words: CenterWords
  options: CenterOptions
}

/** Category, kind, status, areas and opening of a center. */
export function DecisionFields({ prefix = '', words: { form, field, unit }, options }: DecisionFieldsProps) {
  const area = (name: 'floorArea' | 'usableArea' | 'residentArea' | 'officeArea', help?: string) => (
    <NumberField name={`${prefix}${name}`} label={field[name]} help={help} unit={unit.square} hasDecimals />
  )
  return (
    <>
      <FormRow>
        <SelectField
          name={`${prefix}category`}
          label={field.category}
          options={options.category}
          placeholder={null}
          isRequired
        />
        <SelectField
          name={`${prefix}kind`}
          label={field.kind}
          options={options.kind}
          placeholder={form.unknown}
        />
      </FormRow>
      <FormRow>
        <SelectField
          name={`${prefix}status`}
          label={field.status}
          options={options.status}
          placeholder={null}
          isRequired
        />
        <TextField name={`${prefix}areaAsStated`} label={field.areaAsStated} maxLength={100} />
      </FormRow>
      <FormRow>
        {area('floorArea')}
        <SelectField
          name={`${prefix}areaQualifier`}
          label={field.areaQualifier}
          help={form.qualifierHelp}
          options={options.areaQualifier}
          placeholder={form.noQualifier}
        />
      </FormRow>
      <FormRow>
        {area('residentArea', form.partsHelp)}
        {area('officeArea')}
      </FormRow>
      <FormRow>
        {area('usableArea')}
        <span />
      </FormRow>
      <FormRow>
        <DateField name={`${prefix}openedOn`} label={field.openedOn} help={form.openedHelp} />
        <SelectField
          name={`${prefix}openedPrecision`}
          label={field.openedPrecision}
          options={options.openedPrecision}
          placeholder={form.noPrecision}
        />
      </FormRow>
    </>
  )
}
