'use client'
import type { Dispatch } from 'react'
import { Input } from '@/components/ui/input'
import { formatInteger } from '@/lib/core/format/number'
import { parseFigure } from '@/lib/reporting/checks/rules'
import type { EntryAction } from '@/lib/reporting/entry/view'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  row: FormRow
  text: string
  isEditable: boolean
  isInvalid: boolean
  messageId: string
  dispatch: Dispatch<EntryAction>
}

/** A box for one figure. A number that is read is written plainly when the cell is left: １，２００ becomes 1200. */
export function EntryCell({ row, text, isEditable, isInvalid, messageId, dispatch }: Props) {
  const type = (next: string) => dispatch({ type: 'typed', code: row.code, text: next, section: row.section })
  if (!isEditable) {
    const parsed = parseFigure(text)
    return <output className="font-medium">{formatInteger(parsed.ok ? parsed.value : null)}</output>
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
      onFocus={() => dispatch({ type: 'focused', code: row.code })}
      onBlur={() => {
        dispatch({ type: 'focused', code: null })
        const parsed = parseFigure(text)
        const plain = parsed.ok ? String(parsed.value ?? '') : text
        if (plain !== text) type(plain)
      }}
      className="ml-auto min-h-9 w-32 text-right tabular-nums max-sm:min-h-11 max-sm:w-full print:min-h-0 print:border-0 print:p-0"
    />
  )
}
