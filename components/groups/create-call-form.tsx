'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { CallFields, type CallWords } from '@/components/groups/call-fields'
import { FormFoot } from '@/components/groups/form-foot'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { createCallAction } from '@/lib/groups/follow-up-calls/actions'
import { createCallInput } from '@/lib/groups/follow-up-calls/schema'

const LIST = '/groups/follow-up-calls'

type CreateCallFormProps = { centerId: string; today: string; words: CallWords }

export function CreateCallForm({ centerId, today, words }: CreateCallFormProps) {
  const form = useActionForm({
    schema: createCallInput,
    defaults: { centerId, date: today, calls: '', satisfied: '', note: '' },
    action: createCallAction,
    successMessage: words.created,
    onSuccess: useWarningToasts(),
    redirectTo: (saved) => `${LIST}/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <CallFields words={words} />
      <FormFoot words={words} back={LIST} />
    </ActionForm>
  )
}
