'use client'
import { ClosureFields, type ClosureWords } from '@/components/closures/closure-fields'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { createClosureAction } from '@/lib/closures/actions'
import { createClosureInput } from '@/lib/closures/schema'

type CreateClosureFormProps = { centerId: string; today: string; words: ClosureWords; onDone: () => void }

export function CreateClosureForm({ centerId, today, words, onDone }: CreateClosureFormProps) {
  const form = useActionForm({
    schema: createClosureInput,
    defaults: { centerId, closedFrom: today, closedTo: '', reason: '' },
    action: createClosureAction,
    successMessage: words.created,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <ClosureFields words={words} />
    </ActionForm>
  )
}
