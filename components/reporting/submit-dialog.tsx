'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Notice } from '@/components/feedback/notice'
import { newRequestId } from '@/components/reporting/request-id'
import type { Entry } from '@/components/reporting/use-entry'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { StatusLight } from '@/components/ui/status-light'
import { formatMonth } from '@/lib/core/format/date'
import { submitReportAction } from '@/lib/reporting/actions'
import { rowsOf } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

type Props = {
  form: ReportForm
  entry: Entry
  onFocusCell: (code: string | null) => void
}

/** Says what is about to be submitted, or leads to the first place that keeps it back. */
export function SubmitDialog({ form, entry, onFocusCell }: Props) {
  const t = useTranslations('reports')
  const refused = useTranslations('validation.reports.refused')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [isPending, startTransition] = useTransition()
  const [failure, setFailure] = useState<string | null>(null)
  const { state, dispatch, view } = entry
  const month = formatMonth(form.month)
  const blocked = view.hard + view.soft
  const rows = rowsOf(form)
  // One number for all clicks on the same question, so that a submission whose answer was lost is answered again.
  const requestId = useRef('')

  const ask = () => {
    setFailure(null)
    dispatch({ type: 'tried' })
    if (blocked > 0) {
      toast.error(t('submitBlocked', { count: blocked }))
      // After the blanks have been marked, so that the notes that are asked for stand there.
      requestAnimationFrame(() => onFocusCell(view.firstBlocked))
    } else {
      requestId.current = newRequestId()
      setIsOpen(true)
    }
  }
  const submit = () =>
    startTransition(async () => {
      const stored = await entry.save({ isAll: true })
      if (!stored) return setFailure(t('submitNotSaved'))
      const result = await submitReportAction({ ...stored, requestId: requestId.current }).catch(() => null)
      if (result?.ok === false && result.code === 'CONFLICT') await entry.meetStored()
      if (!result?.ok) return setFailure(result?.message ?? t('submitUnanswered'))
      setIsOpen(false)
      toast.success(t('submitted', { month }))
      router.refresh()
    })

  const refusal = form.refusals.submit
  return (
    <>
      <Button
        variant="primary"
        onClick={ask}
        disabled={refusal !== null}
        title={refusal ? refused(refusal) : undefined}
      >
        {t('submit')}
      </Button>
      {refusal && <span className="text-table text-soft max-sm:w-full">{refused(refusal)}</span>}
      {!refusal && blocked > 0 && state.showsBlanks && (
        <button type="button" onClick={() => onFocusCell(view.firstBlocked)} className="text-table">
          <StatusLight tone={view.hard > 0 ? 'red' : 'amber'}>
            {t('blockers', { hard: view.hard, soft: view.soft })}
          </StatusLight>
        </button>
      )}
      <AlertDialog
        open={isOpen}
        onOpenChange={(next) => !isPending && setIsOpen(next)}
        title={t('submitTitle', { month })}
        description={t('submitDescription')}
        confirmLabel={t('submit')}
        isPending={isPending}
        onConfirm={submit}
      >
        <p className="text-table">
          {t('submitSummary', {
            rows: rows.length,
            typed: view.typed,
            derived: rows.length - view.typed,
            zero: state.zeroSections.length,
            explained: Object.values(state.notes).filter((note) => note.trim() !== '').length,
          })}
        </p>
        {failure && (
          <Notice tone="danger" className="mt-3">
            {failure}
          </Notice>
        )}
      </AlertDialog>
    </>
  )
}
