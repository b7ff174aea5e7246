'use client'
import { DayDialog, type DayWords } from '@/components/centers/day-dialog'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import type { ActionResult } from '@/components/forms/action-result'
import { ButtonLink } from '@/components/ui/button-link'

type Version = { id: string; version: number }

/** A record that runs or has ended, as its page knows it. */
export type RecordStepsProps = {
  record: Version & { name: string; can: Record<'change' | 'close' | 'reopen', boolean> }
  today: string
  words: {
    edit: string
    close: DayWords & { label: string }
    reopen: Record<'label' | 'title' | 'description' | 'done', string>
  }
}

type Ways = {
  /** Where the record's register lies. */
  path: string
  close: (record: Version, day: string) => Promise<ActionResult<unknown>>
  reopen: (record: Version) => Promise<ActionResult<unknown>>
}

/** What the viewer may do with a record: end it from a day on, bring it back, change it. */
export function RecordSteps({ record, today, words, path, close, reopen }: RecordStepsProps & Ways) {
  const { id, version, name, can } = record
  const named = <T extends { title: string }>(dialog: T) => ({
    ...dialog,
    title: dialog.title.replace('{name}', () => name),
  })
  return (
    <>
      {can.close && (
        <DayDialog
          label={words.close.label}
          words={named(words.close)}
          today={today}
          action={(day) => close({ id, version }, day)}
        />
      )}
      {can.reopen && (
        <ConfirmAction
          label={words.reopen.label}
          title={named(words.reopen).title}
          description={words.reopen.description}
          confirmLabel={words.reopen.label}
          action={() => reopen({ id, version })}
          successMessage={words.reopen.done}
        />
      )}
      {can.change && (
        <ButtonLink href={`${path}/${id}/edit`} variant="primary">
          {words.edit}
        </ButtonLink>
      )}
    </>
  )
}
