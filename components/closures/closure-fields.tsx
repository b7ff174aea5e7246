'use client'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import type { Messages } from '@/lib/i18n/messages'

export type ClosureWords = Omit<Messages['centers']['closure'], 'ending'>

/** From when to when a center is closed for a time, and why. */
export function ClosureFields({ words }: { words: ClosureWords }) {
  return (
    <>
      <FormRow>
        <DateField name="closedFrom" label={words.from} isRequired />
        <DateField name="closedTo" label={words.to} help={words.toHelp} />
      </FormRow>
      <TextField name="reason" label={words.reason} maxLength={200} isRequired />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </>
  )
}
