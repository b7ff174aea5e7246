'use client'
import { useCallback, useRef, useState } from 'react'
import type { EntryAction } from '@/lib/reporting/entry/types'
import { reduceEntry, startEntry } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

/** The state of a form that can also be read at once, in the middle of a save that runs while somebody types on. */
export function useEntryStore(form: ReportForm) {
  const [state, setState] = useState(() => startEntry(form))
  const current = useRef(state)
  const dispatch = useCallback((action: EntryAction) => {
    current.current = reduceEntry(current.current, action)
    setState(current.current)
  }, [])
  return { state, current, dispatch }
}

export type EntryStore = ReturnType<typeof useEntryStore>
