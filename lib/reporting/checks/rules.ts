import { daysInMonth, type Month } from '@/lib/core/calendar'
import { graphemeLength } from '@/lib/core/text'
import { isOutlier, isSeasonalOutlier } from '@/lib/reporting/checks/outlier/rules'
import type { CarryCode, CheckContext, CheckRow, Finding, FindingRule } from '@/lib/reporting/checks/types'
import type { Figures } from '@/lib/reporting/form/rules'

/** The largest figure of a month. */
export const MAX_FIGURE = 9_999_999
/** What concerns the whole form stands under this code. */
export const FORM_CODE = 'FORM'
/** Characters that an explanation has at least. */
export const MIN_EXPLANATION = 4
export const MAX_EXPLANATION = 200
/** Filled rows equal to last month's from which the form looks copied. */
const COPIED_ROWS = 5
const HOURS_IN_DAY = 24

export type ParsedFigure = { ok: true; value: number | null } | { ok: false; reason: 'integer' | 'tooBig' }

/**
 * A cell as typed. Rule: whole numbers from 0 to 9,999,999; full-width digits and `1,200` are read; `12.5`, `1e3`, `-3`,
 * `约50` are refused; a blank stays blank and is never 0. The browser runs it at every keystroke, so it stands apart from
 * the schemas of the server, which read the same.
 */
export function parseFigure(text: string): ParsedFigure {
  const half = text.normalize('NFKC').trim()
  const digits = /^\d{1,3}(,\d{3})+$/.test(half) ? half.replaceAll(',', '') : half
  if (digits === '') return { ok: true, value: null }
  if (!/^\d{1,15}$/.test(digits)) return { ok: false, reason: 'integer' }
  const value = Number(digits)
  return value <= MAX_FIGURE ? { ok: true, value } : { ok: false, reason: 'tooBig' }
}

/** Whether an explanation says enough: at least four characters. */
export function isExplained(text: string | undefined): boolean {
  return graphemeLength((text ?? '').trim()) >= MIN_EXPLANATION
}

