'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import type { FieldProps } from '@/components/forms/field'
import { FieldFrame } from '@/components/forms/field-frame'
import { useField } from '@/components/forms/use-field'
import { cn } from '@/components/ui/class-names'

export type ChoiceProps = FieldProps & {
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; isDisabled?: boolean }[]
  isInline?: boolean
}

/** Several choices under one legend: one of them (`radio`) or any of them (`checkbox`, a list of text). */
export function ChoiceField(props: ChoiceProps & { kind: 'radio' | 'checkbox' }) {
  const t = useTranslations('ui')
  const { register } = useFormContext()
  const { name, label, help, isRequired, info, options, isInline, kind } = props
  const { control, error, ids } = useField(name, help !== undefined)
  return (
    <fieldset id={control.id} aria-describedby={control['aria-describedby']} className="min-w-0">
      <legend className="mb-1 text-table font-medium">
        <span id={ids.label}>{label}</span>
        {isRequired && (
          <>
            <span aria-hidden className="ml-1 text-red">
              *
            </span>
            <span className="sr-only">{t('form.required')}</span>
          </>
        )}
        {info}
      </legend>
      <FieldFrame ids={ids} error={error} help={help}>
        <div className={cn('gap-x-6', isInline ? 'flex flex-wrap' : 'grid')}>
          {options.map((option) => (
            <label
              key={option.value}
              className="flex min-h-8 items-start gap-2 py-0.5 has-disabled:text-faint max-sm:min-h-11 max-sm:py-2"
            >
              <input
                type={kind}
                value={option.value}
                disabled={option.isDisabled}
                aria-invalid={control['aria-invalid']}
                {...register(name)}
                className="mt-[0.2em] size-4.5 shrink-0"
              />
              <span>
                {option.label}
                {option.hint && <span className="block text-small text-faint">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      </FieldFrame>
    </fieldset>
  )
}
