import { addMonths, type CalendarDate, type Month, monthRange } from '@/lib/core/calendar'
import { fromHundredths, subtractDecimal, toHundredths } from '@/lib/core/decimal'
import { formatSignedDecimal } from '@/lib/core/format/number'
import { percentOf } from '@/lib/metrics/catalogue/stocks/rules'
import { cellAmount, cellFigure, type RollupTable } from '@/lib/metrics/rollup/rules'
import type { Figure } from '@/lib/metrics/types'
import { type ChangeKind, changeOf } from '@/lib/progress/change/rules'
import { type Light, lightOf, reportingLight } from '@/lib/progress/lights/rules'
import {
  type Overview,
  type OverviewRow,
  type OverviewTile,
  ROW_CODES,
  TILE_CODES,
  type TileCode,
} from '@/lib/progress/overview/types'
import { targetFor } from '@/lib/targets/rules'
import type { TargetInForce } from '@/lib/targets/types'
import type { TargetMetric } from '@/prisma/generated/enums'

type TileSpec = {
  changeKind: ChangeKind
  isStock: boolean
  /** Judged by its share of the whole: every center that the question applies to is to meet it. */
  isShare?: boolean
  target?: { metric: TargetMetric; facility?: string }
}

const share: TileSpec = { changeKind: 'DIFFERENCE', isStock: true, isShare: true }
const amount: TileSpec = { changeKind: 'PERCENT', isStock: false }
const facility = (code: string): TileSpec => ({
  changeKind: 'DIFFERENCE',
  isStock: true,
  target: { metric: 'FACILITY_SHARE', facility: code },
})

const TILES: Readonly<Record<TileCode, TileSpec>> = {
  M01: { changeKind: 'DIFFERENCE', isStock: true },
  M03a: share,
  M14a: share,
  M14b: share,
  M07b: share,
  M09: facility('CANTEEN'),
  M10a: facility('WARM_STATION'),
  Q03a: { changeKind: 'POINTS', isStock: false, target: { metric: 'REPORTING_RATE' } },
  E01: amount,
  A01: amount,
  A02: amount,
  E02: amount,
}

/** Figures of the trends below the tiles. */
export const TREND_CODES = ['E01', 'A02'] as const
const OVERVIEW_CODES: readonly string[] = [
  ...new Set([...TILE_CODES, ...ROW_CODES, ...TREND_CODES, 'OFFICIAL', 'RETURNED']),
]

/** Everybody to whom a question applies is to meet it, and every expected month is to be reported. */
const ALL = 10_000n

export type OverviewMonths = { month: Month; stockMonth: Month; cutOff: CalendarDate; daysLeft: number }

/** The months whose figures an overview needs: thirteen up to the reported month, and those of the stocks. */
function overviewMonths({ month, stockMonth }: Pick<OverviewMonths, 'month' | 'stockMonth'>): Month[] {
  const [first = month, last = month] = [month, stockMonth].sort()
  return monthRange(addMonths(first, -12), last)
}

/** The cells of an overview: a year's course of the unit itself, and of the units below it what their rows show. */
export function overviewBlocks({
  unitId,
  belowIds,
  month,
  stockMonth,
}: Pick<OverviewMonths, 'month' | 'stockMonth'> & { unitId: string; belowIds: readonly string[] }) {
  const own = { unitIds: [unitId], months: overviewMonths({ month, stockMonth }), metrics: OVERVIEW_CODES }
  const below = {
    unitIds: belowIds,
    months: [...new Set([month, stockMonth])],
    metrics: [...ROW_CODES, 'OFFICIAL'],
  }
  return belowIds.length > 0 ? [own, below] : [own]
}

type TileInput = OverviewMonths & {
  table: RollupTable
  unitId: string
  townshipId: string | null
  targets: readonly TargetInForce[]
  includePending: boolean
}

const hundredths = (figure: Figure) => (figure.value === null ? null : toHundredths(figure.value))

/** What a figure is measured by: its share of the whole where it has one, itself otherwise. */
function judgedValue(figure: Figure): bigint | null {
  if (figure.definition.unit === '%' || figure.whole === null || figure.part === null)
    return hundredths(figure)
  return percentOf(BigInt(figure.part), BigInt(figure.whole))
}

