'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import type { Messages } from '@/lib/i18n/messages'
import { makeSuggestionAction } from '@/lib/indicators/actions'
import { makeSuggestionInput } from '@/lib/indicators/suggestions/schema'

type MakeSuggestionFormProps = {
  codes: readonly { value: string; label: string }[]
  whole: string
  words: Messages['indicators']['suggestions']['form']
}

/** One suggestion; after it has been sent the form is empty again. */
export function MakeSuggestionForm({ codes, whole, words }: MakeSuggestionFormProps) {
  const form = useActionForm({
    schema: makeSuggestionInput,
    defaults: { code: '', text: '' },
    action: makeSuggestionAction,
    successMessage: words.done,
    onSuccess: () => form.methods.reset({ code: '', text: '' }),
  })
  return (
    <ActionForm form={form}>
      <SelectField name="code" label={words.code} options={codes} placeholder={whole} />
      <TextareaField
        name="text"
        label={words.text}
        help={words.textHelp}
        maxLength={500}
        rows={4}
        isRequired
      />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
