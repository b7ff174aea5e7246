'use client'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { newRequestId } from '@/components/reporting/request-id'
import { getReportConflictAction, saveReportAction } from '@/lib/reporting/actions'
import {
  type EntryState,
  type EntryValues,
  isDirty,
  reduceEntry,
  startEntry,
  viewEntry,
} from '@/lib/reporting/entry/view'
import type { ReportConflict, ReportForm } from '@/lib/reporting/form/types'

/** Rest after the last keystroke before the form saves itself. */
const REST_MS = 5_000
/** Pause before a save that failed is tried again. */
const RETRY_MS = 30_000

export type SaveStatus = 'idle' | 'saving' | 'failed'

type Saved = { id: string; version: number }

/** The state of a month's form, and its saving: by hand, by itself, and when somebody else has saved meanwhile. */
export function useEntry(form: ReportForm) {
  const [state, dispatch] = useReducer(reduceEntry, form, startEntry)
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const [isClosed, setIsClosed] = useState(false)
  const running = useRef<Promise<Saved | null> | null>(null)
  const view = viewEntry(form, state)
  const dirty = isDirty(state)
  const isValid = Object.keys(view.faults).length === 0

  const save = useCallback(async (): Promise<Saved | null> => {
    // A second save waits for the first, or it would come with an old version.
    if (running.current) return running.current
    const attempt = send(form, state, {
      onStatus: setStatus,
      onProblem: setProblem,
      onClosed: () => setIsClosed(true),
      dispatch,
    })
    running.current = attempt
    try {
      return await attempt
    } finally {
      running.current = null
    }
  }, [form, state])

  const waits = form.can.save && dirty && isValid && !state.conflict && !isClosed && status !== 'saving'
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(save, status === 'failed' ? RETRY_MS : REST_MS)
    window.addEventListener('online', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', save)
    }
  }, [waits, status, save])

  return { state, dispatch, view, dirty, isValid, status, problem, isClosed, save }
}

type Callbacks = {
  onStatus: (status: SaveStatus) => void
  onProblem: (words: string | null) => void
  onClosed: () => void
  dispatch: (action: Parameters<typeof reduceEntry>[1]) => void
}

async function send(form: ReportForm, state: EntryState, callbacks: Callbacks): Promise<Saved | null> {
  const { onStatus, onProblem, dispatch } = callbacks
  onStatus('saving')
  const key = { centerId: form.centerId, month: form.month }
  const values: EntryValues = { cells: state.cells, notes: state.notes, zeroSections: state.zeroSections }
  const result = await saveReportAction({
    ...key,
    version: state.version,
    figures: values.cells,
    explanations: values.notes,
    zeroSections: values.zeroSections,
    requestId: newRequestId(),
  }).catch(() => null)
  if (result?.ok) {
    const { id, version, savedAt } = result.data
    dispatch({ type: 'saved', values, reportId: id, version, savedAt })
    onStatus('idle')
    onProblem(null)
    return { id, version }
  }
  onStatus('failed')
  onProblem(result ? [result.message, ...Object.values(result.fields ?? {})].join(' ') : null)
  if (result?.code === 'CONFLICT') await join(key, { ...callbacks, codes: Object.keys(state.cells) })
  return null
}

/** Fetches what the other one has saved and joins it with what stands here. */
async function join(
  key: { centerId: string; month: string },
  { dispatch, onStatus, onClosed, codes }: Callbacks & { codes: string[] },
) {
  const theirs = await getReportConflictAction(key).catch(() => null)
  if (!theirs?.ok) return
  const { version, savedAt, savedByName, state } = theirs.data
  if (state !== 'DRAFT' && state !== 'RETURNED') onClosed()
  dispatch({
    type: 'met',
    theirs: toValues(theirs.data, codes),
    version,
    reportId: theirs.data.reportId,
    savedAt,
    savedByName,
  })
  onStatus('idle')
}

/** The stored month as it would stand in the form; derived rows and totals are no cells. */
function toValues({ figures, explanations, zeroSections }: ReportConflict, codes: string[]): EntryValues {
  const cells = Object.fromEntries(codes.map((code) => [code, String(figures[code] ?? '')]))
  return { cells, notes: explanations, zeroSections }
}
