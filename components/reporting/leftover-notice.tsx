'use client'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { Notice } from '@/components/feedback/notice'
import { forgetDrafts, readDraftText } from '@/components/reporting/draft-store'
import { Button } from '@/components/ui/button'
import { draftKey } from '@/lib/reporting/entry/draft/place/rules'
import { joinDrafts, parseDrafts } from '@/lib/reporting/entry/draft/rules'
import { rowsOf } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

const never = () => () => {}

/**
 * What this browser still holds of a month that can no longer be filled in: typed here, but submitted elsewhere before it
 * was saved. It is shown until the person has dealt with it, so that nothing is lost in silence.
 */
export function LeftoverNotice({ form, userId }: { form: ReportForm; userId: string }) {
  const t = useTranslations('reports')
  const key = draftKey(userId, form.centerId, form.month)
  const [isForgotten, setIsForgotten] = useState(false)
  const text = useSyncExternalStore(
    never,
    () => readDraftText(key),
    () => null,
  )
  const draft = isForgotten ? null : joinDrafts(Object.values(parseDrafts(text)))
  const left = rowsOf(form).flatMap((row) => {
    const typed = draft?.cells[row.code]?.[1]
    return typed !== undefined && typed !== String(row.value ?? '') ? [{ row, typed }] : []
  })
  if (left.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={t('leftover.title', { count: left.length })}
      className="mb-4 print:hidden"
      actions={
        <Button
          className="max-sm:min-h-11"
          onClick={() => {
            forgetDrafts(key)
            setIsForgotten(true)
          }}
        >
          {t('leftover.forget')}
        </Button>
      }
    >
      <ul>
        {left.map(({ row, typed }) => (
          <li key={row.code}>
            {t('leftover.cell', { name: row.name, value: typed || t('conflict.blank') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
