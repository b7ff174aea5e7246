'use client'
import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from '@/components/forms/field'
import { Textarea } from '@/components/ui/textarea'

/** A list of things, one a line; blank lines are nothing. */
export function KitField({ name, label, help }: FieldProps) {
  const { getValues, setValue } = useFormContext()
  const items: unknown = getValues(name)
  const read = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return (
    <Field name={name} label={label} help={help}>
      {(control) => (
        <Textarea
          {...control}
          rows={6}
          defaultValue={Array.isArray(items) ? items.join('\n') : ''}
          onChange={(event) =>
            setValue(name, read(event.target.value), { shouldDirty: true, shouldValidate: true })
          }
        />
      )}
    </Field>
  )
}
