import { getTranslations } from 'next-intl/server'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { TABLE_LINKS } from '@/components/progress/table-links'
import { type ValueColumn, type ValueRow, ValueRows } from '@/components/progress/value-rows'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { Progress, ReportingLine } from '@/lib/progress/types'

type ReportingCardProps = { progress: Progress; listHref: (changes: Record<string, string>) => string }

/** The counts of a line in their order, with the narrowing that lists their centers. */
const COUNTS = [
  ['expected', 'EXPECTED'],
  ['submitted', 'SUBMITTED'],
  ['onTime', 'ON_TIME'],
  ['late', 'LATE'],
  ['unreported', 'UNREPORTED'],
] as const
const RATES = ['rate', 'onTimeRate'] as const

/** Who has reported the month: a line a township in code order, with the total. */
export async function ReportingCard({ progress, listHref }: ReportingCardProps) {
  const [t, definition] = await Promise.all([
    getTranslations('progress.reporting'),
    getTranslations('progress.definition'),
  ])
  const { lines, ...sum } = progress.reporting
  const month = formatMonth(progress.month)
  const title = t('title', { month })
  // The township of a line comes last, in place of the one that the page may be narrowed to.
  const base = (report: string) => listHref({ report, township: '' })
  const columns: ValueColumn[] = [
    { key: 'township' },
    ...COUNTS.map(([key, report]) => ({ key, className: 'numeric', href: base(report) })),
    ...RATES.map((key) => ({ key, className: 'numeric' })),
  ]
  const own = progress.scope.townshipId
  return (
    <Card
      title={
        <>
          {title}
          <FigureDefinition
            name={title}
            formula={definition('reporting')}
            progress={progress}
            unit="%"
            isOfMonth
            rate={{ part: sum.submitted, whole: sum.expected }}
            href={listHref({ report: 'EXPECTED' })}
          />
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
            {columns.map(({ key, className }) => (
              <th key={key} scope="col" className={className}>
                {t(key as 'township')}
              </th>
            ))}
          </tr>
        </thead>
        <ValueRows
          columns={columns}
          rows={lines.map((line) => rowOf(line.townshipName ?? t('countyLevel'), line, line.townshipId))}
          foot={[rowOf(t('total'), sum, own)]}
        />
      </Table>
    </Card>
  )
}

type Line = Omit<ReportingLine, 'townshipId' | 'townshipName'>

/** One township, or the total, with its counts and rates. */
function rowOf(name: string, line: Line, townshipId: string | null): ValueRow {
  return {
    key: name,
    cells: [
      name,
      ...COUNTS.map(([key]) => {
        const value = line[key]
        return formatInteger(typeof value === 'number' ? value : value.length)
      }),
      formatShare(line.submitted, line.expected),
      formatShare(line.onTime, line.expected),
    ],
    query: townshipId ? `&township=${townshipId}` : '',
  }
}
