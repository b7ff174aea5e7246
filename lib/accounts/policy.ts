import { PROTECTED_ROLES, TOWNSHIP_HELPERS } from '@/lib/accounts/rules'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import type { Permission } from '@/lib/core/permissions'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

type PostWhere = Prisma.AssignmentWhereInput

/** Posts that have not ended on a day: held, or to begin later. */
export function livePosts(on: CalendarDate): PostWhere {
  return { OR: [{ validTo: null }, { validTo: { gt: toDbDate(on) } }] }
}

/** Posts held on a day. */
export function heldPosts(on: CalendarDate): PostWhere {
  return { AND: [{ validFrom: { lte: toDbDate(on) } }, livePosts(on)] }
}

/** Posts in a county, on the county itself or below it. */
export function postsInCounty(countyId: string): PostWhere {
  return { OR: [{ unitId: countyId }, { unit: { countyId } }] }
}

/**
 * The people whom a viewer reaches with a permission. The administrator sees everybody with a post, present or past, in
 * the county, and changes those who hold none outside of it. County and township see and change those who serve or
 * served below them and hold nothing elsewhere, never an administrator, an auditor or county staff.
 */
export function userScope(viewer: Viewer, permission: Permission, on: CalendarDate): Prisma.UserWhereInput {
  if (viewer.isSystem) return {}
  return anyOf(scopesOf(viewer, permission).map((scope) => toWhere(scope, permission, on)))
}

/** Matches what any of the conditions matches, and nothing when there is none: an empty OR inside an AND would match all. */
function anyOf<T extends { id?: unknown }>(conditions: T[]): { OR: T[] } | { id: { in: string[] } } {
  return conditions.length > 0 ? { OR: conditions } : { id: { in: [] } }
}

function toWhere(scope: Scope, permission: Permission, on: CalendarDate): Prisma.UserWhereInput {
  const { role, level, unitId } = scope
  if (role === 'ADMIN' && level === 'COUNTY') return administered(unitId, permission === 'user:read', on)
  if (role === 'COUNTY' && level === 'COUNTY')
    return allBelow(belowCounty(unitId), aboveTownships(unitId), on)
  if (role === 'TOWNSHIP' && level === 'TOWNSHIP')
    return allBelow(belowTownship(unitId), outsideTownship(unitId), on)
  return { id: { in: [] } }
}

// Posts elsewhere are told by positive conditions: a negated comparison with an empty column is neither true nor false
// in SQL, and such a post would pass unseen.
const elsewhere = (countyId: string): PostWhere => ({
  unitId: { not: countyId },
  unit: { OR: [{ countyId: null }, { countyId: { not: countyId } }] },
})

function administered(countyId: string, isRead: boolean, on: CalendarDate): Prisma.UserWhereInput {
  const known = {
    OR: [{ assignments: { some: postsInCounty(countyId) } }, { grants: { some: { countyId } } }],
  }
  if (isRead) return known
  return { AND: [known, { assignments: { none: { AND: [livePosts(on), elsewhere(countyId)] } } }] }
}

function allBelow(below: PostWhere, outside: PostWhere, on: CalendarDate): Prisma.UserWhereInput {
  return {
    AND: [
      { assignments: { some: below } },
      { assignments: { none: { AND: [livePosts(on), outside] } } },
      { grants: { none: { state: 'PENDING' } } },
    ],
  }
}

const isProtected = { role: { in: [...PROTECTED_ROLES] } }

const belowCounty = (countyId: string): PostWhere => ({
  unit: { countyId, level: { in: ['TOWNSHIP', 'COMMUNITY'] } },
})
const aboveTownships = (countyId: string): PostWhere => ({
  OR: [isProtected, { unit: { level: { notIn: ['TOWNSHIP', 'COMMUNITY'] } } }, elsewhere(countyId)],
})

const belowTownship = (townshipId: string): PostWhere => ({
  OR: [
    { unit: { townshipId, level: 'COMMUNITY' } },
    { unitId: townshipId, role: { in: [...TOWNSHIP_HELPERS] } },
  ],
})
const outsideTownship = (townshipId: string): PostWhere => ({
  OR: [
    isProtected,
    { unitId: townshipId, role: { notIn: [...TOWNSHIP_HELPERS] } },
    {
      unitId: { not: townshipId },
      unit: { OR: [{ townshipId: null }, { townshipId: { not: townshipId } }] },
    },
  ],
})

/** Posts that a viewer may end or hand over: those of his own reach, wherever else the person may serve. */
export function postScope(viewer: Viewer, permission: Permission): PostWhere {
  if (viewer.isSystem) return {}
  return anyOf(
    scopesOf(viewer, permission).map(({ role, level, unitId }): PostWhere => {
      if (role === 'ADMIN' && level === 'COUNTY') return postsInCounty(unitId)
      if (role === 'COUNTY' && level === 'COUNTY') return belowCounty(unitId)
      if (role === 'TOWNSHIP' && level === 'TOWNSHIP') return belowTownship(unitId)
      return { id: { in: [] } }
    }),
  )
}

/**
 * The county that an administrator looks after.
 * @throws AppError NOT_FOUND when the permission is held at no county
 */
export function administeredCountyId(viewer: Viewer, permission: Permission): string {
  const scope = scopesOf(viewer, permission).find(({ level }) => level === 'COUNTY')
  if (!scope) throw new AppError('NOT_FOUND')
  return scope.unitId
}
