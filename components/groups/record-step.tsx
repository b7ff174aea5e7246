'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import type { ActionResult } from '@/components/forms/action-result'

type RecordStepProps = {
  id: string
  version: number
  words: Record<'label' | 'title' | 'description' | 'done', string>
  /** The server action of the register that the record stands in. */
  action: (input: { id: string; version: number }) => Promise<ActionResult<unknown>>
  isDanger?: boolean
}

/** Cancels a record, or brings it back, after a question. */
export function RecordStep({ id, version, words, action, isDanger }: RecordStepProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => action({ id, version })}
      successMessage={words.done}
      {...(isDanger && { isDanger })}
    />
  )
}
