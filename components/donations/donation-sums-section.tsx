import { useTranslations } from 'next-intl'
import { DonationSumTable } from '@/components/donations/donation-sum-table'
import { Section } from '@/components/layout/section'
import { SelectorForm } from '@/components/layout/selector-form'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { DONATION_PERIODS, type DonationFigures, type DonationPeriod } from '@/lib/donations/types'

type DonationSumsSectionProps = { figures: DonationFigures; by: DonationPeriod; params: RawSearchParams }

/** The donations within the limits of the list, by period and by township. */
export function DonationSumsSection({ figures, by, params }: DonationSumsSectionProps) {
  const t = useTranslations('donations')
  const periodText = (period: string) => {
    const [year = '', quarter] = period.split('Q')
    if (quarter) return t('period.quarter', { year, quarter })
    return by === 'MONTH' ? formatMonth(period) : t('period.year', { year })
  }
  return (
    <>
      <Section
        title={t('figure.periods')}
        actions={
          <SelectorForm
            path="/donations"
            params={params}
            name="by"
            label={t('by.label')}
            options={DONATION_PERIODS.map((value) => ({ value, label: t(`by.${value}`) }))}
            value={by}
          />
        }
      >
        <DonationSumTable
          caption={t('figure.periods')}
          head={t('figure.period')}
          lines={figures.periods.map((row) => ({
            key: row.period,
            label: periodText(row.period),
            sums: row,
          }))}
          total={figures}
        />
      </Section>
      {figures.townships.length > 1 && (
        <Section title={t('figure.townships')}>
          <DonationSumTable
            caption={t('figure.townships')}
            head={t('figure.township')}
            lines={figures.townships.map((row) => ({
              key: row.townshipId ?? 'county',
              label: row.townshipName ?? t('figure.county'),
              sums: row,
            }))}
            total={figures}
          />
        </Section>
      )}
    </>
  )
}
