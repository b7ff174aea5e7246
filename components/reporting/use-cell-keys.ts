'use client'
import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { flushSync } from 'react-dom'
import { rowsOf } from '@/lib/reporting/entry/view'
import type { ReportForm } from '@/lib/reporting/form/types'

const CELL = 'input[data-cell]'
const STEPS: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

type Sheet = {
  form: ReportForm
  sheet: RefObject<HTMLFormElement | null>
  /** Opens the section of a cell where only one is shown. */
  onReveal: (section: string) => void
}

/** How a sheet is typed in: down and up the cells, a remark by key. */
export function useCellKeys({ form, sheet, onReveal }: Sheet) {
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

  return { focusCell, onKeyDown }
}
