'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { FormFoot } from '@/components/groups/form-foot'
import { ReferralFields, type ReferralWords } from '@/components/groups/referral-fields'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { createReferralAction } from '@/lib/groups/referrals/actions'
import { createReferralInput } from '@/lib/groups/referrals/schema'

const LIST = '/groups/referrals'

type CreateReferralFormProps = { centerId: string; today: string; words: ReferralWords }

export function CreateReferralForm({ centerId, today, words }: CreateReferralFormProps) {
  const form = useActionForm({
    schema: createReferralInput,
    defaults: { centerId, date: today, informed: '', employed: '', note: '' },
    action: createReferralAction,
    successMessage: words.created,
    onSuccess: useWarningToasts(),
    redirectTo: (saved) => `${LIST}/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <ReferralFields words={words} />
      <FormFoot words={words} back={LIST} />
    </ActionForm>
  )
}
