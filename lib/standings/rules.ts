import { type CalendarDate, isInForce } from '@/lib/core/calendar'
import { type Decimal2, fromHundredths, sumDecimal, toHundredths } from '@/lib/core/decimal'
import {
  AREA_REASONS,
  type AreaReason,
  type AreaStanding,
  type CoverageStanding,
  type GapBound,
  type NamedItem,
  type StandingRow,
  type StandingSummary,
} from '@/lib/standings/types'
import {
  type AreaQualifier,
  type CenterCategory,
  type CenterKind,
  type CenterStatus,
  FunctionDomain,
} from '@/prisma/generated/enums'

/** The five function domains in their official order. */
export const FUNCTION_DOMAINS = Object.values(FunctionDomain)

/** |x − line| up to one twentieth of the line is too close for a 约 figure. */
const CLOSENESS_DIVISOR = 20n

export type TargetRule = {
  /** null: every category. */
  category: CenterCategory | null
  /** null: every kind. */
  kind: CenterKind | null
  /** null: every township. */
  townshipId: string | null
  value: Decimal2
  from: CalendarDate
  /** First day on which it no longer applies; null: open. */
  to: CalendarDate | null
}

type Place = { category: CenterCategory; kind: CenterKind | null; townshipId: string | null }

export type AreaInput = Place & {
  /** The status that holds on the day, as the register decides it. */
  status: CenterStatus
  floorArea: Decimal2 | null
  qualifier: AreaQualifier | null
  isExempted: boolean
  targets: readonly TargetRule[]
  on: CalendarDate
}

/**
 * The area target of a center on a day, ㎡, or null. Rule: of the targets in force for its category the more specific
 * wins, a township before a kind before a category; among equals the one that came into force last.
 */
export function areaTargetOf(
  place: Place,
  targets: readonly TargetRule[],
  on: CalendarDate,
): Decimal2 | null {
  const weight = (target: TargetRule) =>
    (target.townshipId ? 4 : 0) + (target.kind ? 2 : 0) + (target.category ? 1 : 0)
  const fitting = targets.filter(
    (target) =>
      (target.category === null || target.category === place.category) &&
      (target.kind === null || target.kind === place.kind) &&
      (target.townshipId === null || target.townshipId === place.townshipId) &&
      isInForce(target, on),
  )
  fitting.sort((a, b) => weight(b) - weight(a) || b.from.localeCompare(a.from))
  return fitting[0]?.value ?? null
}

/**
 * Why a center is outside the area target on a day, or null when it is judged. Rule: the first reason that holds of
 * closed, category, status, kind (unknown, then not renovated), no target in force, no area. A category is outside as
 * long as no target that has begun by the day names it; before the first target of all, nothing is outside by category.
 */
export function areaReasonOf(input: AreaInput): AreaReason | null {
  if (input.status === 'CLOSED') return 'CLOSED'
  const begun = input.targets.filter(
    (target) =>
      target.from <= input.on && (target.townshipId === null || target.townshipId === input.townshipId),
  )
  if (
    begun.length > 0 &&
    !begun.some((target) => target.category === null || target.category === input.category)
  )
    return 'CATEGORY'
  if (input.status !== 'OPEN') return 'STATUS'
  if (input.kind === null) return 'UNKNOWN_KIND'
  if (input.kind === 'UNRENOVATED') return 'UNRENOVATED'
  if (areaTargetOf(input, input.targets, input.on) === null) return 'NO_TARGET'
  return input.floorArea === null ? 'NO_AREA' : null
}

type Measure = Pick<AreaStanding, 'status' | 'gapBound' | 'isApproximate'>

/**
 * Compares an area with its line, both in hundredths of a ㎡. Rule: area target with the qualifiers of official papers.
 * None: 600.00 meets 600, 599.99 is short by 0.01. 余, 多, 超: at or above the line met, below it short by at most the
 * difference. 近, 不足: at or below the line short by at least the difference, above it met, as an approximation.
 * 约: within 5 % of the line (both ends included) it is to be measured, otherwise met or short, approximately.
 */
function measure(actual: bigint, line: bigint, qualifier: AreaQualifier | null): Measure {
  const short = (gapBound: GapBound): Measure => ({ status: 'SHORT', gapBound, isApproximate: false })
  const met = (isApproximate: boolean): Measure => ({ status: 'MET', gapBound: null, isApproximate })
  const distance = actual < line ? line - actual : actual - line
  switch (qualifier) {
    case null:
      return actual >= line ? met(false) : short('EXACT')
    case 'ODD':
    case 'MANY':
    case 'OVER':
      return actual >= line ? met(false) : short('AT_MOST')
    case 'NEAR':
    case 'UNDER':
      return actual > line ? met(true) : short('AT_LEAST')
    case 'ABOUT':
      if (distance * CLOSENESS_DIVISOR <= line)
        return { status: 'TO_MEASURE', gapBound: null, isApproximate: true }
      return actual > line ? met(true) : short('ABOUT')
  }
}

/**
 * 面积达标 of a center on a day. Outside the target it carries the first reason; judged, it is met, exempted (below or
 * too close to the line, with a document in force: in the denominator, never counted as met), to be measured, or short.
 * `gap` is positive: by how many ㎡ it is short.
 */
