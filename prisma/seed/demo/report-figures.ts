import { fromDbDate, isInForce, lastDay, type Month, yearOf } from '@/lib/core/calendar'
import type { DaySpan } from '@/lib/groups/types'
import { defaultExtraHours, defaultOpenDays } from '@/lib/reporting/form/opening/rules'
import {
  applicableRows,
  daysInSpans,
  type IndicatorFacts,
  type MonthRegister,
  type RowRule,
  spansMonth,
  withTotals,
} from '@/lib/reporting/form/rules'
import type { RowTexts } from '@/lib/reporting/form/types'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import type { DemoWindow, DemoZone } from '@/prisma/seed/demo/facilities'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import type { Timeline } from '@/prisma/seed/demo/timeline'
import { indicatorRows } from '@/prisma/seed/reference/indicators/catalogue'

/** The catalogue as the rules of the monthly form read it. */
export const INDICATORS: readonly (IndicatorFacts & RowTexts)[] = indicatorRows().map((row) => ({
  code: row.code,
  name: row.name,
  unit: row.unit,
  section: row.section,
  help: row.help,
  definition: row.definition,
  derivation: row.derivation,
  facility: row.facility ?? null,
  parts: Array.isArray(row.parts) ? row.parts : [],
  validFrom: row.validFrom instanceof Date ? fromDbDate(row.validFrom) : row.validFrom,
  validTo: null,
}))

/** Known sums of the last complete year: of the whole county, or of one center. */
const COUNTY_YEAR = { E14a: 318, E14b: 39 } as const
const MODEL_HEALTH_POST = 3_217
/** 人次 a day of all canteens together, in tenths: 806.4. One canteen has the odd 0.4, the others whole numbers. */
const MEALS_TENTHS = 8_064
const ODD_CANTEEN = { key: '东湖', tenths: 284, days: 25 } as const
const LEAST_MEALS = 12

/** Usual amounts of a month at a center of usual size. */
const USUAL: Readonly<Record<string, readonly [least: number, most: number]>> = {
  E02a: [24, 38],
  E02b: [28, 44],
  E02c: [14, 24],
  E02d: [3, 8],
  E02e: [10, 19],
  E08a: [9, 24],
  E08b: [12, 30],
  E08c: [80, 150],
  E09: [160, 260],
  E11: [9, 22],
  E12: [90, 150],
  E14a: [1, 4],
  E14b: [0, 1],
  E15: [1, 4],
  E17a: [3, 8],
  E18b: [8, 19],
}

/** How busy a month is, in hundredths: quiet at the spring festival, busier in spring and autumn. */
const SEASON = [88, 70, 100, 106, 104, 100, 96, 92, 106, 110, 106, 100] as const

export type FigureInput = {
  center: DemoCenter
  month: Month
  zones: readonly DemoZone[]
  windows: readonly DemoWindow[]
  /** Figures that the registers of activities and key groups give. */
  derived: Readonly<Record<string, number>>
  /** E01 out of daily counts, null without them. */
  visits: number | null
  /** Registers with a record of the month. */
  registers: readonly MonthRegister[]
  /** School holidays of the county. */
  holidays: readonly DaySpan[]
}

/** Months of the last complete year in which centers have a facility, known sums spread over them. */
export type KnownYear = ReadonlyMap<string, number>

/** Under which a known figure of a center's month is kept. */
export const figureKey = (centerKey: string, month: Month, code: string) => `${centerKey} ${month} ${code}`

const hasFacility = (zones: readonly DemoZone[], typeCode: string, month: Month) =>
  zones.some(
    (zone) => zone.typeCode === typeCode && spansMonth({ from: zone.openedOn, to: zone.closedOn }, month),
  )

/** Spreads the known sums over the reports of the last complete year. */
export function knownYear(inputs: readonly FigureInput[], { lastYear }: Timeline): KnownYear {
  const known = new Map<string, number>()
  const months = inputs.filter(({ month }) => yearOf(month) === lastYear)
  const share = (list: readonly FigureInput[], code: string, total: number) => {
    if (list.length === 0) return
    const weights = list.map(({ center, month }) => randomOf('known', center.key, month, code).int(70, 130))
    const parts = spread(total, weights)
    for (const [index, { center, month }] of list.entries())
      known.set(figureKey(center.key, month, code), parts[index] ?? 0)
  }
  const legal = months.filter(({ zones, month }) => hasFacility(zones, 'LEGAL_AID', month))
  for (const [code, total] of Object.entries(COUNTY_YEAR)) share(legal, code, total)
  const of = (key: string) => months.filter(({ center }) => center.key === key)
  share(of(MODEL), 'E12', MODEL_HEALTH_POST)
  for (const [key, tenths] of mealsADay(inputs)) known.set(`${key} meals`, tenths)
  return known
}

