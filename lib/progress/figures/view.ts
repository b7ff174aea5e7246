import { formatDecimal, formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { StandingNarrowing } from '@/lib/progress/schema'
import type { Progress } from '@/lib/progress/types'
import { areaTotal, gapSumText } from '@/lib/progress/view'
import type { Rate } from '@/lib/standings/types'

/** One key figure before it gets its words: label, note, unit and definition are messages of its key. */
export type FigureTile = {
  key: 'open' | 'stock' | 'area' | 'gap' | 'coverage' | 'double' | 'reporting' | 'visits'
  value: string
  unit: 'centers' | 'area' | 'visits' | null
  /** The percentage beside n/N; null where the figure is no rate or has no denominator. */
  rate: string | null
  /** The centers behind the figure; null where there is no such list. */
  narrowing: StandingNarrowing | null
  /** Numbers of the note. */
  note: Record<string, number>
}

const rateOf = ({ part, whole }: Rate): Pick<FigureTile, 'value' | 'unit' | 'rate'> =>
  whole === 0
    ? { value: NO_VALUE, unit: null, rate: null }
    : { value: `${formatInteger(part)}/${formatInteger(whole)}`, unit: null, rate: formatShare(part, whole) }

/** The key figures of the dashboard in their order: what stands on the day, then what the month brought. */
export function figureTiles(progress: Progress): FigureTile[] {
  return [...stockTiles(progress), ...standingTiles(progress), ...monthTiles(progress)]
}

function stockTiles({ rows, summary }: Progress): FigureTile[] {
  const { sum, isApproximate, stated } = areaTotal(rows.filter((row) => row.status === 'OPEN'))
  const { OPEN, BUILDING, PLANNED, CLOSED } = summary.byStatus
  return [
    {
      key: 'open',
      value: formatInteger(OPEN),
      unit: 'centers',
      rate: null,
      narrowing: { status: 'OPEN' },
      note: { building: BUILDING, planned: PLANNED, closed: CLOSED },
    },
    {
      key: 'stock',
      value: `${isApproximate ? '约' : ''}${formatDecimal(sum)}`,
      unit: 'area',
      rate: null,
      narrowing: { status: 'OPEN' },
      note: { count: stated },
    },
  ]
}

function standingTiles({ summary }: Progress): FigureTile[] {
  const { area, coverage } = summary
  return [
    {
      key: 'area',
      ...rateOf(summary.areaRate),
      narrowing: { area: 'JUDGED' },
      note: { short: area.SHORT, exempted: area.EXEMPTED, toMeasure: area.TO_MEASURE },
    },
    {
      key: 'gap',
      value: gapSumText(summary),
      unit: 'area',
      rate: null,
      narrowing: { area: 'SHORT' },
      note: { count: area.SHORT },
    },
    {
      key: 'coverage',
      ...rateOf(summary.coverageRate),
      narrowing: { coverage: 'APPLICABLE' },
      note: { partial: coverage.PARTIAL },
    },
    { key: 'double', ...rateOf(summary.doubleRate), narrowing: { double: 'APPLICABLE' }, note: {} },
  ]
}

function monthTiles({ reporting, visits }: Progress): FigureTile[] {
  const latest = visits.at(-1)
  return [
    {
      key: 'reporting',
      ...rateOf({ part: reporting.submitted, whole: reporting.expected }),
      narrowing: { report: 'EXPECTED' },
      note: { onTime: reporting.onTime, unreported: reporting.unreported.length },
    },
    {
      key: 'visits',
      value: formatInteger(latest?.total),
      unit: 'visits',
      rate: null,
      narrowing: null,
      note: { count: latest?.centers ?? 0 },
    },
  ]
}
