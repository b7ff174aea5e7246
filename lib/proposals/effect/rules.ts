import { statusOn } from '@/lib/centers/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Basis } from '@/lib/proposals/types'
import {
  areaStatusOf,
  coverageOf,
  isDoubleMet,
  summarizeStandings,
  type TargetRule,
} from '@/lib/standings/rules'
import type { CoverageStanding, Rate, StandingRow } from '@/lib/standings/types'
import type { CenterCategory } from '@/prisma/generated/enums'

/** What the standings of a county's centers are judged by on a day. */
export type Yardstick = {
  on: CalendarDate
  targets: readonly TargetRule[]
  reportingCategories: readonly CenterCategory[]
  /** Whether a list of items is in force on the day. */
  hasList: boolean
}

/** The items of a coverage again: those that are missing, and as many others as are available. */
function coverageAgain(coverage: CoverageStanding, hasList: boolean) {
  const available = Array.from({ length: coverage.itemsAvailable }, (_, index) => ({
    id: `available ${index}`,
    name: '',
  }))
  return {
    domains: coverage.domainsPresent,
    required: hasList ? [...coverage.missingItems, ...available] : null,
    availableItemIds: new Set(available.map((item) => item.id)),
  }
}

/** The standings that a center would have on the day with other facts, its zones and offers being what they are. */
export function standingAfter(
  row: StandingRow,
  facts: Basis & { isExempted: boolean },
  { on, targets, reportingCategories, hasList }: Yardstick,
): StandingRow {
  const status = statusOn(facts, on)
  const { category, kind, isExempted } = facts
  const area = areaStatusOf({
    category,
    kind,
    townshipId: row.townshipId,
    status,
    floorArea: facts.floorArea,
    qualifier: facts.areaQualifier,
    isExempted,
    targets,
    on,
  })
  const coverage = coverageOf({
    status,
    category,
    reportingCategories,
    ...coverageAgain(row.coverage, hasList),
  })
  const { openedOn } = facts
  return {
    ...row,
    category,
    kind,
    status,
    openedOn,
    area,
    coverage,
    isDoubleMet: isDoubleMet(area, coverage),
  }
}

export type RateEffect = { key: 'area' | 'coverage' | 'double'; before: Rate; after: Rate }

/** The rates of a set of centers before and after one of them changes. */
export function rateEffects(rows: readonly StandingRow[], changed: StandingRow): RateEffect[] {
  const before = summarizeStandings(rows)
  const after = summarizeStandings(rows.map((row) => (row.centerId === changed.centerId ? changed : row)))
  return [
    { key: 'area', before: before.areaRate, after: after.areaRate },
    { key: 'coverage', before: before.coverageRate, after: after.coverageRate },
    { key: 'double', before: before.doubleRate, after: after.doubleRate },
  ]
}
