'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { Input } from '@/components/ui/input'
import { isExplained, MAX_EXPLANATION } from '@/lib/reporting/checks/rules'
import type { EntryAction } from '@/lib/reporting/entry/types'

type Props = {
  code: string
  name: string
  note: string
  isEditable: boolean
  /** A check asks for it. */
  isAsked: boolean
  dispatch: Dispatch<EntryAction>
}

/** The explanation that a check asks for; it travels on to the reviewer. */
export function EntryNote({ code, name, note, isEditable, isAsked, dispatch }: Props) {
  const t = useTranslations('reports')
  if (!isEditable) return note ? <p className="text-table print:text-[9pt]">{note}</p> : null
  if (!isAsked && note === '') return null
  const isMissing = isAsked && !isExplained(note)
  return (
    <>
      <Input
        data-note={isMissing ? code : undefined}
        aria-label={t('explainLabel', { name })}
        placeholder={isAsked ? t('explain') : t('explanation')}
        isInvalid={isMissing}
        maxLength={MAX_EXPLANATION}
        value={note}
        onChange={(event) => dispatch({ type: 'noted', code, text: event.target.value })}
        className="mt-1 min-h-9 text-table max-sm:min-h-11 max-sm:text-body print:hidden"
      />
      {note && <p className="hidden print:block">{note}</p>}
    </>
  )
}
