'use client'
import { useFormContext } from 'react-hook-form'
import type { FieldProps } from '@/components/forms/field'
import { FieldFrame } from '@/components/forms/field-frame'
import { useField } from '@/components/forms/use-field'
import { Checkbox } from '@/components/ui/checkbox'

/** One box to tick: a boolean. */
export function CheckboxField({
  name,
  label,
  help,
  isDisabled,
}: Omit<FieldProps, 'isRequired'> & { isDisabled?: boolean }) {
  const { register } = useFormContext()
  const { control, error, ids } = useField(name, help !== undefined)
  return (
    <FieldFrame ids={ids} error={error} help={help}>
      <Checkbox
        {...control}
        {...register(name)}
        disabled={isDisabled}
        label={<span id={ids.label}>{label}</span>}
      />
    </FieldFrame>
  )
}
