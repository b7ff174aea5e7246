import type { CalendarDate, Month } from '@/lib/core/calendar'
import { definitionOf } from '@/lib/metrics/catalogue/rules'
import { percentOf } from '@/lib/metrics/catalogue/stocks/rules'
import type {
  ActivityMetric,
  Measured,
  RegisterMetric,
  ReportingMetric,
  ReportMetric,
} from '@/lib/metrics/catalogue/types'
import {
  activityFacts,
  cumulativeOf,
  dailyMeanOf,
  partnersOf,
  registerFlow,
  reportFlow,
  satisfactionOf,
  shareOfSums,
  sumDays,
  sumFlow,
  toText,
  yearlyMeanOf,
} from '@/lib/metrics/evaluate/flows/rules'
import type { Reading } from '@/lib/metrics/evaluate/members/rules'
import { coverageOf, type Months, monthsOf, ratesOf } from '@/lib/metrics/evaluate/months/rules'
import { type StockDay, stockDayOf, stockOf } from '@/lib/metrics/evaluate/stocks/rules'
import { sessionsOf, sumSittings, weeklyActivities, weeklySittings } from '@/lib/metrics/evaluate/weeks/rules'
import type { ActivityFact, FactBase, FlowFact } from '@/lib/metrics/facts/types'
import { figureHref } from '@/lib/metrics/link/rules'
import type { PlannedRequest } from '@/lib/metrics/plan/rules'
import type { Figure, FigureOptions } from '@/lib/metrics/types'

/** A measured figure with what only some rules of time know. */
type Answer = Measured & {
  minimum?: number | null
  isTooShort?: boolean
  from?: Month | null
  to?: Month | null
  days?: Figure['days'] | undefined
}

type Asked = Reading & Pick<PlannedRequest, 'request' | 'span'>

/** Works out figures from one set of facts, so that a hundred figures ask the database no more often than one. */
export type Evaluator = (planned: PlannedRequest, reading: Reading) => Figure

export function evaluatorOf(base: FactBase, options: FigureOptions): Evaluator {
  const months = monthsOf(base)
  const days = new Map<CalendarDate, StockDay>()
  const dayOf = (on: CalendarDate) => {
    const day = days.get(on) ?? stockDayOf(base, on)
    days.set(on, day)
    return day
  }
  return (planned, reading) => {
    const { request, metric, span } = planned
    const asked = { ...reading, request, span }
    const answer =
      metric.source === 'STOCK'
        ? stockOf(base, metric, { ...reading, day: dayOf(span.asOf), on: span.asOf })
        : flowOf(months, metric, asked)
    return toFigure(planned, answer, { months, reading, options })
  }
}

function flowOf(
  months: Months,
  metric: ActivityMetric | ReportMetric | RegisterMetric | ReportingMetric,
  asked: Asked,
): Answer {
  switch (metric.source) {
    case 'REPORT':
      return reportAnswer(months, metric, asked)
    case 'ACTIVITY':
      return activityAnswer(months, metric, asked)
    case 'REPORTING': {
      const rates = ratesOf(months, asked.span, asked)
      const { part, whole } = rates[metric.kind]
      return { value: percentOf(BigInt(part), BigInt(whole)), part, whole, centers: rates.centers }
    }
    case 'SESSION':
      return sessionsOf(months, { ...asked, period: asked.request.period })
    case 'SITTING':
      return asked.request.period.rule === 'WEEKLY_MEAN'
        ? weeklySittings(months, asked)
        : sumSittings(months, asked)
    case 'CALL':
      return metric.kind === 'SATISFACTION'
        ? satisfactionOf(months, asked)
        : sumFlow(months, registerFlow(months, metric.kind, 'CALL'), asked)
    case 'DONATION':
      return sumFlow(months, registerFlow(months, metric.kind, 'DONATION'), asked)
  }
}

function reportAnswer(months: Months, metric: ReportMetric, asked: Asked): Answer {
  const { rule } = asked.request.period
  if (metric.kind === 'DAILY') return dailyMeanOf(months, metric, asked)
  const sum = (indicator: string) =>
    rule === 'CUMULATIVE'
      ? cumulativeOf(months, indicator, asked)
      : sumFlow(months, reportFlow(months, indicator), asked)
  const [first = '', second = ''] = metric.indicators
  if (metric.kind === 'SHARE') return shareOfSums(sum(first), sum(second))
  if (rule !== 'YEARLY_MEAN') return sum(first)
  const facts = reportFlow(months, first)
  return yearlyMeanOf(months, facts, { ...asked, began: facts })
}

function activityAnswer(months: Months, metric: ActivityMetric, asked: Asked): Answer {
  const { period, filter } = asked.request
  if (period.rule === 'WEEKLY_MEAN') return weeklyActivities(months, metric, { ...asked, filter })
  const facts = activityFacts(months, metric, filter)
  if (metric.kind === 'PARTNERS') return partnersOf(months, facts, asked)
  const { activityType, zoneType, activityId } = filter ?? {}
  const amounts = months.once(`${metric.code} ${activityType} ${zoneType} ${activityId}`, () =>
    toFlow(metric, facts),
  )
  if (period.rule !== 'YEARLY_MEAN') {
    const days = asked.request.byDay ? sumDays(months, metric, { ...asked, filter }) : undefined
    return { ...sumFlow(months, amounts, asked), days }
  }
  const began = toFlow(metric, activityFacts(months, { ...metric, type: undefined }, undefined))
  return yearlyMeanOf(months, amounts, { ...asked, began, zoneType })
}

const toFlow = (metric: ActivityMetric, facts: readonly ActivityFact[]): FlowFact[] =>
  facts.map((fact) => ({
    centerId: fact.centerId,
    townshipId: fact.townshipId,
    month: fact.month,
    amount: metric.amount(fact),
  }))

type Around = { months: Months; reading: Reading; options: FigureOptions }

/**
 * What a register of activities says where it says nothing: 0 as soon as a month of the period is official, for then the
 * register is known to hold all that took place.
 */
function quietValue(
  { request, metric }: PlannedRequest,
  answer: Answer,
  coverage: Figure['coverage'],
): bigint | null {
  const isQuiet =
    metric.source === 'ACTIVITY' &&
    metric.kind === 'SUM' &&
    !request.period.rule.endsWith('MEAN') &&
    !request.filter?.activityId
  return answer.value === null && isQuiet && (coverage?.reported ?? 0) > 0 ? 0n : answer.value
}

function toFigure(
  { request, metric, span }: PlannedRequest,
  answer: Answer,
  { months, reading, options }: Around,
): Figure {
  const isStock = metric.source === 'STOCK'
  const isReported = ['REPORT', 'ACTIVITY', 'REPORTING'].includes(metric.source)
  const facility = metric.source === 'REPORT' ? metric.facility : undefined
  const from = isStock ? null : (answer.from ?? span.from)
  const to = isStock ? null : (answer.to ?? span.to)
  const coverage = isReported
    ? coverageOf(months, { from, to: to ?? span.to }, { ...reading, facility })
    : null
  return {
    key: request.key,
    metric: metric.code,
    value: toText(quietValue({ request, metric, span }, answer, coverage)),
    places: metric.places === 0 && request.period.rule.endsWith('MEAN') ? 1 : metric.places,
    part: answer.part,
    whole: answer.whole,
    minimum: answer.minimum ?? null,
    isTooShort: answer.isTooShort ?? false,
    asOf: span.asOf,
    from,
    to,
    coverage,
    centers: answer.centers,
    definition: definitionOf(metric, request.period),
    ...(answer.days && { days: answer.days }),
    href: figureHref(request, options),
  }
}
