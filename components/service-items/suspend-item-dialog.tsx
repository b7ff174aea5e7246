'use client'
import { useState } from 'react'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/dialog-close'
import type { Messages } from '@/lib/i18n/messages'
import { suspendItemAction } from '@/lib/service-items/actions'
import { suspendItemInput } from '@/lib/service-items/schema'

type Target = { centerId: string; itemId: string; version: number }
type SuspendItemDialogProps = { target: Target; today: string; words: Messages['items']['suspend'] }

export function SuspendItemDialog({ target, today, words }: SuspendItemDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button size="sm">{words.label}</Button>}
      title={words.title}
    >
      <SuspensionForm target={target} today={today} words={words} onDone={() => setIsOpen(false)} />
    </Dialog>
  )
}

function SuspensionForm({ target, today, words, onDone }: SuspendItemDialogProps & { onDone: () => void }) {
  const form = useActionForm({
    schema: suspendItemInput,
    defaults: { ...target, suspendedFrom: today, suspendedTo: '', reason: '' },
    action: useFreshAction(suspendItemAction),
    successMessage: words.done,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <FormRow>
        <DateField name="suspendedFrom" label={words.from} isRequired />
        <DateField name="suspendedTo" label={words.to} help={words.toHelp} />
      </FormRow>
      <TextField name="reason" label={words.reason} maxLength={200} />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
