'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { type ConflictEntry, ConflictNotice } from '@/components/centers/conflict-notice'
import { DecisionFields } from '@/components/centers/decision-fields'
import { DossierFields } from '@/components/centers/dossier-fields'
import { investmentRows } from '@/components/centers/investment-rows'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { Notice } from '@/components/feedback/notice'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { changeCenterAction } from '@/lib/centers/actions'
import { type ChangeCenterForm as ChangeCenterFields, changeCenterInput } from '@/lib/centers/schema'
import type { CenterForEdit } from '@/lib/centers/types'

type ChangeCenterFormProps = {
  center: CenterForEdit
  today: string
  words: CenterWords
  options: CenterOptions
  /** Help under the effective day. */
  effectiveHelp: string
  /** The latest changes of this center, for whoever meets one while editing. */
  entries: readonly ConflictEntry[]
}

const textOf = (value: number | string | null) => (value === null ? '' : String(value))

function toFields(center: CenterForEdit, today: string): ChangeCenterFields {
  const { id, version, weeklyClass, status } = center
  return {
    id,
    version,
    name: center.name,
    externalRef: textOf(center.externalRef),
    address: textOf(center.address),
    openingHours: textOf(center.openingHours),
    staggeredHours: textOf(center.staggeredHours),
    contactName: textOf(center.contactName),
    contactPhone: textOf(center.contactPhone),
    households: textOf(center.households),
    residents: textOf(center.residents),
    partyMembers: textOf(center.partyMembers),
    ownership: center.ownership ?? '',
    floors: textOf(center.floors),
    origin: center.origin ?? '',
    plannedArea: textOf(center.plannedArea),
    plannedKind: center.plannedKind ?? '',
    plannedOpenOn: textOf(center.plannedOpenOn),
    longitude: textOf(center.longitude),
    latitude: textOf(center.latitude),
    investments: investmentRows(center.investments),
    investmentWan: textOf(center.investmentWan),
    investmentSources: textOf(center.investmentSources),
    weeklyClass,
    notes: textOf(center.notes),
    decision:
      center.canDecide && status !== 'CLOSED'
        ? {
            effectiveFrom: today,
            category: center.category,
            kind: center.kind ?? '',
            status,
            floorArea: textOf(center.floorArea),
            areaQualifier: center.areaQualifier ?? '',
            areaAsStated: textOf(center.areaAsStated),
            usableArea: textOf(center.usableArea),
            residentArea: textOf(center.residentArea),
            officeArea: textOf(center.officeArea),
            openedOn: textOf(center.openedOn),
            openedPrecision: center.openedPrecision ?? '',
          }
        : null,
  }
}

/** The dossier of a center; whoever meets a change by somebody else keeps what was typed and sees what changed. */
export function ChangeCenterForm(props: ChangeCenterFormProps) {
  const { center, today, words, options, effectiveHelp, entries } = props
  const { form: text, field } = words
  const back = `/centers/${center.id}`
  const form = useActionForm({
    schema: changeCenterInput,
    defaults: toFields(center, today),
    action: useFreshAction(changeCenterAction),
    successMessage: text.saved,
    redirectTo: back,
  })
  const { reset, watch } = form.methods
  const openedVersion = watch('version')
  return (
    <ActionForm form={form}>
      {center.version > openedVersion && (
        <ConflictNotice
          entries={entries.filter((entry) => entry.version > openedVersion)}
          words={text}
          onMerge={() => reset(toFields(center, today), { keepDirtyValues: true })}
        />
      )}
      <FormSection title={text.basic}>
        <TextField name="name" label={field.name} help={text.nameHelp} maxLength={60} isRequired />
      </FormSection>
      {center.canDecide && center.status !== 'CLOSED' ? (
        <FormSection title={text.decided} description={text.decidedHint}>
          <DateField
            name="decision.effectiveFrom"
            label={field.effectiveFrom}
            help={effectiveHelp}
            isRequired
          />
          <DecisionFields prefix="decision." words={words} options={options} />
        </FormSection>
      ) : (
        <Notice>{center.status === 'CLOSED' ? text.closedHint : text.decidedReadOnly}</Notice>
      )}
      <DossierFields words={words} options={options} kindField="decision.kind" />
      <ActionBar>
        <SubmitButton>{text.submit}</SubmitButton>
        <ButtonLink href={back}>{text.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
