'use client'
import { toast } from 'sonner'
import { useErrorWords } from '@/components/forms/use-error-words'

/** Says what is unusual about a record that was saved nevertheless. */
export function useWarningToasts(): (saved: { warnings: string[] }) => void {
  const words = useErrorWords()
  return ({ warnings }) => {
    for (const warning of warnings) toast.warning(words(warning))
  }
}
