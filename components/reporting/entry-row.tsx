'use client'
import { useTranslations } from 'next-intl'
import { type Dispatch, memo, useState } from 'react'
import { EntryCell } from '@/components/reporting/entry-cell'
import { EntryMessages } from '@/components/reporting/entry-messages'
import { EntryNote } from '@/components/reporting/entry-note'
import { EntryRemark } from '@/components/reporting/entry-remark'
import { GivenValue } from '@/components/reporting/given-value'
import { RemarkButton } from '@/components/reporting/remark-button'
import { RowDefinition } from '@/components/reporting/row-definition'
import { formatInteger } from '@/lib/core/format/number'
import type { Finding } from '@/lib/reporting/checks/types'
import type { EntryAction } from '@/lib/reporting/entry/types'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  row: FormRow
  number: number
  canSave: boolean
  text: string
  note: string
  remark: string
  value: number | null
  fault: 'integer' | 'tooBig' | undefined
  findings: readonly Finding[]
  dispatch: Dispatch<EntryAction>
}

const GRID =
  'max-sm:grid max-sm:grid-cols-[1fr_9rem] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-3 max-sm:[&>*]:h-auto max-sm:[&>*]:border-0 max-sm:[&>*]:p-0'

/** Findings are made anew at every key, mostly the same ones. */
function isAlike(before: Props, after: Props): boolean {
  const { findings: had, ...old } = before
  const { findings: has, ...next } = after
  const names = Object.keys(old) as (keyof typeof old)[]
  return names.every((name) => old[name] === next[name]) && JSON.stringify(had) === JSON.stringify(has)
}

/** One indicator: a line of the sheet, and a card on a phone. A key draws its own row and those that it changes. */
export const EntryRow = memo(function EntryRow(props: Props) {
  const { row, number, canSave, text, note, remark, value, fault, findings, dispatch } = props
  const t = useTranslations('reports')
  const [isRemarking, setIsRemarking] = useState(false)
  const offersRemark = canSave && !isRemarking && remark === ''
  const remarkButton = (place: 'phone' | 'sheet') =>
    offersRemark && (
      <RemarkButton code={row.code} name={row.name} place={place} onOpen={() => setIsRemarking(true)} />
    )
  const hasHard = fault !== undefined || findings.some((finding) => finding.level === 'HARD')
  const messageId = `${row.code}-messages`
  return (
    <tr className={GRID} data-tone={hasHard || row.mark ? 'red' : findings.length > 0 ? 'amber' : undefined}>
      <td className="centered text-faint max-sm:hidden">{number}</td>
      <th scope="row" className="max-sm:self-center">
        <span className="mr-1">{row.name}</span>
        <RowDefinition row={row} />
        <span className="ml-1 whitespace-nowrap text-small text-faint sm:hidden">{row.unit}</span>
      </th>
      <td className="centered text-soft max-sm:hidden">{row.unit}</td>
      <td className="numeric">
        {row.kind === 'TYPED' ? (
          <EntryCell
            row={row}
            text={text}
            isEditable={canSave}
            isInvalid={hasHard}
            messageId={messageId}
            dispatch={dispatch}
          />
        ) : (
          <GivenValue row={row} value={value} />
        )}
      </td>
      <td className="numeric text-soft max-sm:col-span-2 max-sm:flex max-sm:items-center max-sm:!text-left max-sm:text-small">
        <span className="mr-1 sm:hidden">{t('lastMonth')}</span>
        {formatInteger(row.previous)}
        <span className="ml-4 sm:hidden">
          {t('lastYear')} {formatInteger(row.lastYear)}
        </span>
        {remarkButton('phone')}
      </td>
      <td className="numeric text-soft max-sm:hidden">{formatInteger(row.lastYear)}</td>
      <td id={messageId} className="max-sm:col-span-2">
        <EntryMessages mark={row.mark} fault={fault} findings={findings} />
        <EntryNote
          code={row.code}
          name={row.name}
          note={note}
          isEditable={canSave}
          isAsked={findings.some((finding) => finding.level === 'SOFT')}
          dispatch={dispatch}
        />
        {remarkButton('sheet')}
        <EntryRemark
          row={row}
          remark={remark}
          isEditable={canSave}
          isOpen={isRemarking}
          onClose={() => setIsRemarking(false)}
          dispatch={dispatch}
        />
      </td>
    </tr>
  )
}, isAlike)
