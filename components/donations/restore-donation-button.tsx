'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { restoreDonationAction } from '@/lib/donations/actions'

type RestoreDonationButtonProps = {
  id: string
  version: number
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function RestoreDonationButton({ id, version, words }: RestoreDonationButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => restoreDonationAction({ id, version })}
      successMessage={words.done}
    />
  )
}
