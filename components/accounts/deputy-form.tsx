'use client'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { createDeputyAction } from '@/lib/accounts/actions'
import { createDeputyInput } from '@/lib/accounts/deputies/schema'

type DeputyFormProps = {
  today: string
  posts: readonly { id: string; label: string; candidates: readonly { id: string; label: string }[] }[]
  words: Record<
    'post' | 'deputy' | 'from' | 'lastDay' | 'reason' | 'reasonHelp' | 'submit' | 'created' | 'noCandidates',
    string
  >
}

export function DeputyForm({ today, posts, words }: DeputyFormProps) {
  const form = useActionForm({
    schema: createDeputyInput,
    defaults: { assignmentId: posts[0]?.id ?? '', deputyId: '', from: today, lastDay: '', reason: '' },
    action: createDeputyAction,
    successMessage: words.created,
  })
  const chosen = useWatch({ control: form.methods.control, name: 'assignmentId' })
  const candidates = posts.find((post) => post.id === chosen)?.candidates ?? []
  return (
    <ActionForm form={form}>
      <FormRow>
        <SelectField
          name="assignmentId"
          label={words.post}
          placeholder={null}
          options={posts.map((post) => ({ value: post.id, label: post.label }))}
          isRequired
        />
        <SelectField
          key={chosen}
          name="deputyId"
          label={words.deputy}
          help={candidates.length === 0 ? words.noCandidates : undefined}
          options={candidates.map((person) => ({ value: person.id, label: person.label }))}
          isDisabled={candidates.length === 0}
          isRequired
        />
      </FormRow>
      <FormRow>
        <DateField name="from" label={words.from} isRequired />
        <DateField name="lastDay" label={words.lastDay} isRequired />
      </FormRow>
      <TextField name="reason" label={words.reason} help={words.reasonHelp} maxLength={100} isRequired />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}
