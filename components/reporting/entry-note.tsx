'use client'
import { useTranslations } from 'next-intl'
import { type Dispatch, useState } from 'react'
import { Input } from '@/components/ui/input'
import { isExplained, MAX_EXPLANATION } from '@/lib/reporting/checks/rules'
import type { EntryAction } from '@/lib/reporting/entry/view'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  row: FormRow
  note: string
  isEditable: boolean
  /** A check asks for it. */
  isAsked: boolean
  dispatch: Dispatch<EntryAction>
}

/** The explanation of a figure: open when it is asked for or there, else one click away. */
export function EntryNote({ row, note, isEditable, isAsked, dispatch }: Props) {
  const t = useTranslations('reports')
  const [isOpen, setIsOpen] = useState(false)
  if (!isEditable) return note ? <p className="text-table print:text-[9pt]">{note}</p> : null
  // A derived figure needs no note unless a check asks for one, which keeps the sheet short.
  if (!isAsked && row.kind !== 'TYPED' && note === '') return null
  if (!isAsked && !isOpen && note === '')
    return (
      <button
        type="button"
        tabIndex={-1}
        onClick={() => setIsOpen(true)}
        className="text-small text-faint hover:text-ink max-sm:min-h-11 print:hidden"
        aria-label={`${t('addNote')}：${row.name}`}
      >
        {t('addNote')}
      </button>
    )
  return (
    <Input
      data-note={isAsked && !isExplained(note) ? row.code : undefined}
      aria-label={t('explainLabel', { name: row.name })}
      placeholder={isAsked ? t('explain') : t('explanation')}
      isInvalid={isAsked && !isExplained(note)}
      maxLength={MAX_EXPLANATION}
      value={note}
      onChange={(event) => dispatch({ type: 'noted', code: row.code, text: event.target.value })}
      className="mt-1 min-h-9 text-table max-sm:min-h-11 max-sm:text-body print:min-h-0 print:border-0 print:p-0"
    />
  )
}
