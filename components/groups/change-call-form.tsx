'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { CallFields, type CallWords } from '@/components/groups/call-fields'
import { FormFoot } from '@/components/groups/form-foot'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { changeCallAction } from '@/lib/groups/follow-up-calls/actions'
import { changeCallInput } from '@/lib/groups/follow-up-calls/schema'
import type { CallValues } from '@/lib/groups/follow-up-calls/types'

type ChangeCallFormProps = { call: CallValues & { id: string; version: number }; words: CallWords }

export function ChangeCallForm({ call, words }: ChangeCallFormProps) {
  const back = `/groups/follow-up-calls/${call.id}`
  const form = useActionForm({
    schema: changeCallInput,
    defaults: {
      id: call.id,
      version: call.version,
      date: call.date,
      calls: String(call.calls),
      satisfied: String(call.satisfied),
      note: call.note ?? '',
    },
    action: changeCallAction,
    successMessage: words.changed,
    onSuccess: useWarningToasts(),
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <CallFields words={words} />
      <FormFoot words={words} back={back} />
    </ActionForm>
  )
}
