'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import type { TargetWords } from '@/components/targets/target-options'
import { TargetRuleFields } from '@/components/targets/target-rule-fields'
import { FormFoot } from '@/components/zones/form-foot'
import { changeTargetAction } from '@/lib/targets/actions'
import { changeTargetInput } from '@/lib/targets/schema'
import type { TargetRow } from '@/lib/targets/types'

type ChangeTargetFormProps = {
  target: TargetRow
  today: string
  words: TargetWords
  operators: { value: string; label: string }[]
}

/** A new rule from a day on, in place of the one that is shown. */
export function ChangeTargetForm({ target, today, words, operators }: ChangeTargetFormProps) {
  const { id, version, operator, value, basis } = target
  const form = useActionForm({
    schema: changeTargetInput,
    defaults: { id, version, operator, value, effectiveFrom: today, basis },
    action: useFreshAction(changeTargetAction),
    successMessage: words.changed,
    redirectTo: '/targets',
  })
  return (
    <ActionForm form={form}>
      <TargetRuleFields words={words} operators={operators} />
      <FormFoot words={words} backHref={`/targets/${id}`} />
    </ActionForm>
  )
}
