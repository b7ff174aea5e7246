'use client'
import { useWatch } from 'react-hook-form'
import type { HandOverWords } from '@/components/accounts/hand-over-dialog'
import { Notice } from '@/components/feedback/notice'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { handOverPostAction } from '@/lib/accounts/actions'
import { handOverPostInput } from '@/lib/accounts/posts/schema'
import type { Choice, OneTimePassword } from '@/lib/accounts/types'

type HandOverFormProps = {
  id: string
  version: number
  today: string
  recipients: readonly Choice[]
  words: HandOverWords
  onDone: (account: OneTimePassword | null) => void
}

export function HandOverForm({ id, version, today, recipients, words, onDone }: HandOverFormProps) {
  const form = useActionForm({
    schema: handOverPostInput,
    defaults: { id, version, on: today, recipientId: '', name: '', username: '' },
    action: handOverPostAction,
    successMessage: words.handOverDone,
    onSuccess: (data) => onDone(data.account),
  })
  const recipientId = useWatch({ control: form.methods.control, name: 'recipientId' })
  return (
    <ActionForm form={form}>
      <Notice>{words.handOverHelp}</Notice>
      <DateField name="on" label={words.handOverDay} help={words.handOverDayHelp} isRequired />
      <SelectField
        name="recipientId"
        label={words.recipient}
        placeholder={words.recipientNone}
        options={recipients.map((person) => ({ value: person.id, label: person.name }))}
      />
      {!recipientId && (
        <FormRow>
          <TextField name="name" label={words.recipientNew} help={words.recipientNewHelp} maxLength={50} />
          <TextField name="username" label={words.username} help={words.usernameHelp} maxLength={32} />
        </FormRow>
      )}
      <div className="flex gap-2">
        <SubmitButton>{words.handOver}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
