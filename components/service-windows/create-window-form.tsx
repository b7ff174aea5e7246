'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { WindowFields, type WindowWords } from '@/components/service-windows/window-fields'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { createWindowAction } from '@/lib/service-windows/actions'
import { createWindowInput } from '@/lib/service-windows/schema'
import type { DepartmentOption } from '@/lib/service-windows/types'

type CreateWindowFormProps = {
  centerId: string
  nextNumber: number
  departments: readonly DepartmentOption[]
  words: WindowWords
  onDone: () => void
}

export function CreateWindowForm({
  centerId,
  nextNumber,
  departments,
  words,
  onDone,
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
  })
  return (
    <ActionForm form={form}>
      <WindowFields departments={departments} words={words} />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
