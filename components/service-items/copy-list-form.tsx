'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ListFields, type ListWords } from '@/components/service-items/list-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { copyListAction } from '@/lib/service-items/lists/actions'
import { copyListInput } from '@/lib/service-items/lists/schema'
import type { ItemListRow } from '@/lib/service-items/lists/types'

type CopyListFormProps = {
  list: Pick<ItemListRow, 'id' | 'version'>
  /** The day that stands there at first. */
  from: string
  words: ListWords
}

export function CopyListForm({ list, from, words }: CopyListFormProps) {
  const action = useFreshAction(copyListAction)
  const form = useActionForm({
    schema: copyListInput,
    defaults: { id: list.id, version: list.version, name: '', documentNo: '', effectiveFrom: from },
    action,
    successMessage: words.created,
    redirectTo: (saved) => `/service-items/lists/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <ListFields words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={`/service-items/lists/${list.id}`}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
