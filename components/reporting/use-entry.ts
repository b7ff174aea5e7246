'use client'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { keepDraft, readDrafts } from '@/components/reporting/draft-store'
import { type EntrySaver, useEntrySaver } from '@/components/reporting/use-entry-saver'
import { type EntryStore, useEntryStore } from '@/components/reporting/use-entry-store'
import { draftKey } from '@/lib/reporting/entry/draft/place/rules'
import { draftOf } from '@/lib/reporting/entry/draft/rules'
import { isDirty, sendable } from '@/lib/reporting/entry/pending/rules'
import type { EntryAction } from '@/lib/reporting/entry/types'
import { viewEntry } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

/** Rest after the last keystroke before the form saves itself, and the longest that a change waits for one. */
const REST_MS = 1_500
const LONGEST_WAIT_MS = 3_500
/** Pauses before a save that failed is tried again: doubled each time, a minute at most. */
const RETRY_MS = 3_000
const LONGEST_RETRY_MS = 60_000

/** The state of a month's form, and its saving: by itself, by hand, while offline, and beside somebody else. */
export function useEntry(form: ReportForm, userId: string) {
  const store = useEntryStore(form)
  const key = draftKey(userId, form.centerId, form.month)
  const saver = useEntrySaver(form, { key, userId }, store)
  const { state, dispatch } = store
  const { status, noteTyping } = saver
  const isClosed = status === 'changed'
  const canSave = form.can.save && !isClosed
  const view = viewEntry(form, state)
  const dirty = isDirty(state)

  const act = useCallback(
    (action: EntryAction) => {
      if (action.type === 'typed') noteTyping([action.code])
      if (action.type === 'pasted') noteTyping(Object.keys(action.cells))
      dispatch(action)
    },
    [dispatch, noteTyping],
  )
  useDraft(key, store, form.can.save)
  useStaleness(saver, form.can.save)
  useAutosave(store, saver, canSave)
  // A signed-out page is left for the sign-in: its draft waits in this browser.
  useUnloadQuestion(dirty && status !== 'signedOut')
  return {
    state,
    dispatch: act,
    view,
    dirty,
    canSave,
    isClosed,
    isValid: Object.keys(view.faults).length === 0,
    status,
    problem: saver.problem,
    save: saver.save,
    meetStored: saver.meetStored,
  }
}

export type Entry = ReturnType<typeof useEntry>

/** Keeps in the browser what the server does not hold, and puts it back when the form is opened again. */
function useDraft(key: string, { state, current, dispatch }: EntryStore, canSave: boolean) {
  const taken = useRef<Record<string, number> | null>(null)
  useEffect(() => {
    if (!canSave) return
    const { draft, seen } = readDrafts(key)
    if (draft) dispatch({ type: 'restored', draft })
    taken.current = seen
  }, [key, canSave, dispatch])
  useEffect(() => {
    // Not before the restoring: it would overwrite what it is about to read.
    if (!canSave || taken.current === null) return
    const at = performance.timeOrigin + performance.now()
    keepDraft(key, draftOf(state, at), state === current.current ? taken.current : {})
  }, [key, canSave, state, current])
}

/** A page that the browser draws from its memory shows an old month: it asks what is stored now. */
function useStaleness({ isOutdated, meetStored }: EntrySaver, canSave: boolean) {
  const check = useEffectEvent(() => {
    if (canSave && isOutdated()) void meetStored()
  })
  useEffect(() => check(), [])
}

/** Saves within five seconds of a change, tries again with growing pauses, and at once when the network is back. */
function useAutosave({ state }: EntryStore, { status, failures, save }: EntrySaver, canSave: boolean) {
  const since = useRef<number | null>(null)
  const hasLeft = canSave && sendable(state) !== null
  const waits = hasLeft && status !== 'saving' && status !== 'signedOut'
  useEffect(() => {
    // Every change of the form starts the rest anew, up to the longest wait.
    if (sendable(state) === null) since.current = null
    if (!waits) return
    const at = performance.now()
    since.current ??= at
    const rest = Math.max(0, Math.min(REST_MS, since.current + LONGEST_WAIT_MS - at))
    const pause = Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1))
    const timer = setTimeout(
      () => {
        since.current = null
        void save()
      },
      failures > 0 ? pause : rest,
    )
    return () => clearTimeout(timer)
  }, [state, waits, failures, save])
  useEffect(() => {
    if (!hasLeft) return
    const now = () => void save()
    // Gone from sight: a phone may never come back to the page. Back in sight: the person may have signed in elsewhere.
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [hasLeft, save])
  const leave = useEffectEvent(() => {
    if (hasLeft) void save()
  })
  // A link inside the system leaves without closing the window: what was typed last goes out on the way.
  useEffect(() => () => leave(), [])
}

/** The browser's own question before a window closes on what no server has. */
function useUnloadQuestion(isAsked: boolean) {
  useEffect(() => {
    if (!isAsked) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAsked])
}
