'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { removeAttachmentAction } from '@/lib/attachments/actions'

type RemoveAttachmentButtonProps = {
  id: string
  words: { label: string; title: string; description: string; done: string }
}

export function RemoveAttachmentButton({ id, words }: RemoveAttachmentButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => removeAttachmentAction({ id })}
      successMessage={words.done}
      size="sm"
      variant="link"
      isDanger
    />
  )
}
