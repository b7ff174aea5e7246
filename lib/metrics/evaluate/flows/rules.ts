import { cumulative } from '@/lib/balances/rules'
import { firstDay, lastDay, type Month, monthOf, monthRange, yearOf } from '@/lib/core/calendar'
import { fromHundredths } from '@/lib/core/decimal'
import { groupBy } from '@/lib/core/group-by'
import { percentOf } from '@/lib/metrics/catalogue/stocks/rules'
import type { ActivityMetric, Measured, RegisterMetric, ReportMetric } from '@/lib/metrics/catalogue/types'
import { cutOffFraction, type Fraction, sumFractions } from '@/lib/metrics/evaluate/means/rules'
import { isMemberFact, isMemberOn, type Reading } from '@/lib/metrics/evaluate/members/rules'
import { isOfficialRecord, type Months } from '@/lib/metrics/evaluate/months/rules'
import type { ActivityFact, FlowFact } from '@/lib/metrics/facts/types'
import { groupedOnce } from '@/lib/metrics/grouping/rules'
import { type FigureSpan, isInSpan } from '@/lib/metrics/period/rules'
import type { Figure, FigureRequest } from '@/lib/metrics/types'

type Filter = FigureRequest['filter']
type Span = Pick<FigureSpan, 'from' | 'to'>

/** What one official month of each center says of an indicator, in hundredths; a blank is no fact. */
export function reportFlow(months: Months, indicator: string): FlowFact[] {
  return months.once(`report ${indicator}`, () =>
    months.base.reports.flatMap((report) => {
      const value = report.figures[indicator]
      if (value === undefined || !months.isOfficial(report)) return []
      const { centerId, townshipId, month } = report
      return [{ centerId, townshipId, month, amount: BigInt(value) * 100n }]
    }),
  )
}

/** The official activities that a metric counts. */
export function activityFacts(months: Months, metric: ActivityMetric, filter: Filter): ActivityFact[] {
  const type = filter?.activityType ?? metric.type
  const { zoneType, activityId } = filter ?? {}
  return months.once(`activities ${type} ${zoneType} ${activityId}`, () =>
    months.base.activities.filter(
      (fact) =>
        (type === undefined || fact.typeCode === type) &&
        (zoneType === undefined || fact.zoneType === zoneType) &&
        (activityId === undefined || fact.activityId === activityId) &&
        isOfficialRecord(months, fact),
    ),
  )
}

const ofCenter = groupedOnce<{ centerId: string; month: Month }>((fact) => fact.centerId)
const ofMonth = groupedOnce<{ centerId: string; month: Month }>((fact) => fact.month)

/** The facts of a reading and span; looked up by center or month, for many figures ask for few facts each. */
function factsWithin<T extends FlowFact | ActivityFact>(
  months: Months,
  facts: readonly T[],
  { span, ...reading }: Reading & { span: Span },
): T[] {
  const near =
    reading.scope.level === 'CENTER'
      ? ofCenter(facts, reading.scope.id)
      : span.from === null
        ? facts
        : monthRange(span.from, span.to).flatMap((month) => ofMonth(facts, month))
  return (near as readonly T[]).filter(
    (fact) => isInSpan(fact.month, span) && isMemberFact(fact, reading, months.base),
  )
}

const CALLS_FOR_RATE = 10

/** What a register of its own says, by center and month. */
export function registerFlow(
  { base, once }: Months,
  kind: RegisterMetric['kind'],
  source: 'DONATION' | 'CALL',
): FlowFact[] {
  return once(`register ${source} ${kind}`, () =>
    source === 'DONATION'
      ? base.donations.filter((donation) => kind === 'SUM' || donation.kind === kind)
      : base.calls.map(({ calls, satisfied, ...call }) => ({
          ...call,
          amount: BigInt(kind === 'SATISFIED' ? satisfied : calls) * 100n,
        })),
  )
}

