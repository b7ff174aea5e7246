import { getTranslations } from 'next-intl/server'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { ReportingRow } from '@/components/progress/reporting-row'
import { TABLE_LINKS } from '@/components/progress/table-links'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import type { Progress } from '@/lib/progress/types'

type ReportingCardProps = { progress: Progress; listHref: (changes: Record<string, string>) => string }

const NUMBERS = ['expected', 'submitted', 'onTime', 'late', 'unreported', 'rate', 'onTimeRate'] as const

/** Who has reported the month: a line a township in code order, with the total. */
export async function ReportingCard({ progress, listHref }: ReportingCardProps) {
  const [t, definition] = await Promise.all([
    getTranslations('progress.reporting'),
    getTranslations('progress.definition'),
  ])
  const { lines, ...sum } = progress.reporting
  const month = formatMonth(progress.month)
  const title = t('title', { month })
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
      <Table
        caption={t('caption', { month })}
        isCompact
        isFirstColumnSticky
        isStickyHead={false}
        className={TABLE_LINKS}
      >
        <thead>
          <tr>
            <th scope="col">{t('township')}</th>
            {NUMBERS.map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ReportingRow
              key={line.townshipId ?? 'own'}
              name={line.townshipName ?? t('countyLevel')}
              line={line}
              href={(report) => listHref({ report, ...(line.townshipId && { township: line.townshipId }) })}
            />
          ))}
        </tbody>
        <tfoot>
          <ReportingRow name={t('total')} line={sum} href={(report) => listHref({ report })} />
        </tfoot>
      </Table>
    </Card>
  )
}
