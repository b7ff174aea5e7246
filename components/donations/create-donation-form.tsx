'use client'
import { toast } from 'sonner'
import { DonationFields } from '@/components/donations/donation-fields'
import type { DonationOptions, DonationWords } from '@/components/donations/donation-options'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { useErrorWords } from '@/components/forms/use-error-words'
import { ButtonLink } from '@/components/ui/button-link'
import { createDonationAction } from '@/lib/donations/actions'
import { createDonationInput } from '@/lib/donations/schema'

type CreateDonationFormProps = {
  centerId: string
  today: string
  words: DonationWords
  options: DonationOptions
}

export function CreateDonationForm({ centerId, today, words, options }: CreateDonationFormProps) {
  const errorWords = useErrorWords()
  const form = useActionForm({
    schema: createDonationInput,
    defaults: {
      centerId,
      partnerId: '',
      donor: '',
      kind: 'CASH',
      amount: '',
      goods: '',
      receiptNo: '',
      date: today,
    },
    action: createDonationAction,
    successMessage: words.created,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
    },
    redirectTo: (saved) => `/donations/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <DonationFields words={words} options={options} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/donations">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
