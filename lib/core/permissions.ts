import type { Role } from '@/prisma/generated/enums'

/**
 * Who may do what, each within the subtree of the assignment that gives the right. The whole table stands here, so
 * that it can be read, shown and tested in one place.
 */
export const PERMISSIONS = {
  'workbench:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER', 'ADMIN', 'AUDITOR'],
  'center:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER'],
  'center:create': ['COUNTY'],
  'center:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'center:decide': ['COUNTY'],
  'zone:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'window:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'offer:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'item:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER'],
  'center:import': ['COUNTY'],
  'activity:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'activity:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'visit:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'visit:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'report:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'report:read-unapproved': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY'],
  'report:fill': ['SECRETARY', 'CLERK'],
  'report:submit': ['SECRETARY', 'CLERK'],
  'report:review': ['TOWNSHIP', 'COUNTY'],
  'report:lock': ['COUNTY'],
  'figure:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER'],
  'dashboard:read': ['TOWNSHIP', 'COUNTY', 'LEADER'],
  'coverage:read': ['TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER'],
  'briefing:export': ['COUNTY', 'LEADER'],
  'audit:read': ['AUDITOR'],
  'staff:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'staff:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'partner:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'partner:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'donation:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'donation:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'closure:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'proposal:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'proposal:write': ['SECRETARY', 'TOWNSHIP'],
  'proposal:decide': ['COUNTY'],
  'dictionary:write': ['COUNTY'],
  'item:write': ['COUNTY', 'DEPARTMENT'],
  'list:write': ['COUNTY'],
  'settings:write': ['COUNTY'],
  'user:read': ['ADMIN', 'COUNTY', 'TOWNSHIP'],
  'user:manage': ['ADMIN'],
  'user:reset': ['ADMIN', 'COUNTY', 'TOWNSHIP'],
  'post:hand-over': ['ADMIN', 'COUNTY', 'TOWNSHIP'],
  'grant:confirm': ['ADMIN', 'AUDITOR'],
  'deputy:write': ['TOWNSHIP', 'COUNTY'],
  'org:read': ['TOWNSHIP', 'COUNTY', 'LEADER'],
  'org:write': ['COUNTY'],
  'group:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'group:write': ['SECRETARY', 'CLERK', 'COUNTY'],
  'report:remind': ['TOWNSHIP', 'COUNTY'],
  'report:extend': ['COUNTY'],
  'extension:request': ['SECRETARY'],
  'correction:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY'],
  'correction:request': ['SECRETARY'],
  'correction:pass': ['TOWNSHIP'],
  'correction:decide': ['COUNTY'],
  'correction:refuse': ['TOWNSHIP', 'COUNTY'],
  'correction:settle': ['SECRETARY', 'COUNTY'],
  'balance:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY'],
  'balance:propose': ['SECRETARY', 'COUNTY'],
  'balance:confirm': ['COUNTY'],
  'history:import': ['COUNTY'],
  'indicator:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER'],
  'indicator:write': ['COUNTY'],
  'suggestion:read': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'LEADER'],
  'suggestion:write': ['SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY'],
  'suggestion:answer': ['COUNTY'],
  'target:write': ['COUNTY'],
  'screen:write': ['COUNTY'],
  'meeting:write': ['COUNTY'],
  'briefing:write': ['COUNTY', 'LEADER'],
  'briefing:finalize': ['COUNTY'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** Whether a role carries a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role)
}

/** Writes of these roles reach the centers of their own unit only, never those of units below it. */
const OWN_UNIT_ROLES: readonly Role[] = ['SECRETARY', 'CLERK']

/** Whether a permission held through this role is limited to records that hang on the assignment's own unit. */
export function isOwnUnitOnly(role: Role, permission: Permission): boolean {
  return OWN_UNIT_ROLES.includes(role) && !permission.endsWith(':read')
}
