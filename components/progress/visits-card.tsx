import { getTranslations } from 'next-intl/server'
import { LineChart } from '@/components/charts/line-chart'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { Card } from '@/components/ui/card'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Progress } from '@/lib/progress/types'

/** Official visits of thirteen months; a month without an official report is a gap in the line. */
export async function VisitsCard({ progress }: { progress: Progress }) {
  const [t, definition] = await Promise.all([
    getTranslations('progress.visits'),
    getTranslations('progress.definition'),
  ])
  const latest = progress.visits.at(-1)
  const month = formatMonth(progress.month)
  return (
    <Card
      title={
        <>
          {t('title')}
          <FigureDefinition name={t('title')} formula={definition('visits')} progress={progress} />
        </>
      }
      description={t('description')}
    >
      <LineChart
        title={t('title')}
        labels={progress.visits.map((figure) => figure.month)}
        series={[
          {
            key: 'visits',
            name: t('series'),
            values: progress.visits.map((figure) => figure.total),
            texts: progress.visits.map((figure) => formatInteger(figure.total)),
          },
        ]}
        unit={t('unit')}
        height={260}
      />
      <p className="mt-2 text-table text-soft">
        {latest && latest.total !== null
          ? t('latest', { month, total: formatInteger(latest.total), centers: formatInteger(latest.centers) })
          : t('latestNone', { month })}
      </p>
    </Card>
  )
}
