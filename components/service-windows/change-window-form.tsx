'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { WindowFields, type WindowWords } from '@/components/service-windows/window-fields'
import { FormFoot } from '@/components/zones/form-foot'
import { changeWindowAction } from '@/lib/service-windows/actions'
import { changeWindowInput } from '@/lib/service-windows/schema'
import type { DepartmentOption, WindowRow } from '@/lib/service-windows/types'

type ChangeWindowFormProps = {
  window: WindowRow
  departments: readonly DepartmentOption[]
  words: WindowWords
  /** Closes the dialog in which the form stands. */
  onDone?: () => void
  /** Where the form leads back to when it is a page of its own. */
  backHref?: string
}

export function ChangeWindowForm({ window, departments, words, onDone, backHref }: ChangeWindowFormProps) {
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
    redirectTo: backHref,
  })
  return (
    <ActionForm form={form}>
      <WindowFields departments={departments} words={words} isChange />
      <FormFoot words={words} backHref={backHref} />
    </ActionForm>
  )
}
