import type { Permission } from '@/lib/core/permissions'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { OrgUnitCan } from '@/lib/org/types'
import type { Prisma } from '@/prisma/generated/client'
import type { OrgLevel } from '@/prisma/generated/enums'

/** An empty OR inside an AND would be dropped by the database client and so reach every unit. */
const NOTHING: Prisma.OrgUnitWhereInput = { id: { in: [] } }

/**
 * The units that a viewer reaches with a permission: a county with all below it, a township with its communities, a
 * community alone. A viewer without the permission reaches none; a system job reaches all.
 */
export function unitScope(viewer: Viewer, permission: Permission): Prisma.OrgUnitWhereInput {
  if (viewer.isSystem) return {}
  const [first, ...rest] = scopesOf(viewer, permission).map(toWhere)
  return first ? { OR: [first, ...rest] } : NOTHING
}

function toWhere({ level, unitId, ownUnitOnly }: Scope): Prisma.OrgUnitWhereInput {
  if (ownUnitOnly || level === 'COMMUNITY') return { id: unitId }
  return level === 'COUNTY' ? { OR: [{ id: unitId }, { countyId: unitId }] } : { townshipId: unitId }
}

type UnitPlace = { id: string; level: OrgLevel; countyId: string | null; isClosed: boolean }

/**
 * What the viewer may do with a unit. Rule: units change by their county; the county itself
 * does not, and a closed unit can only be reopened.
 */
export function unitCan(viewer: Viewer, unit: UnitPlace): OrgUnitCan {
  const isOwner =
    viewer.isSystem ||
    scopesOf(viewer, 'org:write').some(
      ({ level, unitId }) => level === 'COUNTY' && [unit.id, unit.countyId].includes(unitId),
    )
  const isBelow = unit.level === 'TOWNSHIP' || unit.level === 'COMMUNITY'
  return {
    change: isOwner && isBelow && !unit.isClosed,
    reopen: isOwner && isBelow && unit.isClosed,
    createBelow: isOwner && unit.level !== 'COMMUNITY' && !unit.isClosed,
  }
}
