import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { Progress, ReportingLine } from '@/lib/progress/types'

type ReportingCardProps = { progress: Progress; listHref: (changes: Record<string, string>) => string }

const NUMBERS = ['expected', 'submitted', 'onTime', 'late', 'unreported'] as const
const FILTER = {
  expected: 'EXPECTED',
  submitted: 'SUBMITTED',
  onTime: 'ON_TIME',
  late: 'LATE',
  unreported: 'UNREPORTED',
} as const

type Counts = Omit<ReportingLine, 'townshipId' | 'townshipName'>
const countOf = (line: Counts, key: (typeof NUMBERS)[number]) => {
  const value = line[key]
  return typeof value === 'number' ? value : value.length
}

/** Who has reported the month: a line a township in code order, with the total. */
export async function ReportingCard({ progress, listHref }: ReportingCardProps) {
  const [t, definition] = await Promise.all([
    getTranslations('progress.reporting'),
    getTranslations('progress.definition'),
  ])
  const { reporting, scope } = progress
  const month = formatMonth(progress.month)
  const title = t('title', { month })
  const cells = (line: Counts, township: string | null) => (
    <>
      {NUMBERS.map((key) => (
        <td key={key} className="numeric">
          <Link href={listHref({ report: FILTER[key], ...(township && { township }) })}>
            {formatInteger(countOf(line, key))}
          </Link>
        </td>
      ))}
      <td className="numeric">{formatShare(line.submitted, line.expected)}</td>
      <td className="numeric">{formatShare(line.onTime, line.expected)}</td>
    </>
  )
  return (
    <Card
      title={
        <>
          {title}
          <FigureDefinition name={title} formula={definition('reporting')} progress={progress} />
        </>
      }
      description={t('description')}
      isFlush
    >
      <Table caption={t('caption', { month })} isCompact isFirstColumnSticky maxHeight="26rem">
        <thead>
          <tr>
            <th scope="col">{t('township')}</th>
            {NUMBERS.map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
            <th scope="col" className="numeric">
              {t('rate')}
            </th>
            <th scope="col" className="numeric">
              {t('onTimeRate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reporting.lines.map((line) => (
            <tr key={line.townshipId ?? 'own'}>
              <th scope="row">{line.townshipName ?? t('countyLevel')}</th>
              {cells(line, line.townshipId)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {cells(reporting, scope.townshipId)}
          </tr>
        </tfoot>
      </Table>
    </Card>
  )
}
