import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { ReportStatus } from '@/components/reporting/report-status'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import type { CorrectableMonth } from '@/lib/corrections/types'
import { newCorrectionHref } from '@/lib/corrections/view'

/** The months that a correction can be asked for. */
export function CorrectableMonths({ months }: { months: readonly CorrectableMonth[] }) {
  const t = useTranslations('corrections')
  if (months.length === 0) return <EmptyState title={t('noMonths')} description={t('noMonthsHint')} />
  return (
    <Card isFlush>
      <Table caption={t('chooseMonth')}>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('center')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="actions">
              {t('action')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((row) => {
            const name = `${row.centerName} ${formatMonth(row.month)}`
            return (
              <tr key={`${row.centerId} ${row.month}`}>
                <th scope="row">{formatMonth(row.month)}</th>
                <td>{row.centerName}</td>
                <td>
                  <ReportStatus state={row.state} timeTag={null} />
                </td>
                <td className="actions">
                  {row.openId ? (
                    <ButtonLink
                      href={`/corrections/${row.openId}`}
                      size="sm"
                      aria-label={`${t('toOpen')} ${name}`}
                    >
                      {t('toOpen')}
                    </ButtonLink>
                  ) : (
                    <ButtonLink
                      href={newCorrectionHref(row)}
                      size="sm"
                      aria-label={`${t('request')} ${name}`}
                    >
                      {t('request')}
                    </ButtonLink>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Card>
  )
}
