'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { Input } from '@/components/ui/input'
import { MAX_EXPLANATION } from '@/lib/reporting/checks/rules'
import type { EntryAction } from '@/lib/reporting/entry/types'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  row: FormRow
  remark: string
  isEditable: boolean
  /** The person has asked for it, by click or by key. */
  isOpen: boolean
  onClose: () => void
  dispatch: Dispatch<EntryAction>
}

/** 备注 beside a figure, seen by the reviewer and printed. */
export function EntryRemark({ row, remark, isEditable, isOpen, onClose, dispatch }: Props) {
  const t = useTranslations('reports')
  if (!isEditable)
    return remark ? <p className="text-table print:text-[9pt]">{t('remarkOf', { text: remark })}</p> : null
  if (!isOpen && remark === '') return null
  return (
    <>
      <div className="mt-1 flex items-center gap-2 print:hidden">
        <span className="shrink-0 text-small text-faint" aria-hidden>
          {t('addRemark')}
        </span>
        <Input
          autoFocus={isOpen && remark === ''}
          data-remark={row.code}
          aria-label={t('remarkLabel', { name: row.name })}
          placeholder={t('remark')}
          maxLength={MAX_EXPLANATION}
          value={remark}
          onChange={(event) => dispatch({ type: 'remarked', code: row.code, text: event.target.value })}
          onBlur={() => remark === '' && onClose()}
          className="min-h-9 text-table max-sm:min-h-11 max-sm:text-body"
        />
      </div>
      {remark && <p className="hidden print:block">{t('remarkOf', { text: remark })}</p>}
    </>
  )
}