/** Σ over the months of a span and the centers of a reading; null without any fact: nothing registered is no 0. */
export function sumFlow(
  months: Months,
  facts: readonly FlowFact[],
  asked: Reading & { span: Span },
): Measured {
  const own = factsWithin(months, facts, asked)
  return {
    value: own.length === 0 ? null : own.reduce((sum, fact) => sum + fact.amount, 0n),
    part: null,
    whole: null,
    centers: new Set(own.map((fact) => fact.centerId)).size,
  }
}

/** What a sum of activities is made of, day by day, as exact text. */
export function sumDays(
  months: Months,
  metric: ActivityMetric,
  { filter, ...asked }: Reading & { span: Span; filter: Filter },
): NonNullable<Figure['days']> {
  const sums = new Map<string, bigint>()
  for (const fact of factsWithin(months, activityFacts(months, metric, filter), asked))
    if (fact.day) sums.set(fact.day, (sums.get(fact.day) ?? 0n) + metric.amount(fact))
  return Object.fromEntries(
    [...sums].filter(([, sum]) => sum !== 0n).map(([day, sum]) => [day, fromHundredths(sum)]),
  )
}

/** Distinct partners of the activities of a span. */
export function partnersOf(
  months: Months,
  facts: readonly ActivityFact[],
  asked: Reading & { span: Span },
): Measured {
  const own = factsWithin(months, facts, asked)
  const partners = new Set(own.flatMap((fact) => fact.partnerIds))
  const hosts = own.filter((fact) => fact.partnerIds.length > 0)
  return {
    value: own.length === 0 ? null : BigInt(partners.size) * 100n,
    part: null,
    whole: null,
    centers: new Set(hosts.map((fact) => fact.centerId)).size,
  }
}

/** Σ÷Σ of two sums in percent; hidden below a least whole. */
export function shareOfSums(top: Measured, bottom: Measured, least = 1): Measured {
  const [part, whole] = [(top.value ?? 0n) / 100n, (bottom.value ?? 0n) / 100n]
  if (whole < BigInt(least)) return { value: null, part: null, whole: null, centers: bottom.centers }
  return {
    value: percentOf(part, whole),
    part: Number(part),
    whole: Number(whole),
    centers: bottom.centers,
  }
}

/** 满意率, hidden below ten calls. */
export function satisfactionOf(months: Months, reading: Reading & { span: Span }): Measured {
  const sum = (kind: 'SATISFIED' | 'CALLS') => sumFlow(months, registerFlow(months, kind, 'CALL'), reading)
  return shareOfSums(sum('SATISFIED'), sum('CALLS'), CALLS_FOR_RATE)
}

/**
 * 日均 of the canteens. Rule (E07): each center Σ meals ÷ Σ of its own days, then Σ of these; never the mean of months.
 */
export function dailyMeanOf(
  months: Months,
  { indicators }: Pick<ReportMetric, 'indicators'>,
  { span, ...reading }: Reading & { span: Span },
): Measured {
  const [amount = '', days = ''] = indicators
  const own = months.base.reports.filter(
    (report) =>
      months.isOfficial(report) && isInSpan(report.month, span) && isMemberFact(report, reading, months.base),
  )
  const shares = [...groupBy(own, (report) => report.centerId).values()].flatMap((reports): Fraction[] => {
    const sum = (code: string) => reports.reduce((total, { figures }) => total + (figures[code] ?? 0), 0)
    const bottom = sum(days)
    return bottom === 0 ? [] : [{ top: BigInt(sum(amount)) * 100n, bottom: BigInt(bottom) }]
  })
  return {
    value: shares.length === 0 ? null : cutOffFraction(sumFractions(shares)),
    part: null,
    whole: null,
    centers: shares.length,
  }
}

/**
 * 累计: of every center its 期初数 and the official months after it, closed centers too; the county adds its own row
 * (未分解到中心), whose months are not added again for centers without a 期初数 of their own.
 */
