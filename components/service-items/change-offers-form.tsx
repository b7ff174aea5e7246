'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { OfferChecklist } from '@/components/service-items/offer-checklist'
import { ButtonLink } from '@/components/ui/button-link'
import type { Messages } from '@/lib/i18n/messages'
import { changeOffersAction } from '@/lib/service-items/actions'
import { changeOffersInput } from '@/lib/service-items/schema'
import type { CenterOffers } from '@/lib/service-items/types'

type ChangeOffersFormProps = { offers: CenterOffers; today: string; words: Messages['items']['form'] }

export function ChangeOffersForm({ offers, today, words }: ChangeOffersFormProps) {
  const { centerId, version, items } = offers
  const back = `/centers/${centerId}`
  const form = useActionForm({
    schema: changeOffersInput,
    defaults: {
      centerId,
      version,
      from: today,
      itemIds: items.filter((item) => item.state !== 'NONE').map((item) => item.id),
    },
    action: changeOffersAction,
    successMessage: words.saved,
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <DateField name="from" label={words.from} help={words.fromHelp} isRequired />
      <OfferChecklist items={items} words={words} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
