import type { Permission } from '@/lib/core/permissions'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** The meetings of the counties in which a viewer holds a permission at the county itself. */
export function meetingScope(viewer: Viewer, permission: Permission): Prisma.MeetingWhereInput {
  if (viewer.isSystem) return {}
  const counties = scopesOf(viewer, permission).filter(({ level }) => level === 'COUNTY')
  return { countyId: { in: counties.map(({ unitId }) => unitId) } }
}
