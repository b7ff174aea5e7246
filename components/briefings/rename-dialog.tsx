'use client'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { renameBriefingAction } from '@/lib/briefings/actions'
import { renameBriefingInput } from '@/lib/briefings/schema'
import type { Messages } from '@/lib/i18n/messages'

type RenameDialogProps = {
  id: string
  version: number
  title: string
  words: Messages['briefings']['rename']
}

/** Another title for a draft. */
export function RenameDialog({ id, version, title, words }: RenameDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const form = useActionForm({
    schema: renameBriefingInput,
    defaults: { id, version, title },
    action: (input) => renameBriefingAction({ ...input, version }),
    successMessage: words.done,
    onSuccess: () => setIsOpen(false),
  })
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title={words.label}
      trigger={<Button>{words.label}</Button>}
    >
      <ActionForm form={form} isLeaveFree>
        <TextField name="title" label={words.title} maxLength={120} isRequired />
        <SubmitButton>{words.save}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
