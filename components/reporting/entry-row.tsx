'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Dispatch } from 'react'
import { EntryCell } from '@/components/reporting/entry-cell'
import { EntryNote } from '@/components/reporting/entry-note'
import { RowDefinition } from '@/components/reporting/row-definition'
import { Badge } from '@/components/ui/badge'
import { StatusShape } from '@/components/ui/status-shape'
import { formatInteger } from '@/lib/core/format/number'
import type { Finding } from '@/lib/reporting/checks/types'
import type { EntryAction } from '@/lib/reporting/entry/view'
import type { FormRow } from '@/lib/reporting/form/types'

type Props = {
  row: FormRow
  number: number
  canSave: boolean
  text: string
  note: string
  value: number | null
  fault: 'integer' | 'tooBig' | undefined
  findings: readonly Finding[]
  dispatch: Dispatch<EntryAction>
}

const GRID =
  'max-sm:grid max-sm:grid-cols-[1fr_9rem] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-3 max-sm:[&>*]:h-auto max-sm:[&>*]:border-0 max-sm:[&>*]:p-0'

/** One indicator: a line of the sheet, and a card on a phone. */
export function EntryRow({ row, number, canSave, text, note, value, fault, findings, dispatch }: Props) {
  const t = useTranslations('reports')
  const hasHard = fault !== undefined || findings.some((finding) => finding.level === 'HARD')
  const messageId = `${row.code}-messages`
  return (
    <tr className={GRID} data-tone={hasHard || row.mark ? 'red' : findings.length > 0 ? 'amber' : undefined}>
      <td className="centered text-faint max-sm:hidden">{number}</td>
      <th scope="row" className="max-sm:self-center">
        <span className="mr-1">{row.name}</span>
        <RowDefinition row={row} />
        <span className="ml-1 text-small text-faint sm:hidden">{row.unit}</span>
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
          <span className="inline-flex items-center gap-2">
            {row.link ? (
              <Link
                href={row.link}
                title={t('derivedLink', { name: row.name })}
                className="print:hidden"
                prefetch={false}
              >
                <Badge tone="info">{t('derived')}</Badge>
              </Link>
            ) : (
              <span className="print:hidden">
                <Badge>{t('total')}</Badge>
              </span>
            )}
            <output className="font-medium">{formatInteger(value)}</output>
          </span>
        )}
      </td>
      <td className="numeric text-soft max-sm:col-span-2 max-sm:!text-left max-sm:text-small">
        <span className="sm:hidden">{t('lastMonth')} </span>
        {formatInteger(row.previous)}
        <span className="ml-4 sm:hidden">
          {t('lastYear')} {formatInteger(row.lastYear)}
        </span>
      </td>
      <td className="numeric text-soft max-sm:hidden">{formatInteger(row.lastYear)}</td>
      <td id={messageId} className="max-sm:col-span-2">
        {row.mark && (
          <p className="flex items-start gap-1.5 text-small text-red">
            <StatusShape tone="red" />
            {t('marked', { reason: row.mark.reason, value: formatInteger(row.mark.value) })}
          </p>
        )}
        {fault && (
          <p className="flex items-start gap-1.5 text-small text-red">
            <StatusShape tone="red" />
            {t(`input.${fault}`)}
          </p>
        )}
        {findings.map((finding) => (
          <p
            key={finding.rule}
            className={`flex items-start gap-1.5 text-small print:hidden ${finding.level === 'HARD' ? 'text-red' : 'text-amber'}`}
          >
            <StatusShape tone={finding.level === 'HARD' ? 'red' : 'amber'} />
            {t(`findings.${finding.rule}`, finding.params)}
          </p>
        ))}
        <EntryNote
          row={row}
          note={note}
          isEditable={canSave}
          isAsked={findings.some((finding) => finding.level === 'SOFT')}
          dispatch={dispatch}
        />
      </td>
    </tr>
  )
}
