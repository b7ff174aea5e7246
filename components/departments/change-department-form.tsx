'use client'
import { DepartmentFields } from '@/components/departments/department-fields'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { changeDepartmentAction } from '@/lib/departments/actions'
import { changeDepartmentInput } from '@/lib/departments/schema'
import type { DepartmentDetail } from '@/lib/departments/types'
import type { Messages } from '@/lib/i18n/messages'

type ChangeDepartmentFormProps = {
  department: Pick<DepartmentDetail, 'id' | 'version' | 'name' | 'order'>
  words: Messages['departments']['form']
}

export function ChangeDepartmentForm({ department, words }: ChangeDepartmentFormProps) {
  const back = `/departments/${department.id}`
  const form = useActionForm({
    schema: changeDepartmentInput,
    defaults: { ...department, order: String(department.order) },
    action: changeDepartmentAction,
    successMessage: words.changed,
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <DepartmentFields words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