/** Findings that still keep the form from being submitted: hard ones, and soft ones without an explanation. */
export function blockingFindings(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Finding[] {
  return findings.filter(
    ({ level, code }) => level === 'HARD' || (level === 'SOFT' && !isExplained(explanations[code])),
  )
}

/**
 * Everything that is wrong or odd about a month's figures, in the order of the rows. Figures of rows that the center does
 * not see are not looked at; totals must have been added up before.
 */
export function checkFigures(context: CheckContext, figures: Figures): Finding[] {
  const findings = [
    ...requiredFindings(context, figures),
    ...canteenFindings(context, figures),
    ...dayFindings(context.month, figures),
    ...orderFindings(figures),
    ...carryFindings(context, figures),
    ...employmentFindings(context, figures),
    ...plausibilityFindings(context, figures),
    ...context.rows.flatMap((row) => historyFindings(row, figures[row.code])),
    ...copiedFindings(context, figures),
  ]
  const order = new Map(context.rows.map((row, index) => [row.code, index]))
  return findings
    .filter((finding) => finding.code === FORM_CODE || order.has(finding.code))
    .sort((a, b) => (order.get(a.code) ?? order.size) - (order.get(b.code) ?? order.size))
}

const hard = (code: string, rule: FindingRule, params: Finding['params'] = {}): Finding => ({
  code,
  level: 'HARD',
  rule,
  params,
})
const soft = (code: string, rule: FindingRule, params: Finding['params'] = {}): Finding => ({
  code,
  level: 'SOFT',
  rule,
  params,
})

/** Rule: a blank is not 0; every row that is typed has to be filled. */
function requiredFindings({ rows }: CheckContext, figures: Figures): Finding[] {
  return rows
    .filter((row) => row.kind === 'TYPED' && figures[row.code] === undefined)
    .map((row) => hard(row.code, 'required'))
}

/** Rules: meals and days of a canteen come in pairs; its days are at most those of the month and those it existed. */
function canteenFindings({ month, canteenDays }: CheckContext, { E05, E06 }: Figures): Finding[] {
  const findings: Finding[] = []
  if (E05 !== undefined && E06 !== undefined) {
    if (E05 > 0 && E06 === 0) findings.push(hard('E06', 'pairMissingDays'))
    if (E05 === 0 && E06 > 0) findings.push(hard('E05', 'pairMissingMeals'))
  }
  if (E06 !== undefined) {
    const days = daysInMonth(month)
    if (E06 > days) findings.push(hard('E06', 'daysInMonth', { days }))
    else if (E06 > canteenDays) findings.push(hard('E06', 'canteenDays', { days: canteenDays }))
  }
  return findings
}

/** Rules: open on at most the days of the month, and outside working hours for at most their hours. */
function dayFindings(month: Month, { E18a, E18b }: Figures): Finding[] {
  const days = daysInMonth(month)
  const hours = days * HOURS_IN_DAY
  return [
    ...(E18a !== undefined && E18a > days ? [hard('E18a', 'daysInMonth', { days })] : []),
    ...(E18b !== undefined && E18b > hours ? [hard('E18b', 'hoursInMonth', { hours })] : []),
  ]
}

/** A figure that ordinarily does not exceed another. */
const AT_MOST: [code: string, limit: string, rule: FindingRule][] = [
  ['E04', 'E02', 'assistedAboveAccepted'],
  ['A03', 'A02', 'householdsAboveAttendances'],
]
/** Visitors are at least those who came to a window or took part in an activity. */
const AT_LEAST: [code: string, least: string, rule: FindingRule][] = [
  ['E01', 'E02', 'visitsBelowWindows'],
  ['E01', 'A02', 'visitsBelowActivities'],
]

function orderFindings(figures: Figures): Finding[] {
  const compare = (
    [code, other, rule]: [string, string, FindingRule],
    isOdd: (a: number, b: number) => boolean,
  ) => {
    const [value, limit] = [figures[code], figures[other]]
    return value !== undefined && limit !== undefined && isOdd(value, limit)
      ? [soft(code, rule, { value, limit })]
      : []
  }
  const { Q01a, Q01b } = figures
  const hasTooMany = Q01a !== undefined && Q01b !== undefined && Q01b > Q01a
  return [
    ...AT_MOST.flatMap((entry) => compare(entry, (value, limit) => value > limit)),
    ...AT_LEAST.flatMap((entry) => compare(entry, (value, least) => value < least)),
    ...(hasTooMany ? [hard('Q01b', 'satisfiedAboveCalls', { value: Q01b, limit: Q01a })] : []),
  ]
}

const CARRIED: [code: CarryCode, accepted: string, unknown: FindingRule, known: FindingRule][] = [
  ['E03', 'E02', 'closedAboveAccepted', 'closedAboveCarried'],
  ['E17b', 'E17a', 'settledAboveAccepted', 'settledAboveCarried'],
]

/**
 * Rule: what is closed in a month is at most what was carried over plus what was accepted. Hard where the carry is known;
 * where it is not (no 期初数, or a month missing) more than accepted asks for an explanation.
 */
function carryFindings({ carries }: CheckContext, figures: Figures): Finding[] {
  return CARRIED.flatMap(([code, other, unknown, known]) => {
    const [value, accepted] = [figures[code], figures[other]]
    if (value === undefined || accepted === undefined) return []
    const carry = carries?.[code] ?? null
    if (carry === null) return value > accepted ? [soft(code, unknown, { value, limit: accepted })] : []
    return value > carry + accepted ? [hard(code, known, { value, carry, accepted })] : []
  })
}

/**
 * Rule: nobody finds work through a station who was not informed there. Hard since the beginning where that is known of
 * both figures; over the year and in the month alone more asks for an explanation.
 */
function employmentFindings({ cumulative, yearToDate }: CheckContext, { E15, E16 }: Figures): Finding[] {
  if (E15 === undefined || E16 === undefined) return []
  const compare = (before: { E15: number; E16: number }) => {
    const [value, limit] = [before.E16 + E16, before.E15 + E15]
    return value > limit ? { value, limit } : null
  }
  const { E15: informed = null, E16: employed = null } = cumulative ?? {}
  const ever = informed !== null && employed !== null && compare({ E15: informed, E16: employed })
  if (ever) return [hard('E16', 'employedAboveInformedEver', ever)]
  const inMonth = compare({ E15: 0, E16: 0 })
  if (inMonth) return [soft('E16', 'employedAboveInformed', inMonth)]
  const inYear = yearToDate ? compare(yearToDate) : null
  return inYear ? [soft('E16', 'employedAboveInformedYear', inYear)] : []
}

/** Rules: nobody comes although it is open; a class in the school holidays; more than 12 hours a volunteer. */
function plausibilityFindings({ rows }: CheckContext, { E01, E18a, E09, A08a, A08b }: Figures): Finding[] {
  const findings: Finding[] = []
  if (E01 === 0 && E18a !== undefined && E18a > 0)
    findings.push(soft('E01', 'noVisitsWhileOpen', { days: E18a }))
  if (E09 !== undefined && E09 > 0 && rows.some((row) => row.isSchoolHoliday))
    findings.push(soft('E09', 'schoolHoliday'))
  if (A08a !== undefined && A08b !== undefined && A08b > A08a * 12)
    findings.push(soft('A08b', 'volunteerHours', { hours: A08b, volunteers: A08a }))
  return findings
}

/** A total is not compared with its history: its parts are. */
function historyFindings(row: CheckRow, value: number | undefined): Finding[] {
  if (value === undefined || row.kind === 'TOTAL') return []
  const findings: Finding[] = []
  if (row.isSeasonal) {
    const { lastYear } = row
    if (lastYear !== null && isSeasonalOutlier(value, lastYear))
      findings.push(soft(row.code, 'seasonalOutlier', { value, lastYear }))
  } else {
    const median = isOutlier(value, row.history)
    if (median !== null) findings.push(soft(row.code, 'outlier', { value, median }))
  }
  if (row.kind === 'TYPED' && isRoundedThrice(row, value)) findings.push(soft(row.code, 'roundNumbers'))
  return findings
}

const endsRound = (value: number | null) => value !== null && value > 0 && value % 100 === 0

/** Rule: three months running ending in 00, zeros and defaults aside. */
function isRoundedThrice(row: CheckRow, value: number): boolean {
  return value !== row.defaultValue && [value, row.previous, row.beforePrevious].every(endsRound)
}

/** Rule: at least five filled rows the same as last month, zeros and defaults aside, ask for one explanation. */
function copiedFindings({ rows }: CheckContext, figures: Figures): Finding[] {
  const same = rows.filter((row) => {
    const value = figures[row.code]
    return row.kind === 'TYPED' && value && value !== row.defaultValue && value === row.previous
  }).length
  return same >= COPIED_ROWS ? [soft(FORM_CODE, 'copied', { same })] : []
}
