'use client'
import { DepartmentFields } from '@/components/departments/department-fields'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { createDepartmentAction } from '@/lib/departments/actions'
import { createDepartmentInput } from '@/lib/departments/schema'
import type { Messages } from '@/lib/i18n/messages'

type CreateDepartmentFormProps = { order: number; words: Messages['departments']['form'] }

export function CreateDepartmentForm({ order, words }: CreateDepartmentFormProps) {
  const form = useActionForm({
    schema: createDepartmentInput,
    defaults: { name: '', code: '', order: String(order) },
    action: createDepartmentAction,
    successMessage: words.created,
    redirectTo: (saved) => `/departments/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <TextField name="code" label={words.code} help={words.codeHelp} maxLength={30} isRequired />
      <DepartmentFields words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/departments">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
