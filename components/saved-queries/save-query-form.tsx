'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { saveQueryAction } from '@/lib/saved-queries/actions'
import { saveQueryInput } from '@/lib/saved-queries/schema'

type SaveQueryFormProps = { query: string; words: Record<'name' | 'save' | 'done', string> }

export function SaveQueryForm({ query, words }: SaveQueryFormProps) {
  const form = useActionForm({
    schema: saveQueryInput,
    defaults: { name: '', query },
    action: saveQueryAction,
    successMessage: words.done,
  })
  return (
    <ActionForm form={form} isLeaveFree>
      <TextField name="name" label={words.name} maxLength={40} isRequired />
      <SubmitButton>{words.save}</SubmitButton>
    </ActionForm>
  )
}