type Line = { value: bigint; isCeiling: boolean }

function targetOf(code: TileCode, { targets, townshipId }: TileInput, on: CalendarDate): Line | null {
  const spec = TILES[code]
  const found = spec.target && targetFor(targets, { ...spec.target, townshipId, on })
  if (found) return { value: toHundredths(found.value), isCeiling: found.operator === 'AT_MOST' }
  return spec.isShare || code === 'Q03a' ? { value: ALL, isCeiling: false } : null
}

/** A key figure of its latest month with its target and light. */
function judge(code: TileCode, input: TileInput) {
  const { table, unitId, cutOff, includePending, month, stockMonth, daysLeft } = input
  const latest = TILES[code].isStock ? stockMonth : month
  const figure = cellFigure(code, table, { unitId, month: latest, cutOff, includePending })
  const line = targetOf(code, input, figure.asOf)
  const actual = line === null ? null : judgedValue(figure)
  const target = line?.value ?? null
  const measured = { actual, target, isCeiling: line?.isCeiling ?? false }
  const light = code === 'Q03a' ? reportingLight(measured, daysLeft) : lightOf(measured)
  return { latest, figure, ...measured, light }
}

function tileOf(code: TileCode, input: TileInput): OverviewTile {
  const { changeKind } = TILES[code]
  const { latest, figure, target, actual, light, isCeiling } = judge(code, input)
  const { table, unitId, includePending } = input
  const course = monthRange(addMonths(latest, -12), latest).map((month) =>
    cellAmount(code, table, { unitId, month, includePending }),
  )
  const [yearBefore = null, monthBefore = null, value = null] = [course[0], course[11], course[12]]
  return {
    code,
    figure,
    changeKind,
    light,
    target: target === null ? null : fromHundredths(target),
    isCeiling,
    difference:
      actual === null || target === null
        ? null
        : formatSignedDecimal(subtractDecimal(fromHundredths(actual), fromHundredths(target))),
    monthChange: changeOf(value, monthBefore, changeKind),
    yearChange: changeOf(value, yearBefore, changeKind),
    trend: course.map((past) => (past === null ? null : Number(fromHundredths(past)))),
  }
}

/** The key figures of a unit out of the roll-up. */
export function overviewTiles(input: TileInput): OverviewTile[] {
  return TILE_CODES.map((code) => tileOf(code, input))
}

const ORDER: readonly Light[] = ['RED', 'AMBER', 'GREEN', 'GREY']

/** One unit of the table; its light is the worst of 面积, 服务 and 报送. */
export function overviewRow(
  unit: { id: string; name: string; isTotal: boolean },
  input: Omit<TileInput, 'unitId'>,
): OverviewRow {
  const own = { ...input, unitId: unit.id, townshipId: unit.isTotal ? null : unit.id }
  const figures = ROW_CODES.map((code) => {
    const month = code.startsWith('M') ? input.stockMonth : input.month
    return cellFigure(code, input.table, { ...own, month })
  })
  const lights = (['M03a', 'M14a', 'Q03a'] as const).map((code) => judge(code, own).light)
  return {
    unitId: unit.id,
    name: unit.name,
    isTotal: unit.isTotal,
    figures,
    light: ORDER.find((light) => lights.includes(light)) ?? 'GREY',
  }
}

/** Thirteen months of the figures that stand as lines below the tiles. */
export function overviewTrend({
  table,
  unitId,
  month,
  cutOff,
  includePending,
}: Pick<TileInput, 'table' | 'unitId' | 'month' | 'cutOff' | 'includePending'>): Overview['trend'] {
  const months = monthRange(addMonths(month, -12), month)
  return {
    months,
    series: TREND_CODES.map((code) => {
      const { definition } = cellFigure(code, table, { unitId, month, cutOff, includePending })
      const values = months.map((one) => {
        const amount = cellAmount(code, table, { unitId, month: one, includePending })
        return amount === null ? null : fromHundredths(amount)
      })
      return { code, name: definition.name, unit: definition.unit, values }
    }),
  }
}
