'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ClosureFields, type ClosureWords } from '@/components/closures/closure-fields'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { changeClosureAction } from '@/lib/closures/actions'
import { changeClosureInput } from '@/lib/closures/schema'
import type { ClosureRow } from '@/lib/closures/types'

type ChangeClosureFormProps = { closure: ClosureRow; words: ClosureWords; onDone: () => void }

export function ChangeClosureForm({ closure, words, onDone }: ChangeClosureFormProps) {
  const { id, version, from, to, reason } = closure
  const form = useActionForm({
    schema: changeClosureInput,
    defaults: { id, version, closedFrom: from, closedTo: to ?? '', reason },
    action: useFreshAction(changeClosureAction),
    successMessage: words.saved,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <ClosureFields words={words} />
    </ActionForm>
  )
}
