import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { CountingMode } from '@/lib/org/types'
import type { CenterKind } from '@/prisma/generated/enums'

/** Whose figure: that of a county, township or community with all below it, or of one center. */
export type FigureScope = { unitId: string } | { centerId: string }

/** The rules of time. Rule: domain.md §4, 去年、截至目前、目前、年均、日均、每周、每年暑假 are seven different ones. */
export type FigurePeriod =
  /** 目前、截至目前: on the cut-off day. */
  | { rule: 'AS_OF' }
  /** The sum (or Σ÷Σ) of these months, both included. */
  | { rule: 'MONTHS'; from: Month; to: Month }
  /** 去年: the calendar year before that of the cut-off. */
  | { rule: 'LAST_YEAR' }
  /** 今年1—n月: the months of the cut-off's year up to the latest finished one. */
  | { rule: 'YEAR_TO_DATE' }
  /** 年均: the mean of the complete calendar years; null and `isTooShort` with none. */
  | { rule: 'YEARLY_MEAN' }
  /** 日均: Σ over centers of meals ÷ own open days (E07), over last year unless months are given. */
  | { rule: 'DAILY_MEAN'; from?: Month; to?: Month }
  /** 每周: events of the year's finished weeks ÷ their number; `minimum` is the emptiest week. The cut-off's year unless given. */
  | { rule: 'WEEKLY_MEAN'; year?: number }
  /** 累计: 期初数 + Σ of the official months after it, up to the cut-off; closed centers stay in. */
  | { rule: 'CUMULATIVE' }
  /** 每年暑假: head-counts of the sessions that began in the latest summer before the cut-off. */
  | { rule: 'LAST_SUMMER' }

export type { CountingMode }

export type FigureRequest = {
  /** The caller's own name for the figure. */
  key: string
  /** Code of domain.md §6.1 with the letter of the figure where a row has several: A01, M03a, E07. */
  metric: string
  scope: FigureScope
  period: FigurePeriod
  filter?: { zoneType?: string; activityType?: string; activityId?: string }
  /** Also day by day: for the sum of an activity's figure over months. */
  byDay?: boolean
}

/** 口径 of a figure. */
export type FigureDefinition = {
  name: string
  unit: string
  formula: string
  timeRule: string
  orgRule: string
}

export type Figure = {
  key: string
  metric: string
  /** Exact, as decimal text; null where there are no data: a blank is not a 0. */
  value: Decimal2 | null
  /** Places with which the exact value is shown: 0 for counts, 1 for means and percentages, 2 for ㎡ and 万元. */
  places: 0 | 1 | 2
  /** The two counts of a rate. */
  part: number | null
  whole: number | null
  /** Of a weekly figure: the emptiest week. */
  minimum: number | null
  /** 不足一年. */
  isTooShort: boolean
  asOf: CalendarDate
  from: Month | null
  to: Month | null
  /** 已报 of 应报 reports that could hold the figure; null for figures of registers. */
  coverage: { reported: number; expected: number } | null
  /** Centers behind the figure. */
  centers: number
  definition: FigureDefinition
  /** What the value is made of, by day, where that was asked for; days without anything are left out. */
  days?: Readonly<Record<CalendarDate, Decimal2>>
  /** Where the list behind the figure stands in the product. */
  href: string | null
}

export type FigureOptions = {
  cutOff: CalendarDate
  counting?: CountingMode
  /** 含待审核: SUBMITTED ones too, never drafts or returned ones. */
  includePending?: boolean
  /** Only what belongs to centers of one kind on the cut-off day. */
  kind?: CenterKind | undefined
}
