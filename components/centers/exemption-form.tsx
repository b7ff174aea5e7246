'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { exemptCenterAction } from '@/lib/centers/exemptions/actions'
import { exemptCenterInput } from '@/lib/centers/exemptions/schema'
import type { Messages } from '@/lib/i18n/messages'

export type ExemptionWords = Omit<Messages['centers']['exemption'], 'end'>

type ExemptionFormProps = {
  id: string
  version: number
  today: string
  words: ExemptionWords
  onDone: () => void
}

/** The document by which a center may stay below its area target. */
export function ExemptionForm({ id, version, today, words, onDone }: ExemptionFormProps) {
  const form = useActionForm({
    schema: exemptCenterInput,
    defaults: { id, version, documentNo: '', reason: '', effectiveFrom: today, effectiveTo: '' },
    action: useFreshAction(exemptCenterAction),
    successMessage: words.saved,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <TextField name="documentNo" label={words.documentNo} maxLength={60} isRequired />
      <FormRow>
        <DateField name="effectiveFrom" label={words.from} isRequired />
        <DateField name="effectiveTo" label={words.to} help={words.toHelp} />
      </FormRow>
      <TextareaField name="reason" label={words.reason} rows={3} maxLength={300} isRequired />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
