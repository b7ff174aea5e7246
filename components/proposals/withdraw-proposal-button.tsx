'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import type { Messages } from '@/lib/i18n/messages'
import { withdrawProposalAction } from '@/lib/proposals/actions'

type WithdrawProposalButtonProps = { id: string; version: number; words: Messages['proposals']['withdraw'] }

export function WithdrawProposalButton({ id, version, words }: WithdrawProposalButtonProps) {
  const withdraw = useFreshAction(withdrawProposalAction)
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      action={() => withdraw({ id, version })}
      successMessage={words.done}
    />
  )
}
