'use client'
import { get, useFormState as useHookFormState } from 'react-hook-form'
import { fieldId, useFormState } from '@/components/forms/form-context'
import { useErrorWords } from '@/components/forms/use-error-words'

export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldIds = { control: string; label: string; help: string; error: string }

/** Ids, attributes and the words of the error of one field. */
export function useField(
  name: string,
  hasHelp: boolean,
): { control: FieldControl; error?: string; ids: FieldIds } {
  const { id } = useFormState()
  const { errors } = useHookFormState({ name })
  const words = useErrorWords()
  const problem: unknown = get(errors, name)
  const message =
    problem && typeof problem === 'object' && 'message' in problem && typeof problem.message === 'string'
      ? problem.message
      : undefined
  const error = problem ? words(message ?? '') : undefined
  const control = fieldId(id, name)
  const ids = { control, label: `${control}-label`, help: `${control}-help`, error: `${control}-error` }
  const describedBy = [error && ids.error, hasHelp && ids.help].filter(Boolean).join(' ') || undefined
  return {
    control: { id: control, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined },
    error,
    ids,
  }
}
