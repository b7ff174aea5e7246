'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { DialogClose } from '@/components/ui/dialog-close'

type FormFootProps = {
  words: Record<'submit' | 'cancel' | 'back', string>
  /** Where a form that is a page of its own leads back to; a form in a dialog closes. */
  backHref?: string | undefined
}

/** The buttons of a form that stands in a dialog here and on a page there. */
export function FormFoot({ words, backHref }: FormFootProps) {
  if (backHref)
    return (
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={backHref}>{words.back}</ButtonLink>
      </ActionBar>
    )
  return (
    <div className="flex gap-2">
      <SubmitButton>{words.submit}</SubmitButton>
      <DialogClose>
        <Button>{words.cancel}</Button>
      </DialogClose>
    </div>
  )
}
