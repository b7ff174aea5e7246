'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { ActionBar } from '@/components/forms/action-bar'
import { EntryStatus } from '@/components/reporting/entry-status'
import { SubmitDialog } from '@/components/reporting/submit-dialog'
import type { useEntry } from '@/components/reporting/use-entry'
import { Button } from '@/components/ui/button'
import { formatMonth } from '@/lib/core/format/date'
import { withdrawReportAction } from '@/lib/reporting/actions'
import type { ReportForm } from '@/lib/reporting/form/types'

type Props = {
  form: ReportForm
  entry: ReturnType<typeof useEntry>
  onFocusCell: (code: string | null) => void
}

/** The buttons of the form, in view however long it is. */
export function EntryActions({ form, entry, onFocusCell }: Props) {
  const t = useTranslations('reports')
  const { state, dispatch, view } = entry
  const canSave = form.can.save && !entry.isClosed
  const month = formatMonth(form.month)
  const { reportId, version } = form
  const save = () => {
    if (entry.isValid) return void entry.save()
    dispatch({ type: 'tried' })
    onFocusCell(view.firstBlocked)
  }
  return (
    <ActionBar note={canSave ? <EntryStatus entry={entry} form={form} /> : undefined}>
      {canSave && (
        <>
          <SubmitDialog form={form} entry={entry} onFocusCell={onFocusCell} />
          <Button
            onClick={save}
            isPending={entry.status === 'saving'}
            disabled={!entry.dirty && state.savedAt !== null}
          >
            {t('save')}
          </Button>
        </>
      )}
      {form.can.withdraw && reportId && version && (
        <ConfirmAction
          label={t('withdraw')}
          title={t('withdrawTitle', { month })}
          description={t('withdrawDescription')}
          confirmLabel={t('withdraw')}
          action={() => withdrawReportAction({ id: reportId, version })}
          successMessage={t('withdrawn', { month })}
        />
      )}
      <Button variant="ghost" onClick={() => window.print()} className="max-sm:hidden">
        {t('print')}
      </Button>
      {canSave && (
        <span className="numeric text-table text-soft">
          {t('progress', { filled: view.filled, all: view.typed })}
        </span>
      )}
    </ActionBar>
  )
}
