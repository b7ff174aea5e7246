'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { cancelActivityAction } from '@/lib/activities/actions'

type CancelActivityButtonProps = {
  id: string
  version: number
  words: { label: string; title: string; description: string; done: string }
}

export function CancelActivityButton({ id, version, words }: CancelActivityButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => cancelActivityAction({ id, version })}
      successMessage={words.done}
      isDanger
    />
  )
}
