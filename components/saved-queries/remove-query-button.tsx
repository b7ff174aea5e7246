'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { removeQueryAction } from '@/lib/saved-queries/actions'

type RemoveQueryButtonProps = {
  id: string
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function RemoveQueryButton({ id, words }: RemoveQueryButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => removeQueryAction({ id })}
      successMessage={words.done}
      isDanger
    />
  )
}
