'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { WindowFields, type WindowWords } from '@/components/service-windows/window-fields'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { changeWindowAction } from '@/lib/service-windows/actions'
import { changeWindowInput } from '@/lib/service-windows/schema'
import type { DepartmentOption, WindowRow } from '@/lib/service-windows/types'

type ChangeWindowFormProps = {
  window: WindowRow
  departments: readonly DepartmentOption[]
  words: WindowWords
  onDone: () => void
}

export function ChangeWindowForm({ window, departments, words, onDone }: ChangeWindowFormProps) {
  const form = useActionForm({
    schema: changeWindowInput,
    defaults: {
      id: window.id,
      version: window.version,
      number: String(window.number),
      name: window.name,
      schedule: window.schedule ?? '',
      integrated: window.integrated,
      departmentIds: window.departments.map((department) => department.id),
      openedOn: window.openedOn ?? '',
      closedOn: window.closedOn ?? '',
    },
    action: useFreshAction(changeWindowAction),
    successMessage: words.saved,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <WindowFields departments={departments} words={words} isChange />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
