'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { cancelDownloadAction } from '@/lib/downloads/actions'
import type { Messages } from '@/lib/i18n/messages'

type CancelDownloadButtonProps = { id: string; words: Messages['downloads']['cancel'] }

export function CancelDownloadButton({ id, words }: CancelDownloadButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      action={() => cancelDownloadAction({ id })}
      successMessage={words.done}
      size="sm"
    />
  )
}
