'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { handOverDepartmentAction } from '@/lib/departments/actions'
import { handOverDepartmentInput } from '@/lib/departments/schema'

type HandOverFormProps = {
  id: string
  version: number
  successors: readonly { value: string; label: string }[]
  words: Record<'label' | 'choose' | 'submit' | 'done', string>
}

/** Gives what an abolished department has left to another one. */
export function HandOverForm({ id, version, successors, words }: HandOverFormProps) {
  const form = useActionForm({
    schema: handOverDepartmentInput,
    defaults: { id, version, successorId: '' },
    action: handOverDepartmentAction,
    successMessage: words.done,
  })
  return (
    <ActionForm form={form} isLeaveFree className="flex max-w-xl flex-wrap items-end gap-3 space-y-0">
      <div className="min-w-56 flex-1">
        <SelectField
          name="successorId"
          label={words.label}
          options={successors}
          placeholder={words.choose}
          isRequired
        />
      </div>
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}
