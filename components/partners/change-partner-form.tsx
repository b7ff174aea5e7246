'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { PartnerFields } from '@/components/partners/partner-fields'
import type { PartnerOption, PartnerWords } from '@/components/partners/partner-options'
import { ButtonLink } from '@/components/ui/button-link'
import { changePartnerAction } from '@/lib/partners/actions'
import { changePartnerInput } from '@/lib/partners/schema'
import type { PartnerDetail } from '@/lib/partners/types'

type ChangePartnerFormProps = {
  partner: Pick<PartnerDetail, 'id' | 'version' | 'name' | 'kind' | 'contribution' | 'joinedOn'>
  words: PartnerWords
  kinds: readonly PartnerOption[]
}

export function ChangePartnerForm({ partner, words, kinds }: ChangePartnerFormProps) {
  const back = `/partners/${partner.id}`
  const form = useActionForm({
    schema: changePartnerInput,
    defaults: { ...partner, contribution: partner.contribution ?? '', joinedOn: partner.joinedOn ?? '' },
    action: changePartnerAction,
    successMessage: words.changed,
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <PartnerFields words={words} kinds={kinds} />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href={back}>{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
