import { scopesOf, type Viewer } from '@/lib/core/viewer'

/**
 * The departments to whose indicators a viewer is limited; null for everybody who reads all of them. Rule: a bureau reads
 * only the indicators for which it is responsible.
 */
export function departmentLimit(viewer: Viewer): string[] | null {
  if (viewer.isSystem) return null
  const scopes = scopesOf(viewer, 'indicator:read')
  if (scopes.some(({ role }) => role !== 'DEPARTMENT')) return null
  return scopes.flatMap(({ departmentId }) => departmentId ?? [])
}

/** The county whose catalogue a viewer may change, or null. */
export function indicatorCountyId(viewer: Viewer): string | null {
  return scopesOf(viewer, 'indicator:write').find(({ level }) => level === 'COUNTY')?.unitId ?? null
}
