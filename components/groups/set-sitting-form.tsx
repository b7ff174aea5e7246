'use client'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { NumberField } from '@/components/forms/number-field'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { DialogFoot } from '@/components/groups/dialog-foot'
import { setSittingAction } from '@/lib/groups/sittings/actions'
import { setSittingInput } from '@/lib/groups/sittings/schema'
import type { ExceptionRow } from '@/lib/groups/sittings/types'
import type { Messages } from '@/lib/i18n/messages'

type SetSittingFormProps = {
  centerId: string
  day: { date: string; sittings: number; exception: ExceptionRow | null }
  words: Messages['groups']['sittings']['exception']
  onDone: () => void
}

/** How many sittings a day really has, and why. */
export function SetSittingForm({ centerId, day, words, onDone }: SetSittingFormProps) {
  const { exception } = day
  const form = useActionForm({
    schema: setSittingInput,
    defaults: {
      centerId,
      date: day.date,
      sittings: exception ? String(exception.sittings) : '',
      reason: exception?.reason ?? '',
      version: exception?.version ?? null,
    },
    action: setSittingAction,
    successMessage: words.done,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="date" label={words.date} isRequired readOnly />
      <NumberField name="sittings" label={words.sittings} unit={words.unit} isRequired />
      <TextField name="reason" label={words.reason} help={words.reasonHelp} maxLength={80} isRequired />
      <DialogFoot words={words} />
    </ActionForm>
  )
}
