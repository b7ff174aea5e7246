'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatTime } from '@/lib/core/format/date'
import type { EntryAction, EntryConflict } from '@/lib/reporting/entry/view'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  conflict: EntryConflict
  rows: readonly FormRow[]
  /** The month has left the hands of the community meanwhile. */
  isClosed: boolean
  dispatch: Dispatch<EntryAction>
}

/** Somebody else has saved the same month: what was joined, and which cells differ. Mine stand until decided. */
export function ConflictDialog({ conflict, rows, isClosed, dispatch }: Props) {
  const t = useTranslations('reports')
  const { savedByName, savedAt, taken, differing } = conflict
  const nameOf = (code: string) => rows.find((row) => row.code === code)?.name ?? code
  const settle = () => dispatch({ type: 'settled' })
  const shown = (text: string) => text || t('conflict.blank')
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && settle()}
      title={t('conflict.title', { name: savedByName, time: formatTime(savedAt) })}
      description={isClosed ? t('conflict.changedState') : t('conflict.merged', { count: taken })}
      footer={
        <Button variant="primary" onClick={settle}>
          {t('conflict.continue')}
        </Button>
      }
    >
      {differing.length > 0 && (
        <>
          <p className="text-table">{t('conflict.differs')}</p>
          <ul className="mt-2 divide-y divide-line">
            {differing.map(({ code, mine, theirs }) => (
              <li key={code} className="flex flex-wrap items-center gap-2 py-2 text-table">
                <span className="min-w-0 flex-1 font-medium">{nameOf(code)}</span>
                <Button size="sm" onClick={() => dispatch({ type: 'chosen', code, text: mine })}>
                  {t('conflict.mine', { value: shown(mine) })}
                </Button>
                <Button size="sm" onClick={() => dispatch({ type: 'chosen', code, text: theirs })}>
                  {t('conflict.theirs', { value: shown(theirs) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
