'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { FormFoot } from '@/components/groups/form-foot'
import { SessionFields, type SessionWords } from '@/components/groups/session-fields'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { createSessionAction } from '@/lib/groups/child-sessions/actions'
import { createSessionInput } from '@/lib/groups/child-sessions/schema'

const LIST = '/groups/child-sessions'

type CreateSessionFormProps = {
  centerId: string
  words: SessionWords
  kinds: readonly { value: string; label: string }[]
}

export function CreateSessionForm({ centerId, words, kinds }: CreateSessionFormProps) {
  const form = useActionForm({
    schema: createSessionInput,
    defaults: {
      centerId,
      kind: 'AFTER_SCHOOL',
      name: '',
      firstDay: '',
      lastDay: '',
      capacity: '',
      headCount: '',
      volunteers: '',
    },
    action: createSessionAction,
    successMessage: words.created,
    onSuccess: useWarningToasts(),
    redirectTo: (saved) => `${LIST}/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <SessionFields words={words} kinds={kinds} />
      <FormFoot words={words} back={LIST} />
    </ActionForm>
  )
}
