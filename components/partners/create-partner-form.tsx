'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { PartnerFields } from '@/components/partners/partner-fields'
import type { PartnerOption, PartnerWords } from '@/components/partners/partner-options'
import { ButtonLink } from '@/components/ui/button-link'
import { createPartnerAction } from '@/lib/partners/actions'
import { createPartnerInput } from '@/lib/partners/schema'

type CreatePartnerFormProps = {
  centerId: string
  words: PartnerWords
  kinds: readonly PartnerOption[]
  centers: readonly PartnerOption[]
  /** Whoever looks after the county may register a partner without a center. */
  isCenterOptional: boolean
}

export function CreatePartnerForm(props: CreatePartnerFormProps) {
  const { words } = props
  const form = useActionForm({
    schema: createPartnerInput,
    defaults: { centerId: props.centerId, name: '', kind: undefined, contribution: '', joinedOn: '' },
    action: createPartnerAction,
    successMessage: words.created,
    redirectTo: (saved) => `/partners/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <PartnerFields words={words} kinds={props.kinds} />
      <SelectField
        name="centerId"
        label={words.center}
        help={words.centerHelp}
        options={props.centers}
        placeholder={props.isCenterOptional ? words.centerNone : null}
        isRequired={!props.isCenterOptional}
      />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/partners">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
