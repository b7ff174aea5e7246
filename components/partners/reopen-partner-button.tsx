'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { reopenPartnerAction } from '@/lib/partners/actions'

type ReopenPartnerButtonProps = {
  id: string
  version: number
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function ReopenPartnerButton({ id, version, words }: ReopenPartnerButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => reopenPartnerAction({ id, version })}
      successMessage={words.done}
    />
  )
}
