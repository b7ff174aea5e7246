import type { Permission } from '@/lib/core/permissions'
import type { Scope, Viewer } from '@/lib/core/viewer'

/** The rights through which figures are read. */
export type FigurePermission = Extract<Permission, 'dashboard:read' | 'briefing:export' | 'figure:read'>

/** Figures not yet approved are for those who may write or review them. */
export const pendingPermission = 'report:read-unapproved' satisfies Permission

/** The departments to whose indicators a viewer is held: null for whoever reads them all. */
export function departmentOf(viewer: Viewer, scopes: readonly Scope[]): string[] | null {
  if (viewer.isSystem || scopes.some((scope) => scope.role !== 'DEPARTMENT')) return null
  return scopes.flatMap((scope) => scope.departmentId ?? [])
}
