import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/charts/bar-chart'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { Card } from '@/components/ui/card'
import { formatDecimalShort } from '@/lib/core/format/number'
import { areaBars } from '@/lib/progress/charts/view'
import type { Progress } from '@/lib/progress/types'
import { referenceLines } from '@/lib/standings/view'
import type { CenterKind } from '@/prisma/generated/enums'

/** Width of a bar with its gap: names stay apart, and a long list scrolls inside its card. */
const BAR_WIDTH = 16
/** The same colour for a kind whichever kinds occur. */
const COLORS: Record<CenterKind, number> = { NEW_BUILD: 1, RENOVATED: 2, UNRENOVATED: 3 }
/** Reference lines that a chart can carry. */
const MAX_LINES = 2

type AreaCardProps = { progress: Progress; listHref: (changes: Record<string, string>) => string }

/** Floor areas of the judged centers against the lines that apply to them. */
export async function AreaCard({ progress, listHref }: AreaCardProps) {
  const [t, domain, definition] = await Promise.all([
    getTranslations('progress.areas'),
    getTranslations('domain.kind'),
    getTranslations('progress.definition'),
  ])
  const bars = areaBars(progress.rows)
  const lines = referenceLines(progress.rows)
    .slice(0, MAX_LINES)
    .map(({ kind, value }) => ({
      value: Number(value),
      label: t('line', { kind: domain(kind), value: formatDecimalShort(value) }),
    }))
  return (
    <Card
      title={
        <>
          {t('title')}
          <FigureDefinition
            name={t('title')}
            formula={definition('area')}
            progress={progress}
            unit="㎡"
            rate={progress.summary.areaRate}
            href={listHref({ area: 'JUDGED' })}
          />
        </>
      }
      description={t('description')}
    >
      {bars.labels.length === 0 ? (
        <p className="text-soft">{t('empty')}</p>
      ) : (
        <div className="overflow-x-auto">
          <div style={{ minWidth: bars.labels.length * BAR_WIDTH }}>
            <BarChart
              title={t('title')}
              labels={bars.labels}
              series={bars.series.map(({ kind, ...rest }) => ({ key: kind, name: domain(kind), ...rest }))}
              colors={bars.series.map(({ kind }) => COLORS[kind])}
              unit="㎡"
              referenceLines={lines}
              height={300}
            />
          </div>
        </div>
      )}
    </Card>
  )
}
