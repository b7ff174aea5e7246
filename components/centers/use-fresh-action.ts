'use client'
import { useRouter } from 'next/navigation'
import type { ActionResult } from '@/components/forms/action-result'

/**
 * An action that has the page read anew when somebody else was first, so that it can show what changed. What is typed
 * in a form stays as it is.
 */
export function useFreshAction<Input, T>(action: (input: Input) => Promise<ActionResult<T>>) {
  const router = useRouter()
  return async (input: Input): Promise<ActionResult<T>> => {
    const result = await action(input)
    if (!result.ok && result.code === 'CONFLICT') router.refresh()
    return result
  }
}
