import { checkFigures } from '@/lib/reporting/checks/rules'
import type { FindingRule } from '@/lib/reporting/checks/types'
import { type PastMonth, toMonthRows } from '@/lib/reporting/form/month/rules'
import { spansMonth } from '@/lib/reporting/form/rules'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import { type FigureInput, INDICATORS } from '@/prisma/seed/demo/report-figures'

/** What people write beside a figure that a check finds odd. */
const WORDS: Partial<Record<FindingRule, string>> = {
  outlier: '本月集中办理，已与台账核对无误',
  seasonalOutlier: '今年活动安排与去年同月不同，以活动台账为准',
  visitsBelowActivities: '活动在室外举办，未全部进入中心',
  schoolHoliday: '学校放假前几天照常上课，之后停课',
  roundNumbers: '经逐日登记合计，恰为整数',
}

/**
 * The explanations with which a month passes the product's own checks.
 * @param past earlier months of the center, the latest first
 */
export function explanationsOf(
  input: FigureInput,
  figures: Record<string, number>,
  past: readonly PastMonth[],
): Record<string, string> {
  const { center, month, zones, windows, visits, registers, holidays } = input
  const { openedOn, closedOn, row } = center
  const span = (thing: { openedOn: string; closedOn: string | null }) => ({
    from: thing.openedOn,
    to: thing.closedOn,
  })
  const context = toMonthRows({
    month,
    indicators: INDICATORS,
    past,
    zones: zones.map((zone) => ({ code: zone.typeCode, ...span(zone) })),
    windows: windows.filter((window) => spansMonth(span(window), month)),
    hasDailyVisits: visits !== null,
    registers,
    schoolHolidays: holidays,
    center: {
      openingHours: row.openingHours ?? null,
      staggeredHours: row.staggeredHours ?? null,
      openedOn,
      closedOn,
    },
    calendar: calendarOf(),
  })
  const soft = checkFigures({ month, ...context }, figures).filter((finding) => finding.level === 'SOFT')
  return Object.fromEntries(
    soft.map((finding) => [finding.code, WORDS[finding.rule] ?? '已与台账核对，系当月实际情况']),
  )
}
