'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { Notice } from '@/components/feedback/notice'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { ConflictDialog } from '@/components/reporting/conflict-dialog'
import { EntryActions } from '@/components/reporting/entry-actions'
import { EntrySection } from '@/components/reporting/entry-section'
import { useEntry } from '@/components/reporting/use-entry'
import { formatMonth } from '@/lib/core/format/date'
import type { ReportForm } from '@/lib/reporting/form/types'
import { recordsLink } from '@/lib/reporting/form/view'

const CELL = 'input[data-cell]'

/** The month's form as the paper sheet has it: the table, what is wrong beside each cell, the buttons in view. */
export function EntryForm({ form }: { form: ReportForm }) {
  const t = useTranslations('reports')
  const entry = useEntry(form)
  const { state, dispatch, view } = entry
  const sheet = useRef<HTMLFormElement>(null)

  const focusCell = (code: string | null) => {
    if (!code) return
    const cell =
      sheet.current?.querySelector<HTMLElement>(`[data-note="${code}"]`) ??
      sheet.current?.querySelector<HTMLElement>(`[data-cell="${code}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'center' })
  }
  const step = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || !target.matches(CELL)) return
    const direction = key === 'Enter' || key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    // The input method confirms its candidate with Enter as well.
    if (direction === 0 || event.nativeEvent.isComposing) return
    event.preventDefault()
    const cells = [...(sheet.current?.querySelectorAll<HTMLInputElement>(CELL) ?? [])]
    const next = cells[cells.indexOf(target) + direction]
    next?.focus()
    next?.select()
  }

  return (
    <form ref={sheet} noValidate onKeyDown={step} onSubmit={(event) => event.preventDefault()}>
      <LeaveGuard isDirty={entry.dirty} />
      <div className="overflow-clip rounded-lg border border-line bg-surface print:rounded-none print:border-0">
        <table className="table w-full max-sm:block print:border-collapse print:text-[9pt] print:[--row:0px] print:[&_:is(th,td)]:border print:[&_:is(th,td)]:border-line-strong print:[&_:is(th,td)]:px-1.5 print:[&_:is(th,td)]:py-0 print:[&_:is(th,td)]:leading-snug">
          <caption className="sr-only">{t('formTitle', { month: formatMonth(form.month) })}</caption>
          <thead className="max-sm:hidden sm:sticky sm:top-(--bar) sm:z-10 print:static">
            <tr>
              <th scope="col" className="centered w-14 print:w-10">
                {t('number')}
              </th>
              <th scope="col" className="print:w-48">
                {t('indicator')}
              </th>
              <th scope="col" className="centered w-16 print:w-12">
                {t('unitOfMeasure')}
              </th>
              <th scope="col" className="numeric w-36 print:w-20">
                {t('thisMonth')}
              </th>
              <th scope="col" className="numeric w-24 print:w-20">
                {t('lastMonth')}
              </th>
              <th scope="col" className="numeric w-24 print:w-20">
                {t('lastYear')}
              </th>
              <th scope="col" className="w-80 lg:w-96 print:w-48">
                {t('explanation')}
              </th>
            </tr>
          </thead>
          {form.sections.map((section, index) => (
            <EntrySection
              key={section.key}
              section={section}
              before={form.sections.slice(0, index).reduce((sum, other) => sum + other.rows.length, 0)}
              canSave={form.can.save && !entry.isClosed}
              state={state}
              view={view}
              dispatch={dispatch}
            />
          ))}
        </table>
      </div>
      {form.missingVisitDays.length > 0 && (
        <Notice tone="warning" className="mt-3 print:hidden">
          {t('missingDays', { count: form.missingVisitDays.length })}{' '}
          <Link href={recordsLink('E01', form)} className="underline" prefetch={false}>
            {t('missingDaysLink')}
          </Link>
        </Notice>
      )}
      <EntryActions form={form} entry={entry} onFocusCell={focusCell} />
      {state.conflict && (
        <ConflictDialog
          conflict={state.conflict}
          rows={form.sections.flatMap((section) => section.rows)}
          isClosed={entry.isClosed}
          dispatch={dispatch}
        />
      )}
    </form>
  )
}
