'use client'
import type { FieldProps } from '@/components/forms/field'
import { TextField } from '@/components/forms/text-field'

/** A calendar date `YYYY-MM-DD` with the browser's own calendar. */
export function DateField(props: FieldProps & { isDisabled?: boolean; readOnly?: boolean }) {
  return <TextField {...props} type="date" className="max-w-56" />
}
