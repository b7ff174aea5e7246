'use client'
import { type Dispatch, type KeyboardEvent, useRef } from 'react'
import { Input } from '@/components/ui/input'
import { formatInteger } from '@/lib/core/format/number'
import { parseFigure } from '@/lib/reporting/checks/rules'
import type { EntryAction } from '@/lib/reporting/entry/types'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  row: FormRow
  text: string
  isEditable: boolean
  isInvalid: boolean
  messageId: string
  dispatch: Dispatch<EntryAction>
}

/**
 * A box for one figure. A number that is read is written plainly when the cell is left: １，２００ becomes 1200. Esc gives
 * back what stood there when it was entered.
 */
export function EntryCell({ row, text, isEditable, isInvalid, messageId, dispatch }: Props) {
  const before = useRef(text)
  const type = (next: string) => dispatch({ type: 'typed', code: row.code, text: next, section: row.section })
  if (!isEditable) {
    const parsed = parseFigure(text)
    return <output className="font-medium">{formatInteger(parsed.ok ? parsed.value : null)}</output>
  }
  const restore = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || text === before.current) return
    event.preventDefault()
    type(before.current)
  }
  return (
    <Input
      data-cell={row.code}
      aria-label={`${row.name}（${row.unit}）`}
      aria-describedby={messageId}
      isInvalid={isInvalid}
      inputMode="numeric"
      enterKeyHint="next"
      autoComplete="off"
      maxLength={20}
      value={text}
      onChange={(event) => type(event.target.value)}
      onKeyDown={restore}
      onFocus={() => {
        before.current = text
        dispatch({ type: 'focused', code: row.code })
      }}
      onBlur={() => {
        dispatch({ type: 'focused', code: null })
        const parsed = parseFigure(text)
        const plain = parsed.ok ? String(parsed.value ?? '') : text
        if (plain !== text) type(plain)
      }}
      className="ml-auto min-h-9 w-32 text-right tabular-nums max-sm:min-h-11 max-sm:w-full print:h-[1.3em] print:min-h-0 print:w-full print:border-0 print:bg-transparent print:p-0 print:text-[9pt] print:font-medium"
    />
  )
}
