'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { Notice } from '@/components/feedback/notice'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { ListChecklist } from '@/components/service-items/list-checklist'
import { ListFields } from '@/components/service-items/list-fields'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import { changeListAction } from '@/lib/service-items/lists/actions'
import { changeListInput } from '@/lib/service-items/lists/schema'
import type { ItemListDetail } from '@/lib/service-items/lists/types'
import type { CatalogueItem } from '@/lib/service-items/types'

type ChangeListFormProps = {
  list: ItemListDetail
  items: readonly Pick<CatalogueItem, 'id' | 'code' | 'name' | 'departmentName'>[]
  words: Messages['items']['versions']
}

export function ChangeListForm({ list, items, words }: ChangeListFormProps) {
  const { id, version, name, isEditable } = list
  const back = `/service-items/lists/${id}`
  const form = useActionForm({
    schema: changeListInput,
    defaults: {
      id,
      version,
      name,
      documentNo: list.documentNo ?? '',
      effectiveFrom: list.from,
      itemIds: list.entries.map((item) => item.id),
    },
    action: useFreshAction(changeListAction),
    successMessage: words.form.saved,
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      {!isEditable && <Notice>{words.locked}</Notice>}
      <ListFields words={words.form} isDayFixed={!isEditable} />
      {isEditable && <ListChecklist items={items} words={words.form} />}
      <ActionBar>
        <SubmitButton>{words.form.submit}</SubmitButton>
        <ButtonLink href={back}>{words.form.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
