import type { ReactNode } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { LineChart } from '@/components/charts/line-chart'
import { Card } from '@/components/ui/card'
import type { BoardChart as Chart } from '@/lib/boards/types'

/** Width of a bar with its gap: names stay apart, and a long list scrolls inside its card. */
const BAR_WIDTH = 16

/** One chart of a board in its card; `info` is the ⓘ with its definition. */
export function BoardChart({ chart, info }: { chart: Chart; info: ReactNode }) {
  const { key, shape, series, note, source, ...rest } = chart
  const plot = { ...rest, series, height: shape === 'LYING_BAR' ? undefined : 260 }
  return (
    <Card
      title={
        <>
          {chart.title}
          {info}
        </>
      }
    >
      <div className="overflow-x-auto">
        <div style={{ minWidth: shape === 'BAR' ? chart.labels.length * BAR_WIDTH : undefined }}>
          {shape === 'LINE' ? (
            <LineChart {...plot} />
          ) : (
            <BarChart {...plot} isHorizontal={shape === 'LYING_BAR'} />
          )}
        </div>
      </div>
    </Card>
  )
}
