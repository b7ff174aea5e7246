'use client'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useCallback } from 'react'
import { flushSync } from 'react-dom'
import { toast } from 'sonner'
import type { Entry } from '@/components/reporting/use-entry'
import { readBlock } from '@/lib/reporting/entry/paste/rules'
import { rowsOf } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

const CELL = 'input[data-cell]'
const STEPS: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

type Sheet = {
  form: ReportForm
  entry: Pick<Entry, 'dispatch'>
  sheet: RefObject<HTMLFormElement | null>
  /** Opens the section of a cell where only one is shown. */
  onReveal: (section: string) => void
}

/** How a sheet is typed in: down and up the cells, a remark by key, a block out of a spreadsheet. */
export function useCellKeys({ form, entry, sheet, onReveal }: Sheet) {
  const t = useTranslations('reports')
  const { dispatch } = entry

  const focusCell = useCallback(
    (code: string | null) => {
      if (!code) return
      const section = rowsOf(form).find((row) => row.code === code)?.section
      // The section has to stand on the page before its cell can take the focus.
      if (section) flushSync(() => onReveal(section))
      const cell =
        sheet.current?.querySelector<HTMLInputElement>(`[data-note="${code}"]`) ??
        sheet.current?.querySelector<HTMLInputElement>(`[data-cell="${code}"]`)
      cell?.focus()
      cell?.select()
      cell?.scrollIntoView({ block: 'center' })
    },
    [form, sheet, onReveal],
  )

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key, shiftKey } = event
    // The input method confirms its candidate with Enter as well.
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
    if (!target.matches(CELL)) return
    if (key === 'F2' && shiftKey) {
      event.preventDefault()
      const remark = sheet.current?.querySelector<HTMLElement>(`[data-remark="${target.dataset.cell}"]`)
      if (remark instanceof HTMLInputElement) remark.focus()
      else remark?.click()
      return
    }
    const step = key === 'Enter' && shiftKey ? -1 : STEPS[key]
    if (!step) return
    event.preventDefault()
    const cells = [...(sheet.current?.querySelectorAll<HTMLInputElement>(CELL) ?? [])]
    focusCell(cells[cells.indexOf(target) + step]?.dataset.cell ?? null)
  }

  const onPaste = (event: ClipboardEvent<HTMLFormElement>) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || !target.matches(CELL)) return
    const typed = rowsOf(form).filter((row) => row.kind === 'TYPED')
    const below = typed.slice(typed.findIndex((row) => row.code === target.dataset.cell))
    const pasted = readBlock(
      event.clipboardData.getData('text'),
      below.map((row) => row.code),
    )
    if (!pasted) return
    event.preventDefault()
    const sections = below
      .filter((row) => row.code in pasted.cells && pasted.cells[row.code] !== '0')
      .map((row) => row.section)
    dispatch({ type: 'pasted', cells: pasted.cells, sections })
    focusCell(pasted.refused[0] ?? pasted.lastCode)
    // Nothing is half typed in a cell that was pasted, so that a refused one says at once why.
    dispatch({ type: 'focused', code: null })
    const { taken, beyond } = pasted
    const words = t('pasted', { taken, refused: pasted.refused.length, beyond })
    if (pasted.refused.length + beyond > 0) toast.warning(words)
    else toast.success(words)
  }

  return { focusCell, onKeyDown, onPaste }
}
