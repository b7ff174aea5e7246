import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** The county whose register a viewer may import into, or null. */
export function importCountyId(viewer: Viewer): string | null {
  return scopesOf(viewer, 'center:import').find((scope) => scope.level === 'COUNTY')?.unitId ?? null
}

/** The imports that a viewer reaches: those of the counties whose registers he or she may import into. */
export function importScope(viewer: Viewer): Prisma.ImportBatchWhereInput {
  const counties = scopesOf(viewer, 'center:import').filter((scope) => scope.level === 'COUNTY')
  return { countyId: { in: counties.map((scope) => scope.unitId) } }
}

/** The counties whose dictionaries a viewer edits. */
export function dictionaryCountyIds(viewer: Viewer): string[] {
  return scopesOf(viewer, 'dictionary:write').flatMap((scope) =>
    scope.level === 'COUNTY' ? [scope.unitId] : [],
  )
}
