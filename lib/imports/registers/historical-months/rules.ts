import { firstDay, type Month, monthOf } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'
import { headingKey } from '@/lib/imports/mapping/rules'
import { countField, faultProblems } from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition, RegisterField, Value } from '@/lib/imports/registers/types'
import { readMonth } from '@/lib/imports/values/month/rules'
import { historicalColumns, historicalFaults, historicalFigures } from '@/lib/reporting/historical/rules'
import type { GivenFigures } from '@/lib/reporting/historical/types'
import { indicatorRows } from '@/prisma/seed/reference/indicators/catalogue'

/** The first day of the month, whether the county took it in, and the figures by code. */
export type HistoryValues = Record<string, Value> & { month: string; isHistorical: boolean }

export type HistoryLookups = { startMonth: Month | null }

const MAX_FIGURE = 9_999_999
const INDICATORS = indicatorRows()
const partsOf = (parts: (typeof INDICATORS)[number]['parts']) => (Array.isArray(parts) ? parts : [])

/** The codes that a column may hold, in the order of the form. */
export const HISTORY_CODES = INDICATORS.map(({ code }) => code)

/** The totals of the catalogue with their parts. */
export const HISTORY_TOTALS: ReadonlyMap<string, readonly string[]> = new Map(
  INDICATORS.flatMap(({ code, parts }) => (partsOf(parts).length > 0 ? [[code, partsOf(parts)]] : [])),
)

const given = (values: HistoryValues): GivenFigures =>
  Object.fromEntries(
    HISTORY_CODES.map((code) => {
      const value = values[code]
      return [code, typeof value === 'number' ? value : null]
    }),
  )

const figuresOf = (values: HistoryValues) => historicalFigures(given(values), HISTORY_TOTALS)

function withoutSums(values: Partial<HistoryValues>): Partial<HistoryValues> {
  const isSum = (code: string) =>
    HISTORY_TOTALS.get(code)?.some((part) => typeof values[part] === 'number') ?? false
  return Object.fromEntries(Object.entries(values).filter(([code]) => !isSum(code)))
}

const monthField: RegisterField<HistoryValues, HistoryLookups> = {
  key: 'month',
  label: 'balances.past.column.month',
  note: 'balances.past.monthNote',
  headings: ['月份', '月', '报告期', '年月', '填报月份', '所属月份', 'month'],
  isKey: true,
  isRequired: true,
  read: (text) => {
    const reading = readMonth(text)
    if ('problem' in reading) return reading
    return { value: { month: firstDay(reading.value) }, conversion: reading.conversion }
  },
  show: ({ month }) => (month ? monthOf(month) : ''),
}

function indicatorField({
  code,
  name,
  unit,
  parts,
}: (typeof INDICATORS)[number]): RegisterField<HistoryValues, HistoryLookups> {
  const isTotal = partsOf(parts).length > 0
  const field = countField<HistoryValues, HistoryLookups>({
    key: code,
    label: 'balances.past.column.cells',
    name: `${code} ${name}（${unit}）`,
    note: isTotal ? 'balances.past.totalNote' : 'balances.past.cellNote',
    headings: [...new Set([code, name, `${code}${name}`, `${name}${unit}`].map(headingKey))],
    isClearable: true,
    isComputed: isTotal,
    max: MAX_FIGURE,
  })
  if (!isTotal) return field
  return { ...field, show: (values) => String(figuresOf(values)[code] ?? '') }
}

/**
 * 历史补录: the months of past years, before the county began to report here; known by its month within its center. A
 * month that is taken in is confirmed by the county and locked; it never enters the rates.
 */
export const historyRegister: RegisterDefinition<HistoryValues, HistoryLookups> = {
  key: 'historical-months',
  permission: 'history:import',
  title: 'imports.register.historical-months',
  place: 'CENTER',
  takesClosed: true,
  /** Columns that past years' workbooks carry besides and that say nothing of a figure. */
  ignorable: [
    '序号',
    '编号',
    '备注',
    '填表人',
    '审核人',
    '负责人',
    '联系人',
    '联系电话',
    '填报日期',
    '区县',
    '县',
  ],
  fields: [monthField, ...INDICATORS.map(indicatorField)],
  defaults: {
    month: '',
    isHistorical: true,
    ...Object.fromEntries(HISTORY_CODES.map((code) => [code, null])),
  },
  dayField: 'month',
  nameOf: ({ month }) => formatMonth(monthOf(month)),
  identityOf: ({ month }) => month || null,
  // What a list says of a total is not compared where its parts say what it is.
  settle: (values) => ({ values: withoutSums(values), problems: [] }),
  faults: (after, { center, lookups, before }) => {
    if (before && !before.isHistorical)
      return faultProblems({ month: 'validation.reporting.historyReported' })
    const place = { openedOn: center?.openedOn ?? null, closedOn: center?.closedOn ?? null, ...lookups }
    return faultProblems(historicalFaults(monthOf(after.month), figuresOf(after), place))
  },
  store: {
    table: 'MonthlyReport',
    columns: (values) => ({ month: values.month, figures: figuresOf(values) }),
    place: ({ countyId, center }) => ({
      centerId: center?.id ?? null,
      countyId,
      townshipId: center?.townshipId ?? null,
    }),
    stamp: historicalColumns,
  },
}
