import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { ResolvedScope } from '@/lib/metrics/facts/types'
import type { FigureScope } from '@/lib/metrics/types'

/** One word for a scope. */
export const scopeKey = (scope: FigureScope) =>
  'unitId' in scope ? scope.unitId : `center ${scope.centerId}`

const unique = (values: readonly string[]) => [...new Set(values)]

/**
 * The asked units and centers, by `scopeKey`, as far as a viewer reaches them with a right.
 * @throws AppError NOT_FOUND for one that is out of reach or above a county
 */
export async function resolveScopesIn(
  tx: Tx,
  viewer: Viewer,
  { scopes, permission }: { scopes: readonly FigureScope[]; permission: Permission },
): Promise<Map<string, ResolvedScope>> {
  const unitIds = unique(scopes.flatMap((scope) => ('unitId' in scope ? [scope.unitId] : [])))
  const centerIds = unique(scopes.flatMap((scope) => ('centerId' in scope ? [scope.centerId] : [])))
  const [units, centers] = await Promise.all([
    findUnits(tx, viewer, { unitIds, permission }),
    centerIds.length === 0
      ? []
      : tx.center.findMany({
          where: { AND: [{ id: { in: centerIds } }, centerScope(viewer, permission)] },
          select: { id: true, name: true, countyId: true },
        }),
  ])
  const found = new Map<string, ResolvedScope>([
    ...units.map((unit) => [unit.id, unit] as const),
    ...centers.map(
      (center) => [scopeKey({ centerId: center.id }), { ...center, level: 'CENTER' as const }] as const,
    ),
  ])
  if (found.size < unitIds.length + centerIds.length) throw new AppError('NOT_FOUND')
  return found
}

async function findUnits(
  tx: Tx,
  viewer: Viewer,
  { unitIds, permission }: { unitIds: string[]; permission: Permission },
): Promise<ResolvedScope[]> {
  if (unitIds.length === 0) return []
  const reach = scopesOf(viewer, permission).map((scope) => scope.unitId)
  const units = await tx.orgUnit.findMany({
    where: {
      id: { in: unitIds },
      level: { in: ['COUNTY', 'TOWNSHIP', 'COMMUNITY'] },
      ...(!viewer.isSystem && {
        OR: [{ id: { in: reach } }, { countyId: { in: reach } }, { townshipId: { in: reach } }],
      }),
    },
    select: { id: true, name: true, level: true, countyId: true },
  })
  return units.flatMap(({ id, name, level, countyId }) => {
    const county = level === 'COUNTY' ? id : countyId
    if (!county || level === 'PROVINCE' || level === 'CITY') return []
    return [{ id, name, level, countyId: county }]
  })
}
