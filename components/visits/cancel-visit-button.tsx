'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { cancelVisitCountAction } from '@/lib/visits/actions'

type CancelVisitButtonProps = {
  id: string
  version: number
  words: { label: string; title: string; description: string; done: string }
}

export function CancelVisitButton({ id, version, words }: CancelVisitButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => cancelVisitCountAction({ id, version })}
      successMessage={words.done}
      variant="ghost"
      size="sm"
      isDanger
    />
  )
}
