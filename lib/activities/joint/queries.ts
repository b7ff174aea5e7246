import 'server-only'
import type { Choice } from '@/lib/activities/types'
import { centerScope } from '@/lib/centers/policy'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/**
 * The other centers of a host's county that are not closed, as choices for co-hosts: nothing but their names is told, so
 * that a community may name another one. A host out of reach has none.
 * @throws AppError FORBIDDEN
 */
export async function listCoHostChoices(
  viewer: Viewer,
  { centerId }: { centerId: string },
): Promise<Choice[]> {
  assertMay(viewer, 'activity:write')
  const host = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'activity:write')] },
    select: { countyId: true },
  })
  if (!host) return []
  return db().center.findMany({
    where: {
      countyId: host.countyId,
      id: { not: centerId },
      OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(today()) } }],
    },
    select: { id: true, name: true },
    orderBy: { code: 'asc' },
  })
}
