'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import type { Messages } from '@/lib/i18n/messages'
import { refuseProposalAction } from '@/lib/proposals/actions'

type RefuseProposalButtonProps = { id: string; version: number; words: Messages['proposals']['refuse'] }

export function RefuseProposalButton({ id, version, words }: RefuseProposalButtonProps) {
  const refuse = useFreshAction(refuseProposalAction)
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      reason={{ label: words.reason, maxLength: 300 }}
      action={(reason) => refuse({ id, version, reason })}
      successMessage={words.done}
      isDanger
    />
  )
}