/** Meals a day of each operating canteen, in tenths; together they are what is known of the county. */
function mealsADay(inputs: readonly FigureInput[]): [key: string, tenths: number][] {
  const keys = [
    ...new Set(
      inputs
        .filter(({ zones }) => zones.some((zone) => zone.typeCode === 'CANTEEN' && zone.closedOn === null))
        .map(({ center }) => center.key),
    ),
  ]
  const others = keys.filter((key) => key !== ODD_CANTEEN.key)
  const weights = others.map((key) => randomOf('meals', key).int(60, 160))
  const whole = spread((MEALS_TENTHS - ODD_CANTEEN.tenths) / 10, weights, LEAST_MEALS)
  return [
    [ODD_CANTEEN.key, ODD_CANTEEN.tenths],
    ...others.map((key, index): [string, number] => [key, (whole[index] ?? LEAST_MEALS) * 10]),
  ]
}

/** Meals and days of a canteen; the noise of two neighbouring months cancels out, so that a year's average is exact. */
function canteen({ center, month, zones }: FigureInput, known: KnownYear): Record<string, number> {
  const spans = zones
    .filter((zone) => zone.typeCode === 'CANTEEN')
    .map((zone) => ({ from: zone.openedOn, to: zone.closedOn }))
  const number = Number(month.slice(5))
  const usual =
    center.key === ODD_CANTEEN.key ? ODD_CANTEEN.days : randomOf('days', center.key, month).int(22, 27)
  const days = Math.min(usual, daysInSpans(spans, month))
  const tenths = known.get(`${center.key} meals`) ?? LEAST_MEALS * 10
  const pair = randomOf('noise', center.key, month.slice(0, 4), Math.ceil(number / 2)).int(1, 19)
  const meals = Math.round((tenths * days) / 10) + (number % 2 === 0 ? -pair : pair)
  return days === 0 ? { E05: 0, E06: 0 } : { E05: meals, E06: days }
}

/** What is typed into a cell by hand; the codes that depend on others come after them. */
function typed(input: FigureInput, known: KnownYear): Record<string, number> {
  const { center, month } = input
  const number = Number(month.slice(5))
  const season = SEASON[number - 1] ?? 100
  const figures: Record<string, number> = {}
  for (const [code, [least, most]] of Object.entries(USUAL)) {
    const drawn = randomOf('figure', center.key, month, code).int(least * 10, most * 10)
    const amount = Math.round((drawn * center.size * season) / 1000)
    figures[code] = known.get(figureKey(center.key, month, code)) ?? amount
  }
  if ([7, 8].includes(number)) figures.E09 = 0
  if ([1, 2].includes(number)) figures.E09 = Math.round((figures.E09 ?? 0) / 2)
  const random = randomOf('dependent', center.key, month)
  const informed = figures.E15 ?? 0
  figures.E16 = known.get(figureKey(center.key, month, 'E16')) ?? Math.min(informed, random.int(0, 2))
  figures.E17b = Math.max(0, (figures.E17a ?? 0) - random.int(0, 1))
  const { openedOn, closedOn, row } = center
  const opening = {
    openingHours: row.openingHours ?? null,
    staggeredHours: row.staggeredHours ?? null,
    openedOn,
    closedOn,
  }
  // The day of the demonstration has no temporary closures, so the timetable alone gives the defaults.
  const E18a = defaultOpenDays(opening, month, calendarOf()) ?? 0
  const E18b = defaultExtraHours(opening, month, calendarOf()) ?? figures.E18b ?? 0
  return { ...figures, ...canteen(input, known), E18a, E18b }
}

/** The rows that a center sees in a month. */
export function rowsOf({ month, zones, windows, visits, registers }: FigureInput): RowRule[] {
  const spans = <T extends { openedOn: string; closedOn: string | null }>(list: readonly T[]) =>
    list.filter(({ openedOn, closedOn }) => spansMonth({ from: openedOn, to: closedOn }, month))
  const facts = {
    facilities: spans(zones).map((zone) => zone.typeCode),
    departments: spans(windows).flatMap((window) => window.departments),
    hasDailyVisits: visits !== null,
    registers,
  }
  return applicableRows(INDICATORS, facts, month)
}

/** A whole month of one center: typed cells, what the registers give, and the totals. */
export function monthFigures(input: FigureInput, known: KnownYear): Record<string, number> {
  const rows = rowsOf(input)
  const codes = new Set(rows.map((row) => row.code))
  const random = randomOf('totals', input.center.key, input.month)
  const base = withTotals(rows, { ...typed(input, known), ...input.derived })
  const accepted = base.E02 ?? 0
  const visitors = accepted + (base.A02 ?? 0) + Math.round(random.int(210, 480) * input.center.size)
  const figures: Record<string, number> = {
    ...base,
    E02: accepted,
    E03: Math.max(0, accepted - random.int(0, 3)),
    E04: Math.floor((accepted * random.int(6, 18)) / 100),
    E01: input.visits ?? visitors,
  }
  return Object.fromEntries(Object.entries(figures).filter(([code]) => codes.has(code)))
}

/** Whether a dated thing of a center stands at the end of a month. */
export function standsAtEnd(span: { openedOn: string; closedOn: string | null }, month: Month): boolean {
  return isInForce({ from: span.openedOn, to: span.closedOn }, lastDay(month))
}
