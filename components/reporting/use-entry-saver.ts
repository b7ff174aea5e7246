'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useRef, useState } from 'react'
import { noteBegun } from '@/components/reporting/begun-store'
import { keepDraft } from '@/components/reporting/draft-store'
import { type SendFailure, sendEntry } from '@/components/reporting/send-entry'
import type { EntryStore } from '@/components/reporting/use-entry-store'
import { getReportConflictAction } from '@/lib/reporting/actions'
import { draftOf } from '@/lib/reporting/entry/draft/rules'
import { afterSaving, afterTyping, effortOf, IDLE_EFFORT } from '@/lib/reporting/entry/effort/rules'
import { sendable } from '@/lib/reporting/entry/pending/rules'
import type { ReportForm } from '@/lib/reporting/form/types'

export type SaveStatus = 'idle' | 'saving' | SendFailure['reason']

/** The newest version of each month that this window knows, for a page that the browser draws from its memory. */
const known = new Map<string, number>()

/** Saves a form: one request at a time, only what has changed, and joins what somebody else has saved meanwhile. */
export function useEntrySaver(
  form: ReportForm,
  { key, userId }: { key: string; userId: string },
  { current, dispatch }: EntryStore,
) {
  const router = useRouter()
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const [failures, setFailures] = useState(0)
  const running = useRef<Promise<boolean> | null>(null)
  const effort = useRef(IDLE_EFFORT)
  const { centerId, month } = form

  /** Fetches what is stored now, joins it to the form and draws the page anew around it. */
  const meetStored = useCallback(async (): Promise<void> => {
    const answer = await getReportConflictAction({ centerId, month }).catch(() => null)
    if (answer?.ok) dispatch({ type: 'met', met: answer.data })
    router.refresh()
  }, [centerId, month, dispatch, router])

  const sendOnce = useCallback(
    async (withDefaults: boolean): Promise<boolean> => {
      const parts = sendable(current.current, { withDefaults })
      if (!parts) return true
      setStatus('saving')
      const { version } = current.current
      const spent = effortOf(effort.current)
      const answer = await sendEntry({ centerId, month, userId, version, ...parts, effort: spent })
      if (answer.ok) {
        effort.current = afterSaving(effort.current, spent)
        known.set(key, answer.saved.version)
        dispatch({ type: 'saved', sent: parts.change, saved: answer.saved })
        // Here too, since the page may have been left while the save was on its way.
        keepDraft(key, draftOf(current.current, performance.timeOrigin + performance.now()))
        setFailures(0)
        setProblem(null)
        setStatus('idle')
        if (version === null) noteBegun({ centerId, month })
        return true
      }
      setFailures((count) => count + 1)
      setProblem(answer.message)
      setStatus(answer.reason)
      // Somebody has submitted meanwhile: the page comes back closed, with what was not saved beside it.
      if (answer.reason === 'changed') router.refresh()
      return false
    },
    [centerId, month, key, userId, current, dispatch, router],
  )

  /** Saves; with `isAll` until nothing is left, defaults included, as a submission needs it. */
  const save = useCallback(
    async ({ isAll = false } = {}): Promise<{ id: string; version: number } | null> => {
      for (;;) {
        while (running.current) await running.current
        const hasLeft = sendable(current.current, { withDefaults: isAll }) !== null
        const { reportId, version, conflict } = current.current
        if (!hasLeft) return reportId && version && !conflict ? { id: reportId, version } : null
        running.current = sendOnce(isAll).finally(() => {
          running.current = null
        })
        if (!(await running.current)) return null
        if (!isAll) return null
      }
    },
    [current, sendOnce],
  )

  const noteTyping = useCallback((codes: readonly string[]) => {
    effort.current = afterTyping(effort.current, codes, performance.now())
  }, [])
  const isOutdated = useCallback(() => (known.get(key) ?? 0) > (form.version ?? 0), [key, form.version])
  return { status, problem, failures, save, meetStored, noteTyping, isOutdated }
}

export type EntrySaver = ReturnType<typeof useEntrySaver>
