import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { ReportStatus } from '@/components/reporting/report-status'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { Table } from '@/components/ui/table'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import { isSubmitted, reportingRates } from '@/lib/reporting/calendar/rules'
import type { ExpectedReport } from '@/lib/reporting/types'

const SHOWN = 8

type MonthOverviewProps = {
  month: string
  rows: readonly ExpectedReport[]
  /** Number of reports that wait for this viewer; null for those who review nothing. */
  toReview: number | null
  /** The list behind the figures, with its month. */
  progressHref: string
}

/** Who has reported the month that is due, and who is still missing. */
export function MonthOverview({ month, rows, toReview, progressHref }: MonthOverviewProps) {
  const t = useTranslations('workbench')
  const rates = reportingRates([...rows])
  const missing = rows.filter((row) => !isSubmitted(row.state))
  const due = rows[0]?.dueOn
  const listHref = (report: string) => `${progressHref}&report=${report}`
  return (
    <>
      <Section
        title={t('month', { month: formatMonth(month) })}
        description={due && t('monthHint', { due: formatDate(due) })}
      >
        <KeyFigureGrid>
          <KeyFigure
            label={t('expected')}
            value={formatInteger(rates.expected)}
            unit={t('centers')}
            href={listHref('EXPECTED')}
          />
          <KeyFigure
            label={t('submitted')}
            value={formatInteger(rates.submitted)}
            unit={t('centers')}
            href={listHref('SUBMITTED')}
            note={t('rate', { rate: formatShare(rates.submitted, rates.expected) })}
          />
          {toReview !== null && (
            <KeyFigure
              label={t('toReview')}
              value={formatInteger(toReview)}
              unit={t('centers')}
              href="/review?state=SUBMITTED"
            />
          )}
          <KeyFigure
            label={t('unreported')}
            value={formatInteger(missing.length)}
            unit={t('centers')}
            href={listHref('UNREPORTED')}
          />
        </KeyFigureGrid>
      </Section>
      <Section
        title={t('unreportedList')}
        actions={
          missing.length > SHOWN && (
            <ButtonLink href={listHref('UNREPORTED')}>
              {t('allUnreported', { count: missing.length })}
            </ButtonLink>
          )
        }
      >
        {missing.length === 0 ? (
          <EmptyState title={t('nobodyMissing')} />
        ) : (
          <Card isFlush>
            <Table caption={t('unreportedList')}>
              <thead>
                <tr>
                  <th scope="col">{t('center')}</th>
                  <th scope="col">{t('township')}</th>
                  <th scope="col">{t('state')}</th>
                </tr>
              </thead>
              <tbody>
                {missing.slice(0, SHOWN).map((row) => (
                  <tr key={row.centerId}>
                    <td>{row.centerName}</td>
                    <td>{row.townshipName}</td>
                    <td>
                      <ReportStatus state={row.state} timeTag={row.timeTag} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Card>
        )}
      </Section>
    </>
  )
}
