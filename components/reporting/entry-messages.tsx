'use client'
import { useTranslations } from 'next-intl'
import { StatusShape } from '@/components/ui/status-shape'
import { formatInteger } from '@/lib/core/format/number'
import type { Finding } from '@/lib/reporting/checks/types'
import type { RowMark } from '@/lib/reporting/form/types'

type Props = {
  mark: RowMark | null
  fault: 'integer' | 'tooBig' | undefined
  findings: readonly Finding[]
}

/** What is wrong or odd about a figure, in its place: why it came back, why it is no figure, what the checks say. */
export function EntryMessages({ mark, fault, findings }: Props) {
  const t = useTranslations('reports')
  return (
    <>
      {mark && (
        <p className="flex items-start gap-1.5 text-small text-red">
          <StatusShape tone="red" />
          {t('marked', { reason: mark.reason, value: formatInteger(mark.value) })}
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
    </>
  )
}
