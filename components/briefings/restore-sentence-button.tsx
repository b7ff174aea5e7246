'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { restoreSentenceAction } from '@/lib/briefings/actions'
import type { Messages } from '@/lib/i18n/messages'

type RestoreSentenceButtonProps = {
  id: string
  version: number
  sentenceKey: string
  words: Messages['briefings']['sentence']
}

/** Lets an edited sentence be generated again. */
export function RestoreSentenceButton({ id, version, sentenceKey, words }: RestoreSentenceButtonProps) {
  const restore = useFreshAction(restoreSentenceAction)
  return (
    <ConfirmAction
      label={words.restore}
      title={words.restoreTitle}
      description={words.restoreDescription}
      confirmLabel={words.restore}
      action={() => restore({ id, version, key: sentenceKey })}
      successMessage={words.restored}
      variant="ghost"
      size="sm"
    />
  )
}
