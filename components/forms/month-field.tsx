'use client'
import type { FieldProps } from '@/components/forms/field'
import { TextField } from '@/components/forms/text-field'

/** A month `YYYY-MM` with the browser's own picker. */
export function MonthField(props: FieldProps & { isDisabled?: boolean; readOnly?: boolean }) {
  return <TextField {...props} type="month" className="max-w-56" />
}
