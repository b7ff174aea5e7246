'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import type { Messages } from '@/lib/i18n/messages'
import { answerSuggestionAction } from '@/lib/indicators/actions'

type AnswerSuggestionProps = {
  id: string
  version: number
  words: Messages['indicators']['suggestions']['answerForm']
}

export function AnswerSuggestion({ id, version, words }: AnswerSuggestionProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      confirmLabel={words.label}
      size="sm"
      reason={{ label: words.reason, help: words.help, maxLength: 500 }}
      action={(answer) => answerSuggestionAction({ id, version, answer })}
      successMessage={words.done}
    />
  )
}
