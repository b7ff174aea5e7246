'use client'
import type { ComponentProps } from 'react'
import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from '@/components/forms/field'
import { Textarea } from '@/components/ui/textarea'

type Props = FieldProps & { isDisabled?: boolean } & Pick<
    ComponentProps<'textarea'>,
    'rows' | 'maxLength' | 'placeholder' | 'readOnly'
  >

export function TextareaField({ name, label, help, isRequired, info, isDisabled, ...rest }: Props) {
  const { register } = useFormContext()
  return (
    <Field {...{ name, label, help, isRequired, info }}>
      {(control) => (
        <Textarea {...rest} {...control} {...register(name)} disabled={isDisabled} required={isRequired} />
      )}
    </Field>
  )
}
