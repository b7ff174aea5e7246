import 'server-only'
import { cache } from 'react'
import { centerScope } from '@/lib/centers/policy'
import { db } from '@/lib/core/db'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'

/** The townships in which the viewer reaches a center, in the order of their codes; read once a page. */
export const listTownships = cache(
  (viewer: Viewer, permission: Permission): Promise<{ id: string; name: string }[]> =>
    db().orgUnit.findMany({
      where: { level: 'TOWNSHIP', townshipCenters: { some: centerScope(viewer, permission) } },
      orderBy: { code: 'asc' },
      select: { id: true, name: true },
    }),
)
