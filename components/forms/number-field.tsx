'use client'
import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from '@/components/forms/field'
import { Input } from '@/components/ui/input'

type Props = FieldProps & {
  unit?: string
  isDisabled?: boolean
  hasDecimals?: boolean
  placeholder?: string
  readOnly?: boolean
}

/** A number kept as the text that was typed, for the schema to read exactly; full-width digits become plain ones. */
export function NumberField({
  name,
  label,
  help,
  isRequired,
  info,
  unit,
  isDisabled,
  hasDecimals,
  ...rest
}: Props) {
  const { register, setValue } = useFormContext()
  const registration = register(name, {
    onBlur: (event: { target: { value: string } }) => {
      const plain = event.target.value.normalize('NFKC').trim()
      if (plain !== event.target.value) setValue(name, plain, { shouldDirty: true, shouldValidate: true })
    },
  })
  return (
    <Field {...{ name, label, help, isRequired, info }}>
      {(control) => (
        <span className="flex max-w-64 items-center gap-2">
          <Input
            autoComplete="off"
            inputMode={hasDecimals ? 'decimal' : 'numeric'}
            {...rest}
            {...control}
            {...registration}
            disabled={isDisabled}
            required={isRequired}
            className="numeric text-right"
          />
          {unit && <span className="shrink-0 text-table text-soft">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
