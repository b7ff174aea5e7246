'use client'
import { useTranslations } from 'next-intl'
import type { ClipboardEvent } from 'react'
import { toast } from 'sonner'
import type { Entry } from '@/components/reporting/use-entry'
import { type Pasted, readBlock } from '@/lib/reporting/entry/paste/rules'
import { rowsOf } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

/** How long the way back stands on the screen. */
const UNDO_MS = 15_000
/** The next block takes the place of this one's notice: what came before it can no longer be taken back. */
const NOTICE = 'block-paste'
/** Names that are said of those that no row has. */
const SAID_NAMES = 3

type Sheet = {
  form: ReportForm
  entry: Pick<Entry, 'dispatch' | 'state'>
  onFocusCell: (code: string | null) => void
}

/** A block out of a spreadsheet, laid over the cells; what was taken and left out is said, and it can be taken back. */
export function useBlockPaste({ form, entry, onFocusCell }: Sheet) {
  const t = useTranslations('reports')
  const { dispatch, state } = entry
  const say = (pasted: Pasted, onUndo: () => void) => {
    const { taken, by, refused, beyond, unknown, given, columns } = pasted
    const words = t('pasted', {
      taken,
      by,
      refused: refused.length,
      beyond,
      columns,
      given,
      unknown: unknown.length,
      names: unknown.slice(0, SAID_NAMES).join('、'),
    })
    const isPartial = taken === 0 || refused.length + beyond + unknown.length > 0
    const action = { label: t('undo'), onClick: onUndo }
    const options = { id: NOTICE, duration: UNDO_MS, action: pasted.lastCode === null ? undefined : action }
    if (isPartial) toast.warning(words, options)
    else toast.success(words, options)
  }

  return (event: ClipboardEvent<HTMLFormElement>) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    const from = target.dataset.cell
    if (!from) return
    const rows = rowsOf(form)
    const known = rows.map(({ code, name, kind }) => ({ code, name, isTyped: kind === 'TYPED' }))
    const pasted = readBlock(event.clipboardData.getData('text'), known, from)
    if (!pasted) return
    event.preventDefault()
    const laid = pasted.cells
    const before = { cells: state.cells, zeroSections: state.zeroSections }
    const sections = rows
      .filter((row) => row.code in laid && laid[row.code] !== '0')
      .map((row) => row.section)
    dispatch({ type: 'pasted', cells: laid, sections })
    onFocusCell(pasted.refused[0] ?? pasted.lastCode)
    // Nothing is half typed in a cell that was pasted, so that a refused one says at once why.
    dispatch({ type: 'focused', code: null })
    say(pasted, () => {
      dispatch({ type: 'unpasted', laid, before })
      toast.success(t('pasteUndone'))
    })
  }
}
