'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { WindowFields, type WindowWords } from '@/components/service-windows/window-fields'
import { FormFoot } from '@/components/zones/form-foot'
import { createWindowAction } from '@/lib/service-windows/actions'
import { createWindowInput } from '@/lib/service-windows/schema'
import type { DepartmentOption } from '@/lib/service-windows/types'

type CreateWindowFormProps = {
  centerId: string
  nextNumber: number
  departments: readonly DepartmentOption[]
  words: WindowWords
  /** Closes the dialog in which the form stands. */
  onDone?: () => void
  /** Where the form leads back to when it is a page of its own. */
  backHref?: string
}

export function CreateWindowForm({
  centerId,
  nextNumber,
  departments,
  words,
  onDone,
  backHref,
}: CreateWindowFormProps) {
  const form = useActionForm({
    schema: createWindowInput,
    defaults: {
      centerId,
      number: String(nextNumber),
      name: '',
      schedule: '',
      integrated: false,
      departmentIds: [],
      openedOn: '',
    },
    action: createWindowAction,
    successMessage: words.created,
    onSuccess: onDone,
    redirectTo: backHref ? (saved) => `/service-windows/${saved.id}` : undefined,
  })
  return (
    <ActionForm form={form}>
      <WindowFields departments={departments} words={words} />
      <FormFoot words={words} backHref={backHref} />
    </ActionForm>
  )
}
