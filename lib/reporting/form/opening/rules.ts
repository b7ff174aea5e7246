import { type CalendarDate, isInForce, type Month, weekday } from '@/lib/core/calendar'
import { type CalendarDays, isWorkingDay } from '@/lib/core/working-days'
import { daysOf } from '@/lib/reporting/form/rules'

/** When a center is open, as its dossier has it. */
export type Opening = {
  /** 开放时间 as people write it: 周一至周日 8:30–18:00. */
  openingHours: string | null
  /** 错时延时服务 as people write it: 周二、周四延时至 20:00. */
  staggeredHours?: string | null
  openedOn: CalendarDate | null
  /** First day closed for good. */
  closedOn: CalendarDate | null
  /** 临时闭馆: the first day closed and the first day open again. */
  closures?: readonly { from: CalendarDate; to: CalendarDate | null }[]
}

type DayRule = (day: CalendarDate, calendar: CalendarDays) => boolean

/** Weekly opening as people write it, and whether a day is open under it. */
const PATTERNS: [RegExp, DayRule][] = [
  [/周一(至|到|-|—|–|~)周日|每天|每日|全年|天天|7天/, () => true],
  [/周一(至|到|-|—|–|~)周六/, (day) => weekday(day) <= 6],
  [/周一(至|到|-|—|–|~)周五|工作日|法定工作/, isWorkingDay],
]

const normalized = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/星期|礼拜/g, '周')
    .replace(/周天/g, '周日')

/** The days of a month on which a center stands open to the public at all: it exists and is not temporarily closed. */
function standingDays({ openedOn, closedOn, closures = [] }: Opening, month: Month): CalendarDate[] {
  const span = { from: openedOn, to: closedOn }
  return daysOf(month).filter(
    (day) => isInForce(span, day) && !closures.some((closure) => isInForce(closure, day)),
  )
}

/**
 * The default of 开放天数 (days) out of the opening hours as written, within the days on which the center exists and is not
 * temporarily closed; null when the writing is not understood, and then the cell is typed.
 */
export function defaultOpenDays(center: Opening, month: Month, calendar: CalendarDays): number | null {
  const words = normalized(center.openingHours)
  const pattern = PATTERNS.find(([known]) => known.test(words))
  return pattern ? standingDays(center, month).filter((day) => pattern[1](day, calendar)).length : null
}

/** Minutes of a day from and to. */
type Hours = { from: number; to: number }

const HOURS = /(\d{1,2}):(\d{2})\s*[-–—~至到]+\s*(\d{1,2}):(\d{2})/g
const UNTIL = /[至到]\s*(\d{1,2}):(\d{2})/
/** 常规工作时间: what lies outside it on a working day is 错时延时. */
const ORDINARY: Hours = { from: 8 * 60, to: 18 * 60 }

const minutes = (hour = '0', minute = '0') => Number(hour) * 60 + Number(minute)

function hoursIn(words: string): Hours[] {
  return [...words.matchAll(HOURS)]
    .map(([, a, b, c, d]) => ({ from: minutes(a, b), to: minutes(c, d) }))
    .filter(({ from, to }) => from < to)
}

const lengthOf = (hours: readonly Hours[]) => hours.reduce((sum, { from, to }) => sum + to - from, 0)
const outside = (hours: readonly Hours[]) =>
  hours.reduce(
    (sum, { from, to }) => sum + Math.max(0, ORDINARY.from - from) + Math.max(0, to - ORDINARY.to),
    0,
  )

const WEEKDAYS = '一二三四五六日'
const WEEKDAY_RANGE = new RegExp(`周([${WEEKDAYS}])[至到\\-–—~]周?([${WEEKDAYS}])`)

/** The days that a note on 错时延时服务 names; null when it names none that is understood. */
function staggeredDays(words: string): DayRule | null {
  if (/每天|每日|天天/.test(words)) return () => true
  if (/工作日/.test(words)) return isWorkingDay
  const [, first, last] = WEEKDAY_RANGE.exec(words) ?? []
  const named =
    first && last
      ? WEEKDAYS.slice(WEEKDAYS.indexOf(first), WEEKDAYS.indexOf(last) + 1)
      : [...words.matchAll(new RegExp(`周([${WEEKDAYS}])`, 'g'))].map(([, day]) => day).join('')
  return named === '' ? null : (day) => named.includes(WEEKDAYS[weekday(day) - 1] ?? '')
}

/** The hours that a note names: spans of their own, or from the closing hour on; null when it names none. */
function staggeredHours(words: string, closing: number): Hours[] | null {
  const spans = hoursIn(words)
  if (spans.length > 0) return spans
  const [found, hour, minute] = UNTIL.exec(words) ?? []
  return found ? [{ from: closing, to: Math.max(closing, minutes(hour, minute)) }] : null
}

/** What a note adds on a day that is open until `closing` anyway: hours before that are no addition. */
const addedTo = (spans: readonly Hours[], closing: number) =>
  lengthOf(spans.map(({ from, to }) => ({ from: Math.min(to, Math.max(from, closing)), to })))

/**
 * The default of 错时延时服务小时 (whole hours, rounded down): what the opening hours leave outside ordinary working hours
 * (8:00 to 18:00 of working days), and what 错时延时服务 adds, on the days on which the center stands open. Null when either
 * writing is not understood, and then the cell is typed.
 */
export function defaultExtraHours(center: Opening, month: Month, calendar: CalendarDays): number | null {
  const words = normalized(center.openingHours)
  const note = normalized(center.staggeredHours).trim()
  const pattern = PATTERNS.find(([known]) => known.test(words))
  const hours = hoursIn(words)
  const closing = hours.at(-1)?.to
  if (!pattern || closing === undefined) return null
  const onNote = note === '' ? () => false : staggeredDays(note)
  const added = note === '' ? [] : staggeredHours(note, closing)
  if (!onNote || !added) return null
  let total = 0
  for (const day of standingDays(center, month)) {
    const isOpen = pattern[1](day, calendar)
    if (isOpen) total += isWorkingDay(day, calendar) ? outside(hours) : lengthOf(hours)
    // A note may open a weekend of its own, never a public holiday.
    const isExtra = isOpen || (weekday(day) > 5 && !calendar.has(day))
    if (isExtra && onNote(day, calendar)) total += isOpen ? addedTo(added, closing) : lengthOf(added)
  }
  return Math.floor(total / 60)
}
