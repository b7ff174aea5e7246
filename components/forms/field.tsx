'use client'
import type { ReactNode } from 'react'
import { FieldFrame } from '@/components/forms/field-frame'
import { type FieldControl, useField } from '@/components/forms/use-field'
import { Label } from '@/components/ui/label'

export type FieldProps = {
  /** Path of the value in the form. */
  name: string
  label: string
  help?: ReactNode
  isRequired?: boolean
  /** Stands after the label: an InfoPopover. */
  info?: ReactNode
}

type Props = FieldProps & { children: (control: FieldControl) => ReactNode }

/** Label above, control, error, help below. Children draw the control with what they are given. */
export function Field({ name, label, help, isRequired, info, children }: Props) {
  const { control, error, ids } = useField(name, help !== undefined)
  return (
    <FieldFrame
      ids={ids}
      error={error}
      help={help}
      label={
        <span className="flex items-center gap-1">
          <Label htmlFor={ids.control} isRequired={isRequired}>
            <span id={ids.label}>{label}</span>
          </Label>
          {info}
        </span>
      }
    >
      {children(control)}
    </FieldFrame>
  )
}
