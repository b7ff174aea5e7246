import type { BriefingCan } from '@/lib/briefings/types'
import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { BriefingState } from '@/prisma/generated/enums'

/** Where a paper belongs: its county, and the units whose subtree it speaks of. */
type Place = { countyId: string; unitId: string; townshipId: string | null }

/** Whether a viewer reaches a paper with a permission: a county its own, a township those of itself and its communities. */
export function reachesPaper(viewer: Viewer, permission: Permission, place: Place): boolean {
  if (viewer.isSystem) return true
  return scopesOf(viewer, permission).some(({ level, unitId }) => {
    if (level === 'COUNTY') return unitId === place.countyId
    return unitId === place.unitId || (level === 'TOWNSHIP' && unitId === place.townshipId)
  })
}

/** What a viewer may do with a paper in a state. Rule: only drafts change; the county approves, and voids what is final. */
export function briefingCan(viewer: Viewer, place: Place, state: BriefingState): BriefingCan {
  const may = (permission: Permission) => reachesPaper(viewer, permission, place)
  return {
    edit: state === 'DRAFT' && may('briefing:write'),
    finalize: state === 'DRAFT' && may('briefing:finalize'),
    void: state !== 'VOID' && may('briefing:finalize'),
  }
}
