import type { Permission } from '@/lib/core/permissions'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** The suggestions that a viewer reaches with a permission: those of the own unit and of the units below it. */
export function suggestionScope(viewer: Viewer, permission: Permission): Prisma.SuggestionWhereInput {
  if (viewer.isSystem) return {}
  const [first, ...others] = scopesOf(viewer, permission).map(toWhere)
  return first ? { OR: [first, ...others] } : { id: { in: [] } }
}

function toWhere({ level, unitId, ownUnitOnly }: Scope): Prisma.SuggestionWhereInput {
  if (ownUnitOnly || level === 'COMMUNITY') return { unitId }
  return level === 'COUNTY' ? { countyId: unitId } : { townshipId: unitId }
}