export function areaStatusOf(input: AreaInput): AreaStanding {
  const target = areaTargetOf(input, input.targets, input.on)
  const reason = areaReasonOf(input)
  const stated = { actual: input.floorArea, qualifier: input.qualifier }
  if (reason !== null || target === null || input.floorArea === null) {
    const line = reason === 'NO_AREA' ? target : null
    return {
      ...stated,
      status: 'NOT_APPLICABLE',
      reason,
      target: line,
      gap: null,
      gapBound: null,
      isApproximate: false,
    }
  }
  const [actual, line] = [toHundredths(input.floorArea), toHundredths(target)]
  const measured = measure(actual, line, input.qualifier)
  const status = input.isExempted && measured.status !== 'MET' ? 'EXEMPTED' : measured.status
  const gap = measured.gapBound ? fromHundredths(line - actual) : null
  return { ...stated, ...measured, status, reason: null, target, gap }
}

/**
 * The bound of a sum of gaps. Rule: gaps that are all known in the same way keep their word, a mixture says 约; null for
 * no gap at all.
 */
export function gapSumBound(bounds: readonly GapBound[]): GapBound | null {
  const [first] = bounds
  if (first === undefined) return null
  return bounds.every((bound) => bound === first) ? first : 'ABOUT'
}

export type CoverageInput = {
  status: CenterStatus
  category: CenterCategory
  reportingCategories: readonly CenterCategory[]
  /** Domains of the zones that are active on the day; repetitions do not matter. */
  domains: readonly FunctionDomain[]
  /** Items of the county list in force on the day; null while no list is in force. */
  required: readonly NamedItem[] | null
  /** Items that the center offers on the day and has not suspended. */
  availableItemIds: ReadonlySet<string>
}

/**
 * 服务达标 of a center on a day. Rule: met = all five function domains present and every item of the county list in
 * force available; none available is partial. Applies to open centers of reporting categories while a list is in force.
 */
export function coverageOf(input: CoverageInput): CoverageStanding {
  const domainsPresent = FUNCTION_DOMAINS.filter((domain) => input.domains.includes(domain))
  const missingDomains = FUNCTION_DOMAINS.filter((domain) => !input.domains.includes(domain))
  const required = input.required ?? []
  const missingItems = required.filter((item) => !input.availableItemIds.has(item.id))
  const itemsAvailable = required.length - missingItems.length
  const applies =
    input.required !== null && input.status === 'OPEN' && input.reportingCategories.includes(input.category)
  const isMet = missingDomains.length === 0 && missingItems.length === 0 && itemsAvailable > 0
  return {
    status: !applies ? 'NOT_APPLICABLE' : isMet ? 'MET' : 'PARTIAL',
    domainsPresent,
    missingDomains,
    itemsAvailable,
    itemsRequired: required.length,
    missingItems,
  }
}

/**
 * 双达标, or null where it does not apply. Rule: both met, of the centers whose area is met, short or exempted and whose
 * coverage applies.
 */
export function isDoubleMet(
  area: Pick<AreaStanding, 'status'>,
  coverage: Pick<CoverageStanding, 'status'>,
): boolean | null {
  if (!isInAreaRate(area) || coverage.status === 'NOT_APPLICABLE') return null
  return area.status === 'MET' && coverage.status === 'MET'
}

/** Whether a center stands in the denominator of the area rate: met, short or exempted. */
export function isInAreaRate(area: Pick<AreaStanding, 'status'>): boolean {
  return area.status === 'MET' || area.status === 'SHORT' || area.status === 'EXEMPTED'
}

const tally = <K extends string>(keys: readonly K[], values: readonly (K | null)[]) =>
  Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<
    K,
    number
  >

/**
 * Counts of a set of standings, rates as their two counts, and the exact sum of the gaps of the short ones (㎡) with
 * what is known of it. Domain counts are of open centers.
 */
export function summarizeStandings(rows: readonly StandingRow[]): StandingSummary {
  const area = tally(
    ['MET', 'SHORT', 'EXEMPTED', 'TO_MEASURE', 'NOT_APPLICABLE'],
    rows.map((row) => row.area.status),
  )
  const coverage = tally(
    ['MET', 'PARTIAL', 'NOT_APPLICABLE'],
    rows.map((row) => row.coverage.status),
  )
  const short = rows.filter((row) => row.area.status === 'SHORT').map((row) => row.area)
  const double = rows.flatMap((row) => (row.isDoubleMet === null ? [] : [row.isDoubleMet]))
  const open = rows.filter((row) => row.status === 'OPEN')
  return {
    centers: rows.length,
    byStatus: tally(
      ['PLANNED', 'BUILDING', 'OPEN', 'CLOSED'],
      rows.map((row) => row.status),
    ),
    area,
    reasons: tally(
      AREA_REASONS,
      rows.map((row) => row.area.reason),
    ),
    coverage,
    areaRate: { part: area.MET, whole: area.MET + area.SHORT + area.EXEMPTED },
    coverageRate: { part: coverage.MET, whole: coverage.MET + coverage.PARTIAL },
    doubleRate: { part: double.filter(Boolean).length, whole: double.length },
    gapSum: sumDecimal(short.flatMap((standing) => standing.gap ?? [])),
    gapBound: gapSumBound(short.flatMap((standing) => standing.gapBound ?? [])),
    domains: tally(
      FUNCTION_DOMAINS,
      open.flatMap((row) => row.coverage.domainsPresent),
    ),
  }
}
