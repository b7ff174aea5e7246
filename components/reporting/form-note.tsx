'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { Notice } from '@/components/feedback/notice'
import { EntryNote } from '@/components/reporting/entry-note'
import { FORM_CODE } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import type { EntryAction } from '@/lib/reporting/entry/types'

type Props = {
  findings: readonly Finding[]
  note: string
  isEditable: boolean
  dispatch: Dispatch<EntryAction>
}

/** What a check finds odd about the whole form, and its explanation. */
export function FormNote({ findings, note, isEditable, dispatch }: Props) {
  const t = useTranslations('reports')
  const own = findings.filter((finding) => finding.code === FORM_CODE)
  if (own.length === 0 && note === '') return null
  return (
    <Notice tone="warning" className="mt-3">
      {own.map((finding) => (
        <p key={finding.rule}>{t(`findings.${finding.rule}`, finding.params)}</p>
      ))}
      <EntryNote
        code={FORM_CODE}
        name={t('wholeForm')}
        note={note}
        isEditable={isEditable}
        isAsked={own.length > 0}
        dispatch={dispatch}
      />
    </Notice>
  )
}
