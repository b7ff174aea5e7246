import 'server-only'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import type { CalendarDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { CenterKind } from '@/prisma/generated/enums'

type Asked = {
  asOf: CalendarDate
  townshipId: string | null
  communityId: string | null
  kind: CenterKind | undefined
}

/**
 * The centers in reach that are open on the day and hang on the unit, in code order; whether they belong to a category that
 * reports.
 */
export async function listOpenCenters(viewer: Viewer, { asOf, townshipId, communityId, kind }: Asked) {
  const isOpen = { ...inForceOn(asOf), status: 'OPEN' as const, ...(kind && { kind }) }
  const centers = await db().center.findMany({
    where: {
      AND: [centerScope(viewer, 'dashboard:read'), { periods: { some: isOpen } }],
      ...(communityId ? { unitId: communityId } : townshipId && { townshipId }),
    },
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    select: {
      id: true,
      name: true,
      residents: true,
      township: { select: { id: true, name: true } },
      periods: { where: isOpen, select: { category: true, kind: true } },
      county: { select: { settings: { select: { reportingCategories: true } } } },
    },
  })
  return centers.map(({ county, ...center }) => ({
    ...center,
    isReporting: center.periods.some(({ category }) =>
      county.settings?.reportingCategories.includes(category),
    ),
  }))
}

export type OpenCenter = Awaited<ReturnType<typeof listOpenCenters>>[number]
