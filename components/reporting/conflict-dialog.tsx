'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { formatTime } from '@/lib/core/format/date'
import { FORM_CODE } from '@/lib/reporting/checks/rules'
import type { EntryAction, EntryConflict } from '@/lib/reporting/entry/types'
import type { FormRow } from '@/lib/reporting/form/types'
import type { CellConflict } from '@/lib/reporting/types'

type Props = {
  conflict: EntryConflict
  rows: readonly FormRow[]
  dispatch: Dispatch<EntryAction>
  onClose: () => void
}

/** Somebody else has changed the same cells: what they were, what both want, by whom and when. Each is chosen by hand. */
export function ConflictDialog({ conflict, rows, dispatch, onClose }: Props) {
  const t = useTranslations('reports')
  const { taken, differing } = conflict
  const shown = (text: string) => text || t('conflict.blank')
  const nameOf = ({ code, kind }: CellConflict) => {
    const name = code === FORM_CODE ? t('wholeForm') : (rows.find((row) => row.code === code)?.name ?? code)
    return kind === 'figures' ? name : t(`conflict.kind.${kind}`, { name })
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('conflict.title', { count: differing.length })}
      description={taken > 0 ? t('conflict.merged', { count: taken }) : t('conflict.differs')}
      footer={<Button onClick={onClose}>{t('conflict.later')}</Button>}
    >
      <ul className="divide-y divide-line">
        {differing.map((cell) => (
          <li key={`${cell.kind} ${cell.code}`} className="grid gap-2 py-3 text-table">
            <p>
              <span className="font-medium">{nameOf(cell)}</span>
              <span className="ml-2 text-soft">
                {t('conflict.by', { name: cell.by, time: formatTime(cell.at), was: shown(cell.was) })}
              </span>
            </p>
            <p className="flex flex-wrap gap-2">
              <Button
                className="max-sm:min-h-11 max-sm:flex-1"
                onClick={() => dispatch({ type: 'chosen', conflict: cell, text: cell.mine })}
              >
                {t('conflict.mine', { value: shown(cell.mine) })}
              </Button>
              <Button
                className="max-sm:min-h-11 max-sm:flex-1"
                onClick={() => dispatch({ type: 'chosen', conflict: cell, text: cell.theirs })}
              >
                {t('conflict.theirs', { value: shown(cell.theirs) })}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
