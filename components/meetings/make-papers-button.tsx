'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import type { Messages } from '@/lib/i18n/messages'
import { makeMeetingPapersAction } from '@/lib/meetings/actions'

type MakePapersButtonProps = { id: string; version: number; words: Messages['meetings']['make'] }

/** The whole set of a meeting's papers with one click. */
export function MakePapersButton({ id, version, words }: MakePapersButtonProps) {
  const make = useFreshAction(makeMeetingPapersAction)
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      action={() => make({ id, version })}
      successMessage={words.done}
      variant="primary"
    />
  )
}
