'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { InvestmentFields } from '@/components/centers/investment-fields'
import { OriginField } from '@/components/centers/origin-field'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'

type DossierFieldsProps = {
  words: CenterWords
  options: CenterOptions
  /** Path of the kind in the form, where the form has it. */
  kindField?: string
}

/** What a center's own people keep of it. */
export function DossierFields({ words, options, kindField }: DossierFieldsProps) {
  const { form, field, unit } = words
  return (
    <>
      <FormSection title={form.place}>
        <TextField name="address" label={field.address} maxLength={200} />
        <FormRow>
          <NumberField name="longitude" label={field.longitude} help={form.coordinates} hasDecimals />
          <NumberField name="latitude" label={field.latitude} hasDecimals />
        </FormRow>
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
        <OriginField words={words} options={options} kindField={kindField} />
        <InvestmentFields words={words} options={options} />
      </FormSection>
      <FormSection title={form.plan} description={form.planHint}>
        <FormRow>
          <NumberField name="plannedArea" label={field.plannedArea} unit={unit.square} hasDecimals />
          <SelectField
            name="plannedKind"
            label={field.plannedKind}
            options={options.kind}
            placeholder={form.noPlanKind}
          />
        </FormRow>
        <DateField name="plannedOpenOn" label={field.plannedOpenOn} />
      </FormSection>
      <FormSection title={form.other}>
        <TextField name="externalRef" label={field.externalRef} maxLength={40} />
        <TextareaField name="notes" label={field.notes} rows={3} maxLength={1000} />
      </FormSection>
    </>
  )
}
