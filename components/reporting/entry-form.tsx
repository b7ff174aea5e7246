'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import { Notice } from '@/components/feedback/notice'
import { ConflictDialog } from '@/components/reporting/conflict-dialog'
import { EntryActions } from '@/components/reporting/entry-actions'
import { EntrySection } from '@/components/reporting/entry-section'
import { FormNote } from '@/components/reporting/form-note'
import { PhoneSections } from '@/components/reporting/phone-sections'
import { SheetColumns } from '@/components/reporting/sheet-columns'
import { useBlockPaste } from '@/components/reporting/use-block-paste'
import { useCellKeys } from '@/components/reporting/use-cell-keys'
import { useEntry } from '@/components/reporting/use-entry'
import { Link } from '@/components/ui/link'
import { formatMonth } from '@/lib/core/format/date'
import { FORM_CODE } from '@/lib/reporting/checks/rules'
import type { EntryConflict } from '@/lib/reporting/entry/types'
import { rowsOf, toSectionChoices } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'
import { recordsLink } from '@/lib/reporting/form/view'

/** The month's form as the paper sheet has it: the table, what is wrong beside each cell, the buttons in view. */
export function EntryForm({ form, userId }: { form: ReportForm; userId: string }) {
  const t = useTranslations('reports')
  const entry = useEntry(form, userId)
  const { state, dispatch, view, canSave } = entry
  const sheet = useRef<HTMLFormElement>(null)
  const [current, setCurrent] = useState(form.sections[0]?.key ?? '')
  const [putOff, setPutOff] = useState<EntryConflict | null>(null)
  const reveal = useCallback((section: string) => setCurrent(section), [])
  const { focusCell, onKeyDown } = useCellKeys({ form, sheet, onReveal: reveal })
  const onPaste = useBlockPaste({ form, entry, onFocusCell: focusCell })
  const choices = toSectionChoices(form, state, view)

  return (
    <form
      ref={sheet}
      noValidate
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onSubmit={(event) => event.preventDefault()}
    >
      {state.restored > 0 && (
        <Notice tone="info" className="mb-3 print:hidden">
          {t('restored', { count: state.restored })}
        </Notice>
      )}
      <PhoneSections sections={choices} current={current} place="top" onChoose={reveal} />
      <div className="overflow-clip rounded-lg border border-line bg-surface print:rounded-none print:border-0">
        <table className="table w-full max-sm:block print:border-collapse print:text-[9pt] print:[--row:0px] print:[&_:is(th,td)]:border print:[&_:is(th,td)]:border-line-strong print:[&_:is(th,td)]:px-1.5 print:[&_:is(th,td)]:py-0 print:[&_:is(th,td)]:leading-snug print:[&_tr>*]:shadow-none!">
          <caption className="sr-only">{t('formTitle', { month: formatMonth(form.month) })}</caption>
          <SheetColumns />
          {form.sections.map((section, index) => (
            <EntrySection
              key={section.key}
              section={section}
              before={form.sections.slice(0, index).reduce((sum, other) => sum + other.rows.length, 0)}
              canSave={canSave}
              isCurrent={section.key === current}
              state={state}
              view={view}
              dispatch={dispatch}
            />
          ))}
        </table>
      </div>
      <PhoneSections sections={choices} current={current} place="bottom" onChoose={reveal} />
      <FormNote
        findings={view.findings}
        note={state.notes[FORM_CODE] ?? ''}
        isEditable={canSave}
        dispatch={dispatch}
      />
      {form.missingVisitDays.length > 0 && (
        <Notice tone="warning" className="mt-3 print:hidden">
          {t('missingDays', { count: form.missingVisitDays.length })}{' '}
          <Link href={recordsLink('E01', form)} className="underline">
            {t('missingDaysLink')}
          </Link>
        </Notice>
      )}
      {form.dueActivities > 0 && (
        <Notice tone="warning" className="mt-3 print:hidden">
          {t('dueActivities', { count: form.dueActivities })}{' '}
          <Link href={`${recordsLink('A01', form)}&status=DUE`} className="underline">
            {t('missingDaysLink')}
          </Link>
        </Notice>
      )}
      <EntryActions form={form} entry={entry} onFocusCell={focusCell} onChoose={() => setPutOff(null)} />
      {state.conflict && state.conflict !== putOff && (
        <ConflictDialog
          conflict={state.conflict}
          rows={rowsOf(form)}
          dispatch={dispatch}
          onClose={() => setPutOff(state.conflict)}
        />
      )}
    </form>
  )
}
