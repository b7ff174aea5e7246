'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { changeUserAction } from '@/lib/accounts/actions'
import { changeUserInput } from '@/lib/accounts/schema'

type RenameFormProps = {
  user: { id: string; version: number; name: string }
  words: Record<'name' | 'submit' | 'cancel' | 'done', string>
  onDone: () => void
}

export function RenameForm({ user, words, onDone }: RenameFormProps) {
  const form = useActionForm({
    schema: changeUserInput,
    defaults: user,
    action: changeUserAction,
    successMessage: words.done,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={words.name} maxLength={50} isRequired />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
