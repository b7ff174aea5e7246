'use client'
import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { TextField } from '@/components/forms/text-field'

/** The document behind a change, and the day from which it holds. */
export function DocumentFields() {
  const t = useTranslations('org.form')
  return (
    <FormSection title={t('document')}>
      <FormRow>
        <TextField
          name="documentNo"
          label={t('documentNo')}
          help={t('documentHelp')}
          maxLength={60}
          isRequired
        />
        <DateField name="effectiveOn" label={t('effectiveOn')} help={t('effectiveHelp')} isRequired />
      </FormRow>
    </FormSection>
  )
}
