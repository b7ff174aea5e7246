'use client'
import { useWatch } from 'react-hook-form'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { createBriefingAction } from '@/lib/briefings/actions'
import { createBriefingInput, type CreateBriefingForm as Form } from '@/lib/briefings/schema'
import type { Messages } from '@/lib/i18n/messages'

type Option = { value: string; label: string }

type CreateBriefingFormProps = {
  defaults: { kind: Form['kind']; unitId: string; centerId: string; cutOff: string }
  kinds: readonly Option[]
  units: readonly Option[]
  centers: readonly Option[]
  words: Messages['briefings']['form']
}

/** Kind, unit or center, and cut-off day of a new paper. */
export function CreateBriefingForm({ defaults, kinds, units, centers, words }: CreateBriefingFormProps) {
  const form = useActionForm({
    schema: createBriefingInput,
    defaults: { ...defaults, title: '' },
    action: (input) =>
      createBriefingAction(
        input.kind === 'CENTER_CARD' ? { ...input, unitId: '' } : { ...input, centerId: '' },
      ),
    successMessage: words.created,
    redirectTo: ({ id }) => `/briefings/${id}`,
  })
  const kind = useWatch({ control: form.methods.control, name: 'kind' })
  return (
    <ActionForm form={form}>
      <SelectField
        name="kind"
        label={words.kind}
        help={words.kindHelp}
        options={kinds}
        placeholder={null}
        isRequired
      />
      {kind === 'CENTER_CARD' ? (
        <SelectField name="centerId" label={words.center} options={centers} isRequired />
      ) : (
        <SelectField name="unitId" label={words.unit} options={units} isRequired />
      )}
      <DateField name="cutOff" label={words.cutOff} help={words.cutOffHelp} isRequired />
      <TextField name="title" label={words.title} help={words.titleHelp} maxLength={120} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/briefings">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
