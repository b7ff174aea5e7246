'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { confirmBalanceAction, refuseBalanceAction } from '@/lib/balances/actions'
import type { Messages } from '@/lib/i18n/messages'

type BalanceDecisionProps = {
  id: string
  version: number
  /** It takes the place of a confirmed balance, so the county says why. */
  isReplacement: boolean
  words: Pick<Messages['balances'], 'confirm' | 'refuse'>
}

/** The county's two answers to a proposal. */
export function BalanceDecision({ id, version, isReplacement, words }: BalanceDecisionProps) {
  const { confirm, refuse } = words
  return (
    <>
      <ConfirmAction
        label={refuse.label}
        title={refuse.title}
        description={refuse.description}
        confirmLabel={refuse.label}
        reason={{ label: refuse.reason, maxLength: 300 }}
        action={(reason) => refuseBalanceAction({ id, version, reason })}
        successMessage={refuse.done}
        isDanger
        variant="secondary"
      />
      <ConfirmAction
        label={confirm.label}
        title={confirm.title}
        description={confirm.description}
        confirmLabel={confirm.label}
        {...(isReplacement && { reason: { label: confirm.reason, maxLength: 300 } })}
        action={(reason) => confirmBalanceAction({ id, version, reason })}
        successMessage={confirm.done}
        variant="primary"
      />
    </>
  )
}
