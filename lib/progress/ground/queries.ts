import 'server-only'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { stockDay } from '@/lib/progress/rules'
import { getProgressScope, type ProgressPermission, type UnitChoice } from '@/lib/progress/scope/queries'
import type { ProgressScope } from '@/lib/progress/types'
import { findCountyMonth } from '@/lib/reporting/queries'

export type GroundRequest = UnitChoice & {
  on?: CalendarDate | undefined
  month?: Month | undefined
}

/** What every part of a progress page stands on: whose, as of when, of which month. */
export type Ground = {
  scope: ProgressScope
  /** The one county of the viewer's reach; null for a reach of several. */
  countyId: string | null
  /** The county or township that the page is of; null for a reach below a township or of several. */
  unitId: string | null
  asOf: CalendarDate
  month: Month
  /** The day by which the month is due in the county; null for one without settings. */
  dueOn: CalendarDate | null
}

/**
 * The ground of a progress page, laid once for all its parts: four statements.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function loadGround(
  viewer: Viewer,
  request: GroundRequest,
  permission: ProgressPermission,
): Promise<Ground> {
  const [scope, { month, dueOn }] = await Promise.all([
    getProgressScope(viewer, request, permission),
    findCountyMonth(viewer, request.month),
  ])
  const countyId = onlyCountyOf(viewer, permission)
  const whole = scopesOf(viewer, permission).some(({ level }) => level === 'COUNTY') ? countyId : null
  return {
    scope,
    countyId,
    unitId: scope.communityId ? null : (scope.townshipId ?? whole),
    asOf: stockDay(request, today()),
    month,
    dueOn,
  }
}

/** The county in which a viewer holds a right; null for none or for several. */
export function onlyCountyOf(viewer: Viewer, permission: ProgressPermission): string | null {
  const units = new Set(scopesOf(viewer, permission).map((scope) => scope.unitId))
  const counties = viewer.assignments.flatMap(({ unitId, countyId }) =>
    countyId && units.has(unitId) ? [countyId] : [],
  )
  const [first, ...others] = new Set(counties)
  return first !== undefined && others.length === 0 ? first : null
}
