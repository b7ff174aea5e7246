'use client'
import { useTranslations } from 'next-intl'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import type { ChangeChoices } from '@/lib/org-changes/types'

type MoveFieldsProps = { townships: ChangeChoices['townships'] }

export function MoveFields({ townships }: MoveFieldsProps) {
  const t = useTranslations('org.form')
  return (
    <FormRow>
      <SelectField
        name="townshipId"
        label={t('township')}
        options={townships.map(({ id, name }) => ({ value: id, label: name }))}
        isRequired
      />
      <TextField name="code" label={t('code')} help={t('codeGiven')} maxLength={12} inputMode="numeric" />
    </FormRow>
  )
}
