'use client'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { editSentenceAction } from '@/lib/briefings/actions'
import { editSentenceInput, SENTENCE_LENGTH } from '@/lib/briefings/schema'
import type { Messages } from '@/lib/i18n/messages'

type EditSentenceDialogProps = {
  id: string
  version: number
  sentenceKey: string
  template: string
  /** The figures of the sentence, with what they print. */
  slots: readonly { slot: string; text: string }[]
  words: Messages['briefings']['sentence']
}

/** Opens a sentence for editing; figures stand as their slots and stay bound. */
export function EditSentenceDialog(props: EditSentenceDialogProps) {
  const { id, version, sentenceKey, template, slots, words } = props
  const [isOpen, setIsOpen] = useState(false)
  const form = useActionForm({
    schema: editSentenceInput,
    defaults: { id, version, key: sentenceKey, text: template },
    action: (input) => editSentenceAction({ ...input, version }),
    successMessage: words.done,
    onSuccess: () => setIsOpen(false),
  })
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title={words.editLabel}
      description={words.help}
      size="lg"
      trigger={
        <Button variant="ghost" size="sm" className="ml-1 align-baseline text-small indent-0 print:hidden">
          {words.edit}
        </Button>
      }
    >
      <ActionForm form={form} className="max-w-none" isLeaveFree>
        <TextareaField name="text" label={words.text} rows={6} maxLength={SENTENCE_LENGTH} isRequired />
        {slots.length > 0 && (
          <div className="text-table">
            <p className="text-soft">{words.slots}</p>
            <ul className="mt-1 grid gap-1 sm:grid-cols-2">
              {slots.map(({ slot, text }) => (
                <li key={slot} className="min-w-0 break-all">
                  <code>{`{{${slot}}}`}</code> {text}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{words.save}</SubmitButton>
          <Button onClick={() => setIsOpen(false)}>{words.cancel}</Button>
        </div>
      </ActionForm>
    </Dialog>
  )
}
