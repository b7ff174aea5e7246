'use client'
import { useTranslations } from 'next-intl'
import { FormRow } from '@/components/forms/form-row'
import { TextField } from '@/components/forms/text-field'

export function RenameFields() {
  const t = useTranslations('org.form')
  return (
    <FormRow>
      <TextField name="name" label={t('name')} maxLength={60} isRequired />
      <TextField name="code" label={t('code')} help={t('codeKeep')} maxLength={12} inputMode="numeric" />
    </FormRow>
  )
}
