import { useTranslations } from 'next-intl'
import { LineChart } from '@/components/charts/line-chart'
import { DefinitionCard } from '@/components/progress/definition-card'
import { Card } from '@/components/ui/card'
import { formatAtPlaces } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'
import type { Overview } from '@/lib/progress/overview/types'

type TrendCardProps = { trend: Overview['trend']; code: string; figure: Figure | undefined }

/** One figure over thirteen months; a month without an official report is a gap in the line. */
export function TrendCard({ trend, code, figure }: TrendCardProps) {
  const t = useTranslations('progress.trend')
  const series = trend.series.find((one) => one.code === code)
  if (!series) return null
  return (
    <Card
      title={
        <>
          {series.name}
          {figure && <DefinitionCard figure={figure} />}
        </>
      }
      description={t('description')}
    >
      <LineChart
        title={series.name}
        labels={trend.months}
        series={[
          {
            key: code,
            name: series.name,
            values: series.values.map((value) => (value === null ? null : Number(value))),
            texts: series.values.map((value) => formatAtPlaces(value, 0)),
          },
        ]}
        unit={series.unit}
        height={260}
      />
    </Card>
  )
}
