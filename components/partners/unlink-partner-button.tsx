'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { unlinkPartnerAction } from '@/lib/partners/actions'

type UnlinkPartnerButtonProps = {
  id: string
  centerId: string
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function UnlinkPartnerButton({ id, centerId, words }: UnlinkPartnerButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => unlinkPartnerAction({ id, centerId })}
      successMessage={words.done}
      variant="link"
      size="sm"
    />
  )
}
