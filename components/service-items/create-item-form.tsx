'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { type ItemChoices, ItemFields, type ItemWords } from '@/components/service-items/item-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { createItemAction } from '@/lib/service-items/catalogue/actions'
import { createItemInput } from '@/lib/service-items/catalogue/schema'

export function CreateItemForm({ words, choices }: { words: ItemWords; choices: ItemChoices }) {
  const [only, ...others] = choices.departments
  const form = useActionForm({
    schema: createItemInput,
    defaults: {
      code: '',
      name: '',
      // A bureau has no choice but its own.
      departmentId: only && others.length === 0 ? only.value : '',
      handling: undefined,
      procedure: '',
      legalDays: '',
      promisedDays: '',
      materials: '',
      highFrequency: false,
      integrated: false,
    },
    action: createItemAction,
    successMessage: words.created,
    redirectTo: (saved) => `/service-items/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <ItemFields words={words} choices={choices} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/service-items">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
