'use client'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { NumberField } from '@/components/forms/number-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { changeVisitCountAction } from '@/lib/visits/actions'
import { changeVisitCountInput } from '@/lib/visits/schema'

type Words = Record<'label' | 'title' | 'day' | 'count' | 'unit' | 'submit' | 'done', string>
type Visit = { id: string; version: number; count: number }
type ChangeVisitDialogProps = { visit: Visit; words: Words }

export function ChangeVisitDialog({ visit, words }: ChangeVisitDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button variant="ghost" size="sm">
          {words.label}
        </Button>
      }
      title={words.title}
      description={words.day}
      size="sm"
    >
      <ChangeVisitForm visit={visit} words={words} onDone={() => setIsOpen(false)} />
    </Dialog>
  )
}

function ChangeVisitForm({ visit, words, onDone }: ChangeVisitDialogProps & { onDone: () => void }) {
  const form = useActionForm({
    schema: changeVisitCountInput,
    defaults: { id: visit.id, version: visit.version, count: String(visit.count) },
    action: changeVisitCountAction,
    successMessage: words.done,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form} isLeaveFree>
      <NumberField name="count" label={words.count} unit={words.unit} isRequired />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}
