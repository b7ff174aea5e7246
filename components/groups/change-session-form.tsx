'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { FormFoot } from '@/components/groups/form-foot'
import { SessionFields, type SessionWords } from '@/components/groups/session-fields'
import { useWarningToasts } from '@/components/groups/use-warning-toasts'
import { changeSessionAction } from '@/lib/groups/child-sessions/actions'
import { changeSessionInput } from '@/lib/groups/child-sessions/schema'
import type { SessionValues } from '@/lib/groups/child-sessions/types'

type ChangeSessionFormProps = {
  session: SessionValues & { id: string; version: number }
  words: SessionWords
  kinds: readonly { value: string; label: string }[]
}

export function ChangeSessionForm({ session, words, kinds }: ChangeSessionFormProps) {
  const back = `/groups/child-sessions/${session.id}`
  const text = (value: number | null) => (value === null ? '' : String(value))
  const form = useActionForm({
    schema: changeSessionInput,
    defaults: {
      id: session.id,
      version: session.version,
      kind: session.kind,
      name: session.name,
      firstDay: session.firstDay,
      lastDay: session.lastDay,
      capacity: text(session.capacity),
      headCount: text(session.headCount),
      volunteers: text(session.volunteers),
    },
    action: changeSessionAction,
    successMessage: words.changed,
    onSuccess: useWarningToasts(),
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <SessionFields words={words} kinds={kinds} />
      <FormFoot words={words} back={back} />
    </ActionForm>
  )
}
