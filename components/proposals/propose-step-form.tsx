'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import { proposeStepAction } from '@/lib/proposals/actions'
import { proposeStepInput, type StepKind } from '@/lib/proposals/schema'

type ProposeStepFormProps = {
  center: { centerId: string; version: number }
  kind: StepKind
  today: string
  words: Messages['proposals']['form']
}

const DAY = { CLOSING: 'closingDay', REOPENING: 'reopeningDay', EXEMPTION: 'exemptionDay' } as const

/** Asks that a center be closed, reopened or exempted. */
export function ProposeStepForm({ center, kind, today, words }: ProposeStepFormProps) {
  const { centerId, version } = center
  const action = useFreshAction(proposeStepAction)
  const form = useActionForm({
    schema: proposeStepInput,
    defaults: { centerId, version, kind, effectiveOn: today, effectiveTo: '', reason: '' },
    action,
    successMessage: words.done,
    redirectTo: (saved) => `/proposals/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <FormRow>
        <DateField name="effectiveOn" label={words[DAY[kind]]} isRequired />
        {kind === 'EXEMPTION' && (
          <DateField name="effectiveTo" label={words.effectiveTo} help={words.effectiveToHelp} />
        )}
      </FormRow>
      <TextareaField
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        rows={3}
        maxLength={300}
        isRequired
      />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={`/centers/${centerId}`}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
