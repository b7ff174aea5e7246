'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { CheckboxGroupField } from '@/components/forms/checkbox-group-field'
import { FormRow } from '@/components/forms/form-row'
import { RadioField } from '@/components/forms/radio-field'
import { TextField } from '@/components/forms/text-field'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import type { ChangeChoices } from '@/lib/org-changes/types'

type MergeFieldsProps = { choices: ChangeChoices }

/** The units that become one. A county has hundreds, so those next to the unit are shown until a name is typed. */
export function MergeFields({ choices: { unit, siblings } }: MergeFieldsProps) {
  const t = useTranslations('org.form')
  const id = useId()
  const [filter, setFilter] = useState('')
  const values = useWatch() as { otherIds?: string[]; into?: string }
  const chosen = values.otherIds ?? []
  const own = siblings.find((one) => one.code.slice(0, 9) === unit.code.slice(0, 9))?.parentName
  const options = siblings
    .filter(({ id: other, name, parentName }) => {
      if (chosen.includes(other)) return true
      const text = filter.trim()
      return text === '' ? unit.level === 'TOWNSHIP' || parentName === own : name.includes(text)
    })
    .map(({ id: value, name, parentName }) => ({ value, label: name, hint: parentName }))
  return (
    <>
      <div className="max-w-64">
        <Label htmlFor={id} className="mb-1">
          {t('othersFilter')}
        </Label>
        <Input id={id} type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
      </div>
      <div className="max-h-72 overflow-y-auto rounded-lg border border-line px-4 py-3">
        <CheckboxGroupField
          name="otherIds"
          label={t('others')}
          help={t('othersHelp', { count: chosen.length })}
          options={options}
          isRequired
        />
      </div>
      <RadioField
        name="into"
        label={t('into')}
        options={[
          { value: 'THIS', label: t('intoThis', { name: unit.name }) },
          { value: 'NEW', label: t('intoNew') },
        ]}
        isRequired
      />
      {values.into === 'NEW' && (
        <FormRow>
          <TextField name="name" label={t('newName')} maxLength={60} isRequired />
          <TextField name="code" label={t('code')} help={t('codeGiven')} maxLength={12} inputMode="numeric" />
        </FormRow>
      )}
    </>
  )
}
