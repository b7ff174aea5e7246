import { reachesPlace } from '@/lib/centers/policy'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** What a list over several centers shows of each row's center, and what tells whether a viewer may write there. */
export const ROW_CENTER = {
  select: {
    id: true,
    name: true,
    unitId: true,
    countyId: true,
    townshipId: true,
    township: { select: { name: true } },
  },
} as const satisfies Prisma.CenterDefaultArgs

/** The same for the page of one record, with the unit on which the center hangs. */
export const RECORD_CENTER = {
  select: { ...ROW_CENTER.select, unit: { select: { name: true } } },
} as const satisfies Prisma.CenterDefaultArgs

type RowCenter = Prisma.CenterGetPayload<typeof ROW_CENTER>

/** The center of a row by name, and whether the viewer may write there. */
export function placeOf(viewer: Viewer, permission: Permission, center: RowCenter) {
  return {
    centerId: center.id,
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    canWrite: reachesPlace(viewer, permission, center),
  }
}
