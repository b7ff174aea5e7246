'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { cancelDonationAction } from '@/lib/donations/actions'

type CancelDonationButtonProps = {
  id: string
  version: number
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function CancelDonationButton({ id, version, words }: CancelDonationButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => cancelDonationAction({ id, version })}
      successMessage={words.done}
      isDanger
    />
  )
}