export function cumulativeOf(months: Months, indicator: string, reading: Reading): Measured {
  const { base } = months
  const until = monthOf(base.cutOff)
  const facts = groupBy(
    reportFlow(months, indicator).filter((fact) => isMemberFact(fact, reading, base)),
    (fact) => fact.centerId,
  )
  const balances = base.balances.filter(({ code, upTo }) => code === indicator && upTo <= until)
  const undivided = new Map(balances.filter((one) => one.centerId === null).map((one) => [one.countyId, one]))
  let [total, count] = [0, 0]
  for (const center of base.centers.values()) {
    const own = balances.find((one) => one.centerId === center.id)
    const isOwn = own && isMemberOn(center, lastDay(own.upTo), { ...reading, cutOff: base.cutOff })
    const reported = (facts.get(center.id) ?? []).map(({ month, amount }) => ({
      month,
      value: Number(amount / 100n),
    }))
    if (!isOwn && reported.length === 0) continue
    const county = undivided.get(center.countyId)
    const before = own ? { ...own, value: isOwn ? own.value : 0 } : county ? { ...county, value: 0 } : null
    total += cumulative(before, reported, until).value
    count += 1
  }
  const rest = reading.scope.level === 'COUNTY' ? undivided.get(reading.scope.id) : undefined
  const isNothing = count === 0 && !rest
  return {
    value: isNothing ? null : BigInt(total + (rest?.value ?? 0)) * 100n,
    part: null,
    whole: null,
    centers: count,
  }
}

/**
 * 年均 of each center over its complete calendar years, summed over the centers. Rule (A07): a year is complete when it is
 * over, the center (and the zone asked for) stood on its first day, records had begun in its January, and every month that
 * was to be reported is official.
 */
export function yearlyMeanOf(
  months: Months,
  facts: readonly FlowFact[],
  {
    span,
    began,
    ...reading
  }: Reading & { span: Span; began: readonly FlowFact[]; zoneType?: string | undefined },
): Measured & { isTooShort: boolean } {
  const own = facts.filter((fact) => isInSpan(fact.month, span) && isMemberFact(fact, reading, months.base))
  const first = firstMonths(began)
  const means = [...groupBy(own, (fact) => fact.centerId)].flatMap(([centerId, rows]): Fraction[] => {
    const start = first.get(centerId) ?? span.to
    const years = Array.from(
      { length: yearOf(span.to) - yearOf(start) + 1 },
      (_, index) => yearOf(start) + index,
    )
    const complete = years.filter((year) => isCompleteYear(months, centerId, { year, start, ...reading }))
    if (complete.length === 0) return []
    const total = rows
      .filter((row) => complete.includes(yearOf(row.month)))
      .reduce((sum, row) => sum + row.amount, 0n)
    return [{ top: total, bottom: BigInt(complete.length) }]
  })
  return {
    value: means.length === 0 ? null : cutOffFraction(sumFractions(means)),
    part: null,
    whole: null,
    centers: means.length,
    isTooShort: means.length === 0,
  }
}

function firstMonths(facts: readonly FlowFact[]): Map<string, Month> {
  const first = new Map<string, Month>()
  for (const { centerId, month } of facts) {
    const known = first.get(centerId)
    if (known === undefined || month < known) first.set(centerId, month)
  }
  return first
}

function isCompleteYear(
  months: Months,
  centerId: string,
  { year, start, zoneType }: { year: number; start: Month; zoneType?: string | undefined },
): boolean {
  const center = months.base.centers.get(centerId)
  const january = `${year}-01`
  if (!center || start > january) return false
  if (center.openedOn !== null && center.openedOn > firstDay(january)) return false
  const stood = months.base.zones.some(
    (zone) =>
      zone.centerId === centerId &&
      zone.typeCode === zoneType &&
      (zone.from === null || zone.from <= firstDay(january)),
  )
  if (zoneType !== undefined && !stood) return false
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).every(
    (month) => !months.isExpected(center, month) || months.isOfficial(months.reportOf(centerId, month)),
  )
}

/** A measured value as exact text. */
export function toText(value: bigint | null): string | null {
  return value === null ? null : fromHundredths(value)
}
