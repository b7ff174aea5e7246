'use client'
import { createContext, useContext } from 'react'

export type FormState = {
  /** Prefix of the ids of this form's fields, so that two forms on one page do not share any. */
  id: string
  isPending: boolean
  /** What the action answered last, when it failed. */
  message: string | null
}

export const FormContext = createContext<FormState | null>(null)

/** The form around a field; throws outside of an ActionForm. */
export function useFormState(): FormState {
  const state = useContext(FormContext)
  if (!state) throw new Error('A field stands outside of an ActionForm.')
  return state
}

/** Id of a field's control within its form. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`
}
