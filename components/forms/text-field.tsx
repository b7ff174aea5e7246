'use client'
import type { ComponentProps } from 'react'
import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from '@/components/forms/field'
import { Input } from '@/components/ui/input'

type Props = FieldProps & { isDisabled?: boolean } & Pick<
    ComponentProps<'input'>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'readOnly' | 'className'
  >

export function TextField({ name, label, help, isRequired, info, isDisabled, ...rest }: Props) {
  const { register } = useFormContext()
  return (
    <Field {...{ name, label, help, isRequired, info }}>
      {(control) => (
        <Input
          autoComplete="off"
          {...rest}
          {...control}
          {...register(name)}
          disabled={isDisabled}
          required={isRequired}
        />
      )}
    </Field>
  )
}
