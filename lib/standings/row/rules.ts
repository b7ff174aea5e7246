import type { NamedPlace } from '@/lib/centers/places/types'
import { statusOn } from '@/lib/centers/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import { areaStatusOf, coverageOf, isDoubleMet, type TargetRule } from '@/lib/standings/rules'
import type { NamedItem, StandingRow } from '@/lib/standings/types'
import type {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterStatus,
  FunctionDomain,
} from '@/prisma/generated/enums'

/** What a county asks of its centers on a day. */
export type CountyRules = {
  targets: TargetRule[]
  reportingCategories: CenterCategory[]
  /** Items of the list in force on the day; null while none is. */
  required: NamedItem[] | null
}

/** What one center was on a day. */
export type CenterFacts = {
  id: string
  code: string
  name: string
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  plannedOpenOn: CalendarDate | null
  category: CenterCategory
  kind: CenterKind | null
  status: CenterStatus
  floorArea: Decimal2 | null
  qualifier: AreaQualifier | null
  isExempted: boolean
  domains: readonly FunctionDomain[]
  availableItemIds: ReadonlySet<string>
}

type Around = CountyRules & {
  on: CalendarDate
  /** Township in which the center hung on the day: what a target for a township asks. */
  townshipId: string | null
  /** Where it is counted. */
  place: NamedPlace
}

/** A center with its standings on a day, from its facts and from what its county asks. */
export function standingRow(center: CenterFacts, around: Around): StandingRow {
  const {
    id,
    code,
    name,
    openedOn,
    closedOn,
    plannedOpenOn,
    category,
    kind,
    floorArea,
    qualifier,
    isExempted,
  } = center
  const status = statusOn({ status: center.status, openedOn, closedOn }, around.on)
  const area = areaStatusOf({
    category,
    kind,
    townshipId: around.townshipId,
    status,
    floorArea,
    qualifier,
    isExempted,
    targets: around.targets,
    on: around.on,
  })
  const coverage = coverageOf({
    status,
    category,
    reportingCategories: around.reportingCategories,
    domains: center.domains,
    required: around.required,
    availableItemIds: center.availableItemIds,
  })
  return {
    centerId: id,
    code,
    name,
    ...around.place,
    category,
    kind,
    status,
    openedOn,
    plannedOpenOn,
    area,
    coverage,
    isDoubleMet: isDoubleMet(area, coverage),
  }
}

/** In the order of township and center codes; centers on the county itself come first. */
export function byPlace(
  a: Pick<StandingRow, 'townshipCode' | 'code'>,
  b: Pick<StandingRow, 'townshipCode' | 'code'>,
) {
  return (a.townshipCode ?? '').localeCompare(b.townshipCode ?? '') || a.code.localeCompare(b.code)
}
