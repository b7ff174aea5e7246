'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { DecisionFields } from '@/components/centers/decision-fields'
import { DossierFields } from '@/components/centers/dossier-fields'
import { investmentRows } from '@/components/centers/investment-rows'
import { type UnitChoices, UnitField } from '@/components/centers/unit-field'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { createCenterAction } from '@/lib/centers/actions'
import { type CreateCenterForm as CreateCenterFields, createCenterInput } from '@/lib/centers/schema'

const EMPTY: CreateCenterFields = {
  unitId: '',
  name: '',
  category: 'COMMUNITY',
  kind: '',
  status: 'OPEN',
  floorArea: '',
  areaQualifier: '',
  areaAsStated: '',
  usableArea: '',
  residentArea: '',
  officeArea: '',
  openedOn: '',
  openedPrecision: '',
  externalRef: '',
  address: '',
  openingHours: '',
  staggeredHours: '',
  contactName: '',
  contactPhone: '',
  households: '',
  residents: '',
  partyMembers: '',
  ownership: '',
  floors: '',
  origin: '',
  plannedArea: '',
  plannedKind: '',
  plannedOpenOn: '',
  longitude: '',
  latitude: '',
  investments: investmentRows([]),
  investmentWan: '',
  investmentSources: '',
  weeklyClass: false,
  notes: '',
}

type CreateCenterFormProps = { units: UnitChoices; words: CenterWords; options: CenterOptions }

export function CreateCenterForm({ units, words, options }: CreateCenterFormProps) {
  const { form: text, field } = words
  const form = useActionForm({
    schema: createCenterInput,
    defaults: EMPTY,
    action: createCenterAction,
    successMessage: text.created,
    redirectTo: (created) => `/centers/${created.id}`,
  })
  return (
    <ActionForm form={form}>
      <FormSection title={text.unitSection}>
        <UnitField units={units} words={words} />
        <TextField name="name" label={field.name} help={text.nameHelp} maxLength={60} isRequired />
      </FormSection>
      <FormSection title={text.decided}>
        <DecisionFields words={words} options={options} />
      </FormSection>
      <DossierFields words={words} options={options} kindField="kind" />
      <ActionBar>
        <SubmitButton>{text.submit}</SubmitButton>
        <ButtonLink href="/centers">{text.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
