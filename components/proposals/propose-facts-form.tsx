'use client'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { DecisionFields } from '@/components/centers/decision-fields'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { RUNNING_STATUSES } from '@/lib/centers/schema'
import type { Messages } from '@/lib/i18n/messages'
import { proposeFactsAction } from '@/lib/proposals/actions'
import { type ProposeFactsForm as ProposeFactsFields, proposeFactsInput } from '@/lib/proposals/schema'
import type { ProposalBasis } from '@/lib/proposals/types'

type ProposeFactsFormProps = {
  basis: ProposalBasis
  today: string
  dayHelp: string
  words: Messages['proposals']['form']
  centerWords: CenterWords
  options: CenterOptions
}

function toFields({ centerId, version, facts }: ProposalBasis, today: string): ProposeFactsFields {
  return {
    centerId,
    version,
    effectiveOn: today,
    reason: '',
    category: facts.category,
    kind: facts.kind ?? '',
    status: RUNNING_STATUSES.find((status) => status === facts.status) ?? 'OPEN',
    floorArea: facts.floorArea ?? '',
    areaQualifier: facts.areaQualifier ?? '',
    areaAsStated: facts.areaAsStated ?? '',
    usableArea: facts.usableArea ?? '',
    residentArea: facts.residentArea ?? '',
    officeArea: facts.officeArea ?? '',
    openedOn: facts.openedOn ?? '',
    openedPrecision: facts.openedPrecision ?? '',
  }
}

/** Asks for other facts of a center; it starts from those that hold, and only what differs is asked for. */
export function ProposeFactsForm(props: ProposeFactsFormProps) {
  const { basis, today, dayHelp, words, centerWords, options } = props
  const action = useFreshAction(proposeFactsAction)
  const form = useActionForm({
    schema: proposeFactsInput,
    defaults: toFields(basis, today),
    action,
    successMessage: words.done,
    redirectTo: (saved) => `/proposals/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <FormSection title={words.facts} description={words.factsHint}>
        <DateField name="effectiveOn" label={words.effectiveOn} help={dayHelp} isRequired />
        <DecisionFields words={centerWords} options={options} />
        <TextareaField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          rows={3}
          maxLength={300}
          isRequired
        />
      </FormSection>
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={`/centers/${basis.centerId}`}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
