import { centerScope } from '@/lib/centers/policy'
import type { Permission } from '@/lib/core/permissions'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { AttachmentTarget } from '@/prisma/generated/enums'

/** Whoever may read a record may read its files. */
export const READ_PERMISSION = {
  CENTER: 'center:read',
  ZONE: 'center:read',
  ACTIVITY: 'activity:read',
  PARTNER: 'partner:read',
  DONATION: 'donation:read',
  STAFF: 'staff:read',
} as const satisfies Record<AttachmentTarget, Permission>

/** Whoever may change a record may add files to it and remove them. */
export const WRITE_PERMISSION = {
  CENTER: 'center:write',
  ZONE: 'zone:write',
  ACTIVITY: 'activity:write',
  PARTNER: 'partner:write',
  DONATION: 'donation:write',
  STAFF: 'staff:write',
} as const satisfies Record<AttachmentTarget, Permission>

/** The files that a viewer may read, as a `where`: those of records that he may read, by their center. */
export function attachmentScope(viewer: Viewer): Prisma.AttachmentWhereInput {
  const readable = Object.values(AttachmentTarget).filter((type) => viewerMay(viewer, READ_PERMISSION[type]))
  // An empty OR inside an AND is no condition at all to the database client, so nothing must be said as such.
  if (readable.length === 0) return { id: { in: [] } }
  return {
    removedAt: null,
    OR: readable.map((targetType) => ({
      targetType,
      center: centerScope(viewer, READ_PERMISSION[targetType]),
    })),
  }
}
