'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { type ItemChoices, ItemFields, type ItemWords } from '@/components/service-items/item-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { changeItemAction } from '@/lib/service-items/catalogue/actions'
import { changeItemInput } from '@/lib/service-items/catalogue/schema'
import type { ItemDetail } from '@/lib/service-items/catalogue/types'

type ChangeItemFormProps = { item: ItemDetail; words: ItemWords; choices: ItemChoices }

const textOf = (value: number | string | null) => (value === null ? '' : String(value))

export function ChangeItemForm({ item, words, choices }: ChangeItemFormProps) {
  const { id, version, code, name, departmentId, handling, highFrequency, integrated } = item
  const back = `/service-items/${id}`
  const form = useActionForm({
    schema: changeItemInput,
    defaults: {
      id,
      version,
      code,
      name,
      departmentId,
      handling,
      procedure: textOf(item.procedure),
      legalDays: textOf(item.legalDays),
      promisedDays: textOf(item.promisedDays),
      materials: textOf(item.materials),
      highFrequency,
      integrated,
    },
    action: useFreshAction(changeItemAction),
    successMessage: words.saved,
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <ItemFields words={words} choices={choices} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
