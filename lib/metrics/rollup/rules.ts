import { type CalendarDate, firstDay, lastDay, type Month, monthOf, shanghaiDate } from '@/lib/core/calendar'
import { fromHundredths, toHundredths } from '@/lib/core/decimal'
import { definitionOf, findMetric, METRICS } from '@/lib/metrics/catalogue/rules'
import { percentOf } from '@/lib/metrics/catalogue/stocks/rules'
import { figureHref } from '@/lib/metrics/link/rules'
import { earlier } from '@/lib/metrics/period/rules'
import type { Figure } from '@/lib/metrics/types'

export type RollupState = { month: Month; dirtyAt: Date | null; builtAt: Date | null }

/**
 * Whether a month of the roll-up has to be worked out again. Rule: never built; changed since; or built before the month
 * was over, on an earlier day than today, since stocks of a running month stand as of the day.
 */
export function isStale(state: RollupState | undefined, today: CalendarDate): boolean {
  if (!state?.builtAt || state.dirtyAt) return true
  const built = shanghaiDate(state.builtAt)
  return built < today && built <= lastDay(state.month)
}

/** The day of a month's stocks: its last, or today while it runs. */
export function stockDayOf(month: Month, today: CalendarDate): CalendarDate {
  return month > monthOf(today) ? firstDay(month) : earlier(lastDay(month), today)
}

/** Whether the roll-up keeps the stocks of a day: the last of a month, or today. */
export function isKeptDay(asOf: CalendarDate, today: CalendarDate): boolean {
  return asOf === stockDayOf(monthOf(asOf), today)
}

/** One figure of the roll-up. */
export type RollupCell = { value: bigint; whole: bigint | null; pending: bigint }

export type CellPlace = { unitId: string; month: Month; cutOff: CalendarDate; includePending?: boolean }

/** Cells by unit, month and metric. */
export type RollupTable = {
  cell: (unitId: string, month: Month, metric: string) => RollupCell | null
}

const keyOf = (unitId: string, month: Month, metric: string) => `${unitId} ${month} ${metric}`

export function rollupTable(
  rows: readonly (RollupCell & { unitId: string; month: Month; metric: string })[],
): RollupTable {
  const cells = new Map(rows.map((row) => [keyOf(row.unitId, row.month, row.metric), row]))
  return { cell: (unitId, month, metric) => cells.get(keyOf(unitId, month, metric)) ?? null }
}

/** Tables of several counties as one. */
export function joinTables(tables: readonly RollupTable[]): RollupTable {
  return {
    cell: (...place) => {
      for (const table of tables) {
        const found = table.cell(...place)
        if (found) return found
      }
      return null
    },
  }
}

/** Stocks that the roll-up keeps. */
const STOCKS: readonly string[] = [
  'M01',
  'M02',
  'M03a',
  'M04',
  'M05a',
  'M05b',
  'M06',
  'M07b',
  'M09',
  'M10a',
  'M10b',
  'M11a',
  'M11b',
  'M11c',
  'M11d',
  'M11e',
  'M12a',
  'M12b',
  'M12c',
  'M13a',
  'M13b',
  'M13c',
  'M13d',
  'M13e',
  'M13f',
  'M14a',
  'M14b',
]
const REGISTERS: readonly string[] = ['E10', 'E13', 'E19', 'E19a', 'E19b', 'Q01a', 'Q01b']

/** Every figure of the catalogue that the roll-up keeps; RETURNED and OFFICIAL stand beside them. */
export const ROLLUP_METRICS: readonly string[] = [
  ...STOCKS,
  ...REGISTERS,
  ...METRICS.flatMap((metric) => {
    const isSum = (metric.source === 'REPORT' || metric.source === 'ACTIVITY') && metric.kind === 'SUM'
    const isKept = (isSum && metric.code !== 'A07') || metric.source === 'REPORTING' || metric.code === 'E07'
    return isKept ? [metric.code] : []
  }),
]

/** Cells that hold hundredths already. */
const HUNDREDTHS: readonly string[] = ['M02', 'M13b', 'A08b', 'E07', 'E19', 'E19a', 'E19b']
/** Cells that are a quotient: how value and whole make hundredths of the figure. */
const QUOTIENTS: Readonly<Record<string, bigint>> = {
  Q03a: 10_000n,
  Q03b: 10_000n,
  Q03c: 10_000n,
  M04: 10_000n,
  M13c: 10_000n,
  M12c: 1_000_000n,
  M13d: 100n,
}

/**
 * The figure of a cell in hundredths, as the live formula gives it. A sum that no official report and no official event
 * stands behind is not known, and null.
 */
