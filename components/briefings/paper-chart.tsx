import { BarChart } from '@/components/charts/bar-chart'
import { LineChart } from '@/components/charts/line-chart'
import { formatInteger } from '@/lib/core/format/number'
import type { Chart } from '@/lib/documents/model'

/** A chart of a paper on the screen, from the same series as in the files. */
export function PaperChart({ chart }: { chart: Chart }) {
  const props = {
    title: chart.title,
    labels: chart.categories,
    series: chart.series.map((series, index) => ({
      key: `series-${index}`,
      name: series.name,
      values: series.values,
      texts: series.values.map((value) => formatInteger(value)),
    })),
    height: 240,
  }
  return (
    <div className="my-3 text-table">
      <p className="text-center font-medium">{chart.title}</p>
      {chart.shape === 'LINE' ? <LineChart {...props} /> : <BarChart {...props} />}
    </div>
  )
}
