'use client'
import { useState } from 'react'
import { ConflictNotice } from '@/components/centers/conflict-notice'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { OfferChecklist } from '@/components/service-items/offer-checklist'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import { changeOffersAction } from '@/lib/service-items/actions'
import { mergeChoices } from '@/lib/service-items/rules'
import { changeOffersInput } from '@/lib/service-items/schema'
import type { CenterOffers } from '@/lib/service-items/types'

const SEPARATOR = '、'

type ChangeOffersFormProps = { offers: CenterOffers; today: string; words: Messages['items']['form'] }

export function ChangeOffersForm({ offers, today, words }: ChangeOffersFormProps) {
  const { centerId, version, items } = offers
  const back = `/centers/${centerId}`
  const current = items.filter((item) => item.state !== 'NONE').map((item) => item.id)
  // What was offered when the form was opened; the page may be read anew beneath it.
  const [opened, setOpened] = useState(current)
  const form = useActionForm({
    schema: changeOffersInput,
    defaults: {
      centerId,
      version,
      from: today,
      itemIds: current,
    },
    action: useFreshAction(changeOffersAction),
    successMessage: words.saved,
    redirectTo: back,
  })
  const { getValues, setValue, watch } = form.methods
  const namesOf = (ids: string[]) =>
    items
      .filter((item) => ids.includes(item.id))
      .map((item) => item.name)
      .join(SEPARATOR)
  const added = current.filter((id) => !opened.includes(id))
  const removed = opened.filter((id) => !current.includes(id))
  const merge = () => {
    setValue('itemIds', mergeChoices({ opened, mine: getValues('itemIds'), theirs: current }))
    setValue('version', version)
    setOpened(current)
  }
  return (
    <ActionForm form={form}>
      {version > watch('version') && (
        <ConflictNotice
          entries={[
            ...(added.length > 0 ? [{ version: 1, content: `${words.added}${namesOf(added)}` }] : []),
            ...(removed.length > 0 ? [{ version: 2, content: `${words.removed}${namesOf(removed)}` }] : []),
          ]}
          words={words}
          onMerge={merge}
        />
      )}
      <DateField name="from" label={words.from} help={words.fromHelp} isRequired />
      <OfferChecklist items={items} words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
