'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { FormFoot } from '@/components/groups/form-foot'
import { ReferralFields, type ReferralWords } from '@/components/groups/referral-fields'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { changeReferralAction } from '@/lib/groups/referrals/actions'
import { changeReferralInput } from '@/lib/groups/referrals/schema'
import type { ReferralValues } from '@/lib/groups/referrals/types'

type ChangeReferralFormProps = {
  referral: ReferralValues & { id: string; version: number }
  words: ReferralWords
}

export function ChangeReferralForm({ referral, words }: ChangeReferralFormProps) {
  const back = `/groups/referrals/${referral.id}`
  const form = useActionForm({
    schema: changeReferralInput,
    defaults: {
      id: referral.id,
      version: referral.version,
      date: referral.date,
      informed: String(referral.informed),
      employed: String(referral.employed),
      note: referral.note ?? '',
    },
    action: changeReferralAction,
    successMessage: words.changed,
    onSuccess: useWarningToasts(),
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <ReferralFields words={words} />
      <FormFoot words={words} back={back} />
    </ActionForm>
  )
}
