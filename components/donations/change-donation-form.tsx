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
import { changeDonationAction } from '@/lib/donations/actions'
import { changeDonationInput } from '@/lib/donations/schema'
import type { DonationDetail } from '@/lib/donations/types'

type ChangeDonationFormProps = {
  donation: Omit<DonationDetail, 'can'>
  words: DonationWords
  options: DonationOptions
}

export function ChangeDonationForm({ donation, words, options }: ChangeDonationFormProps) {
  const errorWords = useErrorWords()
  const back = `/donations/${donation.id}`
  const form = useActionForm({
    schema: changeDonationInput,
    defaults: {
      id: donation.id,
      version: donation.version,
      partnerId: donation.partnerId ?? '',
      donor: donation.donor,
      kind: donation.kind,
      amount: donation.amount,
      goods: donation.goods ?? '',
      receiptNo: donation.receiptNo ?? '',
      date: donation.date,
    },
    action: changeDonationAction,
    successMessage: words.changed,
    onSuccess: (saved) => {
      for (const warning of saved.warnings) toast.warning(errorWords(warning))
    },
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <DonationFields words={words} options={options} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
