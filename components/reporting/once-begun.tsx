'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import { hasBegun, onBegun } from '@/components/reporting/begun-store'

type Props = {
  of: { centerId: string; month: string }
  /** What stands here until the first cells of the month are stored. */
  before: ReactNode
  after: ReactNode
}

/**
 * What changes around a form with its first save. The page is not asked for anew for it: an answer that breaks off, as a
 * server that is killed leaves it, would take the form from under the hands of whoever is typing.
 */
export function OnceBegun({ of, before, after }: Props) {
  const isBegun = useSyncExternalStore(
    onBegun,
    () => hasBegun(of),
    () => false,
  )
  return isBegun ? after : before
}
