'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from '@/components/forms/field'
import { Select } from '@/components/ui/select'

type Props = FieldProps & {
  options: readonly { value: string; label: string; isDisabled?: boolean }[]
  /** Words of the empty choice; null when there is none. */
  placeholder?: string | null
  isDisabled?: boolean
}

export function SelectField({
  name,
  label,
  help,
  isRequired,
  info,
  options,
  placeholder,
  isDisabled,
}: Props) {
  const t = useTranslations('ui')
  const { register } = useFormContext()
  return (
    <Field {...{ name, label, help, isRequired, info }}>
      {(control) => (
        <Select {...control} {...register(name)} disabled={isDisabled} required={isRequired}>
          {placeholder !== null && <option value="">{placeholder ?? t('form.choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
