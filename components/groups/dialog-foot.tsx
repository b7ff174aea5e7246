'use client'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'

/** Saves a form in a dialog, or closes it. */
export function DialogFoot({ words }: { words: Record<'submit' | 'cancel', string> }) {
  return (
    <div className="flex gap-2">
      <SubmitButton>{words.submit}</SubmitButton>
      <DialogClose>
        <Button>{words.cancel}</Button>
      </DialogClose>
    </div>
  )
}
