'use client'
import type { ReactNode } from 'react'
import { useFormState } from '@/components/forms/form-context'
import { Button } from '@/components/ui/button'

/** Sends the form around it, once. */
export function SubmitButton({ children, isDisabled }: { children: ReactNode; isDisabled?: boolean }) {
  const { isPending } = useFormState()
  return (
    <Button type="submit" variant="primary" isPending={isPending} disabled={isDisabled}>
      {children}
    </Button>
  )
}
