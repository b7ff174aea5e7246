'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { finalizeBriefingAction } from '@/lib/briefings/actions'
import type { Messages } from '@/lib/i18n/messages'

type FinalizeButtonProps = { id: string; version: number; words: Messages['briefings']['finalize'] }

/** 定稿: freezes the paper and its files under the approver's name. */
export function FinalizeButton({ id, version, words }: FinalizeButtonProps) {
  const finalize = useFreshAction(finalizeBriefingAction)
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      action={() => finalize({ id, version })}
      successMessage={words.done}
      variant="primary"
    />
  )
}
