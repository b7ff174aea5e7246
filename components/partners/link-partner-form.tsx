'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { linkPartnerAction } from '@/lib/partners/actions'
import { partnerCenterInput } from '@/lib/partners/schema'

type LinkPartnerFormProps = {
  id: string
  centers: readonly { value: string; label: string }[]
  words: Record<'label' | 'choose' | 'submit' | 'done', string>
}

/** Lets the partner work with one more center. */
export function LinkPartnerForm({ id, centers, words }: LinkPartnerFormProps) {
  const [only, ...others] = centers
  const form = useActionForm({
    schema: partnerCenterInput,
    defaults: { id, centerId: only && others.length === 0 ? only.value : '' },
    action: linkPartnerAction,
    successMessage: words.done,
  })
  return (
    <ActionForm form={form} isLeaveFree className="mt-3 flex max-w-xl flex-wrap items-end gap-3 space-y-0">
      <div className="min-w-56 flex-1">
        <SelectField name="centerId" label={words.label} options={centers} placeholder={words.choose} />
      </div>
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}
