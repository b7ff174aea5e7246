'use client'
import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { MOST_PARTS } from '@/lib/org-changes/schema'
import type { ChangeChoices } from '@/lib/org-changes/types'

type SplitFieldsProps = { choices: ChangeChoices }
type SplitValues = { parts: { name: string; code: string }[]; keepsOld: boolean }

/** The new units, and where each community and center goes. */
export function SplitFields({ choices: { unit, items } }: SplitFieldsProps) {
  const t = useTranslations('org.form')
  const { control } = useFormContext<SplitValues>()
  const { fields, append, remove } = useFieldArray({ control, name: 'parts' })
  const { parts, keepsOld } = useWatch({ control })
  const targets = [
    ...(keepsOld ? [{ value: 'KEEP', label: t('keep', { name: unit.name }) }] : []),
    ...fields.map((_, index) => ({
      value: String(index),
      label: parts?.[index]?.name || t('part', { number: index + 1 }),
    })),
  ]
  return (
    <>
      <FormSection title={t('parts')}>
        {fields.map((field, index) => (
          <FormRow key={field.id}>
            <TextField
              name={`parts.${index}.name`}
              label={t('partName', { number: index + 1 })}
              maxLength={60}
              isRequired
            />
            <TextField
              name={`parts.${index}.code`}
              label={t('partCode', { number: index + 1 })}
              help={t('codeGiven')}
              maxLength={12}
              inputMode="numeric"
            />
          </FormRow>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => append({ name: '', code: '' })} disabled={fields.length >= MOST_PARTS}>
            {t('addPart')}
          </Button>
          {fields.length > 1 && (
            <Button variant="ghost" onClick={() => remove(fields.length - 1)}>
              {t('removePart')}
            </Button>
          )}
        </div>
        <CheckboxField name="keepsOld" label={t('keepsOld', { name: unit.name })} />
      </FormSection>
      <FormSection title={t('shares')} description={t(items.length > 0 ? 'sharesHelp' : 'sharesNone')}>
        {items.map(({ id, name }) => (
          <SelectField key={id} name={`shares.${id}`} label={name} options={targets} isRequired />
        ))}
      </FormSection>
    </>
  )
}
