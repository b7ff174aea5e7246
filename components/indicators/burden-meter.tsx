import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Card } from '@/components/ui/card'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import { CELL_LIMITS } from '@/lib/reporting/burden/rules'
import type { Burden } from '@/lib/reporting/burden/types'

type BurdenMeterProps = { burden: Burden }

/** What the form asks of the grass roots: cells to fill in and minutes that they take, for the county as a whole. */
export function BurdenMeter({ burden }: BurdenMeterProps) {
  const t = useTranslations('indicators.burden')
  const words = useTranslations('domain.areaStatus')
  const { month, centers, median, most, mostOfMany, months } = burden
  const [latest] = months
  const lightOf = (value: number | null, limit: number) =>
    value === null ? undefined : (
      <StatusLight tone={value <= limit ? 'green' : 'red'}>
        {words(value <= limit ? 'MET' : 'SHORT')}
      </StatusLight>
    )
  return (
    <Section title={t('title')} description={t('description')}>
      <KeyFigureGrid>
        <KeyFigure
          label={t('cellsMedian')}
          value={median === null ? '--' : String(median)}
          unit={t('cells')}
          status={lightOf(median, CELL_LIMITS.median)}
          note={t('centers', { month: formatMonth(month), count: centers })}
        />
        <KeyFigure
          label={t('cellsMost')}
          value={formatInteger(most?.cells)}
          unit={t('cells')}
          status={lightOf(most?.cells ?? null, CELL_LIMITS.most)}
          note={most?.centerName}
        />
        <KeyFigure
          label={t('typedMedian')}
          value={latest ? String(latest.cells) : '--'}
          unit={t('cells')}
          note={
            latest ? t('reports', { month: formatMonth(latest.month), count: latest.reports }) : t('noTyping')
          }
        />
        <KeyFigure
          label={t('minutesMedian')}
          value={latest ? String(latest.minutes) : '--'}
          unit={t('minutes')}
          note={
            latest ? t('reports', { month: formatMonth(latest.month), count: latest.reports }) : t('noTyping')
          }
        />
      </KeyFigureGrid>
      <p className="mt-2 text-small text-faint">
        {t('limit', CELL_LIMITS)}
        {mostOfMany &&
          t('mostOfMany', {
            cells: mostOfMany.cells,
            name: mostOfMany.centerName,
            count: mostOfMany.facilities,
          })}
      </p>
      {months.length > 0 && (
        <Card isFlush className="mt-4">
          <Table caption={t('months')} isCompact isStickyHead={false}>
            <thead>
              <tr>
                <th scope="col">{t('month')}</th>
                <th scope="col" className="numeric">
                  {t('reportCount')}
                </th>
                <th scope="col" className="numeric">
                  {t('typed')}
                </th>
                <th scope="col" className="numeric">
                  {t('time')}
                </th>
              </tr>
            </thead>
            <tbody>
              {months.map((row) => (
                <tr key={row.month}>
                  <th scope="row">{formatMonth(row.month)}</th>
                  <td className="numeric">{formatInteger(row.reports)}</td>
                  <td className="numeric">{row.cells}</td>
                  <td className="numeric">{row.minutes}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </Section>
  )
}
