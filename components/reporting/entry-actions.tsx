'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { ActionBar } from '@/components/forms/action-bar'
import { EntryStatus } from '@/components/reporting/entry-status'
import { SubmitDialog } from '@/components/reporting/submit-dialog'
import type { Entry } from '@/components/reporting/use-entry'
import { Button } from '@/components/ui/button'
import { formatMonth } from '@/lib/core/format/date'
import { withdrawReportAction } from '@/lib/reporting/actions'
import type { ReportForm } from '@/lib/reporting/form/types'

type Props = {
  form: ReportForm
  entry: Entry
  onFocusCell: (code: string | null) => void
  /** Opens what two people changed differently. */
  onChoose: () => void
}

/** The buttons of the form, in view however long it is. */
export function EntryActions({ form, entry, onFocusCell, onChoose }: Props) {
  const t = useTranslations('reports')
  const { dispatch, view, canSave } = entry
  const month = formatMonth(form.month)
  const { reportId, version } = form
  // What is no figure stays here, so the person is led to it; everything else is saved.
  const save = () => {
    void entry.save()
    if (entry.isValid) return
    dispatch({ type: 'tried' })
    onFocusCell(view.firstBlocked)
  }
  return (
    <ActionBar
      note={form.can.save ? <EntryStatus entry={entry} form={form} onChoose={onChoose} /> : undefined}
    >
      {canSave && (
        <>
          <SubmitDialog form={form} entry={entry} onFocusCell={onFocusCell} />
          <Button onClick={save}>{t('save')}</Button>
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
