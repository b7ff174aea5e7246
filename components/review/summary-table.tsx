import { useTranslations } from 'next-intl'
import { SummaryBody } from '@/components/review/summary-body'
import { Table } from '@/components/ui/table'
import { formatInteger, NO_VALUE } from '@/lib/core/format/number'
import type { MonthSummary, SummaryColumn } from '@/lib/reporting/summary/types'
import { summaryLines } from '@/lib/reporting/summary/view'

/** Columns of one section side by side. */
function groupsOf(columns: readonly SummaryColumn[]): { key: string; columns: SummaryColumn[] }[] {
  const groups: { key: string; columns: SummaryColumn[] }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last?.key === column.section) last.columns.push(column)
    else groups.push({ key: column.section, columns: [column] })
  }
  return groups
}

/** 汇总表: centers × indicators of a month with the sums; what is not approved yet shows its state instead. */
export function SummaryTable({ summary }: { summary: MonthSummary }) {
  const t = useTranslations('review')
  const sections = useTranslations('reports.sections')
  const domain = useTranslations('domain.reportState')
  const { columns, totals } = summary
  const groups = groupsOf(columns)
  const lines = summaryLines(summary, { state: domain, countyLevel: t('countyLevel') })
  return (
    <Table
      caption={t('summaryTitle')}
      isFirstColumnSticky
      isCompact
      hasEvenColumns
      className="print:max-h-none!"
    >
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="min-w-52">
            {t('center')}
          </th>
          {groups.map((group) => (
            <th key={group.key} scope="colgroup" colSpan={group.columns.length} className="centered">
              {sections(group.key as never)}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.code} scope="col" className="numeric min-w-24 !whitespace-normal">
              {column.name}
              <span className="block text-small font-normal text-faint">{column.unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      <SummaryBody codes={columns.map((column) => column.code)} groups={lines} />
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          {columns.map((column) => (
            <td key={column.code} className="numeric">
              {column.isSummed ? formatInteger(totals[column.code]) : NO_VALUE}
            </td>
          ))}
        </tr>
      </tfoot>
    </Table>
  )
}
