'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { FormRow } from '@/components/forms/form-row'
import { MonthField } from '@/components/forms/month-field'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { proposeBalanceAction } from '@/lib/balances/actions'
import { proposeBalanceInput } from '@/lib/balances/schema'
import type { BalanceCode } from '@/lib/balances/types'
import type { Messages } from '@/lib/i18n/messages'

type Option = { value: string; label: string }

type ProposeBalanceFormProps = {
  centerId: string
  code: BalanceCode
  upTo: string
  places: readonly Option[]
  codes: readonly Option[]
  words: Messages['balances']['form'] & { help: Messages['balances']['codeHelp'] }
}

export function ProposeBalanceForm({ centerId, code, upTo, places, codes, words }: ProposeBalanceFormProps) {
  const form = useActionForm({
    schema: proposeBalanceInput,
    defaults: { centerId, code, upTo, value: '', source: '' },
    action: proposeBalanceAction,
    successMessage: words.done,
    redirectTo: (saved) => `/balances/${saved.id}`,
  })
  const chosen = form.methods.watch('code')
  return (
    <ActionForm form={form}>
      <SelectField
        name="centerId"
        label={words.center}
        options={places}
        placeholder={null}
        isRequired
        isDisabled={places.length < 2}
      />
      <SelectField
        name="code"
        label={words.code}
        help={words.help[chosen] ?? words.codeHelp}
        options={codes}
        placeholder={null}
        isRequired
      />
      <FormRow>
        <NumberField name="value" label={words.value} isRequired />
        <MonthField name="upTo" label={words.upTo} help={words.upToHelp} isRequired />
      </FormRow>
      <TextField name="source" label={words.source} help={words.sourceHelp} maxLength={200} isRequired />
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/balances">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
