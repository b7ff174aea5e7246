import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** An empty OR inside an AND would be dropped and so reach everything. */
const NOTHING = { id: { in: [] } }

/** The departments whose items a scope reaches: a bureau its own and no other, the county all (null). */
function departmentOf(scope: Scope): string | null {
  return scope.role === 'DEPARTMENT' ? (scope.departmentId ?? '') : null
}

/**
 * The items that a viewer may write, as a `where`. Rule: a bureau maintains only its own items. A bureau's post without a
 * department reaches none.
 */
export function itemScope(viewer: Viewer): Prisma.ServiceItemWhereInput {
  const reaches = writableScopes(viewer).map((scope) => {
    const departmentId = departmentOf(scope)
    return { countyId: scope.unitId, ...(departmentId !== null && { departmentId }) }
  })
  return reaches.length > 0 ? { OR: reaches } : NOTHING
}

/** The departments under which a viewer may put an item, as a `where`. */
export function departmentScope(viewer: Viewer): Prisma.DepartmentWhereInput {
  const reaches = writableScopes(viewer).map((scope) => {
    const id = departmentOf(scope)
    return { countyId: scope.unitId, ...(id !== null && { id }) }
  })
  return reaches.length > 0 ? { OR: reaches } : NOTHING
}

function writableScopes(viewer: Viewer): Scope[] {
  return scopesOf(viewer, 'item:write').filter(
    (scope) => scope.level === 'COUNTY' && departmentOf(scope) !== '',
  )
}

/** Whether the viewer may write an item: the same answer as `itemScope` gives in the database. */
export function reachesItem(viewer: Viewer, item: { countyId: string; departmentId: string }): boolean {
  return writableScopes(viewer).some(
    (scope) => scope.unitId === item.countyId && [null, item.departmentId].includes(departmentOf(scope)),
  )
}
