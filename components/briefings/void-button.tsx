'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { voidBriefingAction } from '@/lib/briefings/actions'
import type { Messages } from '@/lib/i18n/messages'

type VoidButtonProps = { id: string; version: number; words: Messages['briefings']['void'] }

/** 作废, with a reason. */
export function VoidButton({ id, version, words }: VoidButtonProps) {
  const setAside = useFreshAction(voidBriefingAction)
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      reason={{ label: words.reason, maxLength: 300 }}
      action={(reason) => setAside({ id, version, reason })}
      successMessage={words.done}
      isDanger
    />
  )
}
