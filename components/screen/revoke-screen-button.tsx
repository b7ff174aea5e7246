'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { revokeScreenAction } from '@/lib/screen/actions'

type RevokeScreenButtonProps = {
  id: string
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function RevokeScreenButton({ id, words }: RevokeScreenButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => revokeScreenAction({ id })}
      successMessage={words.done}
      isDanger
    />
  )
}
