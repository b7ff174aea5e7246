import type { FieldErrors } from 'react-hook-form'

export type FlatError = { name: string; message: string | undefined }

/** The errors of a form as a flat list in the order of the fields, nested names joined by dots. */
export function flattenErrors(errors: FieldErrors, prefix = ''): FlatError[] {
  return Object.entries(errors).flatMap(([key, error]): FlatError[] => {
    if (!error || key === 'ref') return []
    const name = prefix ? `${prefix}.${key}` : key
    if (typeof error.type === 'string') return [{ name, message: error.message?.toString() }]
    return flattenErrors(error as FieldErrors, name)
  })
}