export function cellValue(metric: string, cell: RollupCell | null, includePending = false): bigint | null {
  if (!cell) return null
  const value = includePending ? cell.pending : cell.value
  const factor = QUOTIENTS[metric]
  if (factor !== undefined)
    return cell.whole === null || cell.whole === 0n ? null : (value * factor) / cell.whole
  const source = findMetric(metric)?.source
  const isSum = source === 'REPORT' || source === 'ACTIVITY'
  if (isSum && !includePending && cell.whole === 0n) return null
  return HUNDREDTHS.includes(metric) ? value : value * 100n
}

/** The share of a cell in percent, hundredths; null without a whole. */
export function cellShare(cell: RollupCell | null): bigint | null {
  return cell?.whole ? percentOf(cell.value, cell.whole) : null
}

/**
 * The hundredths of a figure in one month. A month of which something is official has 0 activities of a kind where the
 * register holds none.
 */
export function cellAmount(
  code: string,
  table: RollupTable,
  { unitId, month, includePending = false }: Omit<CellPlace, 'cutOff'>,
): bigint | null {
  const known = cellValue(code, table.cell(unitId, month, code), includePending)
  if (known !== null || findMetric(code)?.source !== 'ACTIVITY') return known
  return reportedOf(table, { unitId, month, includePending }) > 0 ? 0n : null
}

function reportedOf(
  table: RollupTable,
  { unitId, month, includePending = false }: Omit<CellPlace, 'cutOff'>,
): number {
  const official = table.cell(unitId, month, 'OFFICIAL')
  return Number((includePending ? official?.pending : official?.value) ?? 0n)
}

/** A figure out of the roll-up, with the same definition and list as the live one. */
export function cellFigure(
  code: string,
  table: RollupTable,
  { unitId, month, cutOff, includePending = false }: CellPlace,
): Figure {
  const metric = findMetric(code)
  if (!metric) throw new RangeError(`no figure of the catalogue: ${code}`)
  const request = {
    key: code,
    metric: code,
    scope: { unitId },
    period: { rule: 'MONTHS', from: month, to: month },
  } as const
  const cell = table.cell(unitId, month, code)
  const official = table.cell(unitId, month, 'OFFICIAL')
  const isStock = metric.source === 'STOCK'
  const isReported = ['REPORT', 'ACTIVITY', 'REPORTING'].includes(metric.source)
  const isRate = cell !== null && cell.whole !== null && (isStock || metric.source === 'REPORTING')
  const value = cellAmount(code, table, { unitId, month, includePending })
  return {
    key: code,
    metric: code,
    value: value === null ? null : fromHundredths(value),
    places: metric.places,
    part: isRate && cell ? Number(cell.value) : null,
    whole: isRate && cell ? Number(cell.whole) : null,
    minimum: null,
    isTooShort: false,
    asOf: earlier(lastDay(month), cutOff),
    from: isStock ? null : month,
    to: isStock ? null : month,
    coverage: isReported
      ? {
          reported: reportedOf(table, { unitId, month, includePending }),
          expected: Number(official?.whole ?? 0n),
        }
      : null,
    centers: Number((isStock ? (cell?.whole ?? cell?.value) : cell?.whole) ?? 0n),
    definition: definitionOf(metric, request.period),
    href: figureHref(request, { cutOff, includePending }),
  }
}

/** Live figures of units and months (their keys) in the shape of the roll-up. */
export function liveTable(figures: readonly Figure[]): RollupTable {
  const rows = figures.flatMap((figure) => {
    const [unitId = '', month = ''] = figure.key.split(' ')
    const { metric, coverage, value, part, whole } = figure
    const isRate = part !== null && whole !== null
    const exact = value === null ? null : toHundredths(value)
    const amount = isRate ? BigInt(part) : HUNDREDTHS.includes(metric) ? exact : exact && exact / 100n
    const counts = coverage && {
      unitId,
      month,
      metric: 'OFFICIAL',
      value: BigInt(coverage.reported),
      whole: BigInt(coverage.expected),
      pending: BigInt(coverage.reported),
    }
    // A month's coverage is the same for all figures that every center reports.
    const official = metric === 'E01' && counts ? [counts] : []
    if (amount === null) return official
    const isStock = findMetric(metric)?.source === 'STOCK'
    const behind = isRate ? BigInt(whole) : isStock ? null : BigInt(figure.centers)
    const cell = { value: amount, whole: behind, pending: amount }
    return [...official, { unitId, month, metric, ...cell }]
  })
  return rollupTable(rows)
}
