'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'

type DossierFieldsProps = { words: CenterWords; options: CenterOptions }

/** What a center's own people keep of it. */
export function DossierFields({ words: { form, field, unit }, options }: DossierFieldsProps) {
  return (
    <>
      <FormSection title={form.place}>
        <TextField name="address" label={field.address} maxLength={200} />
        <FormRow>
          <TextField name="openingHours" label={field.openingHours} maxLength={200} />
          <TextField name="staggeredHours" label={field.staggeredHours} maxLength={200} />
        </FormRow>
        <FormRow>
          <TextField name="contactName" label={field.contactName} maxLength={40} />
          <TextField name="contactPhone" label={field.contactPhone} inputMode="tel" maxLength={30} />
        </FormRow>
      </FormSection>
      <FormSection title={form.people}>
        <FormRow>
          <NumberField name="households" label={field.households} unit={unit.households} />
          <NumberField name="residents" label={field.residents} unit={unit.people} />
        </FormRow>
        <FormRow>
          <NumberField name="partyMembers" label={field.partyMembers} unit={unit.people} />
          <CheckboxField name="weeklyClass" label={field.weeklyClass} />
        </FormRow>
      </FormSection>
      <FormSection title={form.building}>
        <FormRow>
          <SelectField
            name="ownership"
            label={field.ownership}
            options={options.ownership}
            placeholder={form.noOwnership}
          />
          <NumberField name="floors" label={field.floors} unit={unit.floors} />
        </FormRow>
        <FormRow>
          <NumberField name="investmentWan" label={field.investmentWan} unit={unit.wan} hasDecimals />
          <TextField name="investmentSources" label={field.investmentSources} maxLength={200} />
        </FormRow>
      </FormSection>
      <FormSection title={form.other}>
        <TextField name="externalRef" label={field.externalRef} maxLength={40} />
        <TextareaField name="notes" label={field.notes} rows={3} maxLength={1000} />
      </FormSection>
    </>
  )
}
