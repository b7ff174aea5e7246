import 'server-only'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Scope, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { ProgressScope } from '@/lib/progress/types'

/** The rights through which progress is read. */
export type ProgressPermission = 'dashboard:read' | 'coverage:read' | 'briefing:export'

export type UnitChoice = { township?: string | undefined; community?: string | undefined }

/**
 * What a viewer may look at through a right, narrowed to one township or to one community of it. Somebody whose reach is one
 * township looks at that township without asking.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach, or a community that is none of its own
 */
export async function getProgressScope(
  viewer: Viewer,
  { township, community }: UnitChoice,
  permission: ProgressPermission,
): Promise<ProgressScope> {
  const scopes = scopesOf(viewer, permission)
  if (scopes.length === 0) throw new AppError('FORBIDDEN')
  const townships = await listTownships(scopes)
  const isWhole = scopes.some((scope) => scope.level === 'COUNTY')
  const hasOne = !isWhole && townships.length === 1 && scopes.every((scope) => scope.level === 'TOWNSHIP')
  const townshipId = township ?? (hasOne ? townships[0]?.id : undefined) ?? null
  const chosen = townships.find(({ id }) => id === townshipId)
  if (townshipId && !chosen) throw new AppError('NOT_FOUND')
  const communities = chosen ? await listCommunities(chosen.id) : []
  const narrowed = communities.find(({ id }) => id === community)
  if (community && !narrowed) throw new AppError('NOT_FOUND')
  const unitName = narrowed?.name ?? chosen?.name ?? (await unitNames(scopes))
  return { unitName, townshipId, townships, communityId: narrowed?.id ?? null, communities }
}

/** The communities of a township that exist or still have a center, in code order. */
function listCommunities(townshipId: string) {
  return db().orgUnit.findMany({
    where: { townshipId, level: 'COMMUNITY', OR: [{ closedOn: null }, { centers: { some: {} } }] },
    orderBy: { code: 'asc' },
    select: { id: true, name: true },
  })
}

/** The open townships that a set of scopes reaches whole, in code order. */
function listTownships(scopes: Scope[]) {
  const of = (level: Scope['level']) =>
    scopes.filter((scope) => scope.level === level).map((scope) => scope.unitId)
  return db().orgUnit.findMany({
    where: {
      level: 'TOWNSHIP',
      OR: [{ countyId: { in: of('COUNTY') } }, { id: { in: of('TOWNSHIP') } }],
      AND: [{ OR: [{ closedOn: null }, { townshipCenters: { some: {} } }] }],
    },
    orderBy: { code: 'asc' },
    select: { id: true, name: true, code: true },
  })
}

async function unitNames(scopes: Scope[]): Promise<string> {
  const units = await db().orgUnit.findMany({
    where: { id: { in: scopes.map((scope) => scope.unitId) } },
    orderBy: { code: 'asc' },
    select: { name: true },
  })
  return units.map((unit) => unit.name).join('、')
}
