import { useTranslations } from 'next-intl'
import { RowOpener } from '@/components/data-table/row-opener'
import { StatusMatrixBody } from '@/components/report-status/status-matrix-body'
import { Table } from '@/components/ui/table'
import type { StatusMatrix } from '@/lib/reporting/status/types'
import { matrixLines } from '@/lib/reporting/status/view'

type Props = {
  matrix: StatusMatrix
  /** Months that are not yet approved may be opened too. */
  mayOpenAll: boolean
}

/** Centers × months by township: who has reported, in one sign and word a month. */
export function StatusMatrixTable({ matrix, mayOpenAll }: Props) {
  const t = useTranslations('report-status')
  const { months, groups } = matrix
  return (
    <RowOpener>
      <Table caption={t('matrix')} isFirstColumnSticky isCompact className="print:max-h-none!">
        <thead>
          <tr>
            <th scope="col" className="min-w-36">
              {t('center')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="centered">
                <span className="numeric">{month.slice(0, 4)}</span>
                <br />
                <span className="numeric">{t('monthOf', { month: Number(month.slice(5)) })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <StatusMatrixBody months={months} groups={matrixLines(groups, mayOpenAll)} />
      </Table>
    </RowOpener>
  )
}
