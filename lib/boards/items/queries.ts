import 'server-only'
import { loadListedItemsIn } from '@/lib/boards/coverage/queries'
import { itemTable, placesOf } from '@/lib/boards/coverage/view'
import type { ItemCoverageParams } from '@/lib/boards/items/schema'
import type { BoardTable } from '@/lib/boards/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { requireCountyId, scopesOf, type Viewer } from '@/lib/core/viewer'
import { loadStandingRows } from '@/lib/progress/centers/queries'
import { loadGround } from '@/lib/progress/ground/queries'
import type { ProgressScope } from '@/lib/progress/types'

const PERMISSION = 'coverage:read'

export type ItemCoverage = { scope: ProgressScope; asOf: CalendarDate; table: BoardTable }

/**
 * 下沉事项覆盖: of each item of the list in force, how many centers of each township offer it. A bureau sees its own items, in
 * every center of the county. A constant number of statements.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township or community out of reach
 */
export async function getItemCoverage(viewer: Viewer, params: ItemCoverageParams): Promise<ItemCoverage> {
  const countyId = requireCountyId(viewer)
  const { scope, asOf, month } = await loadGround(viewer, params, PERMISSION)
  const asked = {
    asOf,
    month,
    townshipId: scope.townshipId ?? undefined,
    unitId: scope.communityId ?? undefined,
    counting: params.counting,
    permission: PERMISSION,
  } as const
  const [rows, items] = await Promise.all([
    loadStandingRows(viewer, asked),
    loadListedItemsIn(db(), { countyId, on: asOf, departmentIds: departmentsOf(viewer) }),
  ])
  return { scope, asOf, table: itemTable({ scope, asOf }, placesOf({ rows, scope }), items) }
}

/** The departments to whose items a viewer is held; undefined for whoever sees them all. */
function departmentsOf(viewer: Viewer): string[] | undefined {
  const scopes = scopesOf(viewer, PERMISSION)
  if (scopes.some((scope) => scope.role !== 'DEPARTMENT')) return undefined
  return scopes.flatMap((scope) => scope.departmentId ?? [])
}
