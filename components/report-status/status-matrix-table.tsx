import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { StatusGlyph } from '@/components/report-status/status-glyph'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import { reportHref } from '@/lib/reporting/mine/view'
import type { StatusCell, StatusMatrix, StatusRow } from '@/lib/reporting/status/types'

type Props = {
  matrix: StatusMatrix /** Months that are not yet approved may be opened too. */
  mayOpenAll: boolean
}

/** Centers × months by township: who has reported, in one sign and word a month. */
export function StatusMatrixTable({ matrix, mayOpenAll }: Props) {
  const t = useTranslations('report-status')
  const { months, groups } = matrix
  const canOpen = ({ state, reportId }: StatusCell) =>
    reportId !== null && (mayOpenAll || state === 'APPROVED' || state === 'LOCKED')
  const glyphOf = (row: StatusRow, cell: StatusCell) =>
    canOpen(cell) ? (
      <Link
        href={reportHref({ centerId: row.centerId, month: cell.month })}
        aria-label={t('openCell', { center: row.centerName, month: formatMonth(cell.month) })}
        className="inline-flex min-h-6 min-w-6 items-center justify-center rounded hover:bg-hover"
      >
        <StatusGlyph mark={cell.mark} />
      </Link>
    ) : (
      <StatusGlyph mark={cell.mark} />
    )
  return (
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
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.townshipId ?? 'county'}>
            <tr>
              <th scope="rowgroup" className="!bg-sunken !font-semibold">
                {group.townshipName ?? t('countyLevel')}
              </th>
              <td colSpan={months.length} className="!bg-sunken text-small text-soft">
                {t('centersCount', { count: group.rows.length })}
              </td>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.centerId}>
                <th scope="row" title={row.unitName}>
                  {row.centerName}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.month} className="centered">
                    {glyphOf(row, cell)}
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
}
