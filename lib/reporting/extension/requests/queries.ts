import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { firstDay, fromDbDate, fromDbDateOrNull, monthOf, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer, viewerMay } from '@/lib/core/viewer'
import type { MonthExtension, OpenExtensionRequest } from '@/lib/reporting/extension/requests/types'
import type { ReportKey } from '@/lib/reporting/schema'
import type { Prisma } from '@/prisma/generated/client'

/** More than a county has centers to ask for. */
const MOST = 200

/**
 * What the page of a month says of more time for it; nothing for a month out of reach.
 * @throws AppError FORBIDDEN
 */
export async function getMonthExtension(
  viewer: Viewer,
  { centerId, month }: ReportKey,
): Promise<MonthExtension> {
  assertMay(viewer, 'report:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'report:read-unapproved')] },
    select: {
      unitId: true,
      countyId: true,
      townshipId: true,
      requests: {
        where: { month: toDbDate(firstDay(month)) },
        orderBy: { requestedAt: 'desc' },
        take: 1,
        select: {
          state: true,
          reason: true,
          requestedBy: true,
          requestedAt: true,
          decidedBy: true,
          decidedAt: true,
          note: true,
        },
      },
    },
  })
  if (!center) return { last: null, canRequest: false }
  const [last = null] = center.requests
  return { last, canRequest: last?.state !== 'OPEN' && reachesPlace(viewer, 'extension:request', center) }
}

const openTo = (viewer: Viewer): Prisma.ExtensionRequestWhereInput => ({
  state: 'OPEN',
  center: centerScope(viewer, 'report:remind'),
})

/**
 * The open requests of the centers whose reporting the viewer looks after, oldest first.
 * @throws AppError FORBIDDEN
 */
export async function listExtensionRequests(viewer: Viewer): Promise<OpenExtensionRequest[]> {
  assertMay(viewer, 'report:remind')
  const rows = await db().extensionRequest.findMany({
    where: openTo(viewer),
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      version: true,
      centerId: true,
      month: true,
      reason: true,
      requestedBy: true,
      requestedAt: true,
      center: {
        select: {
          name: true,
          township: { select: { name: true } },
          extensions: { select: { month: true, dueOn: true } },
        },
      },
    },
  })
  return rows.map(({ center, month, ...row }) => ({
    ...row,
    month: monthOf(fromDbDate(month)),
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    extendedTo: fromDbDateOrNull(
      center.extensions.find((extension) => extension.month.getTime() === month.getTime())?.dueOn ?? null,
    ),
  }))
}

/** How many requests for more time stand open in the viewer's reach; 0 for whoever does not look after reporting. */
export function countExtensionRequests(viewer: Viewer): Promise<number> {
  if (!viewerMay(viewer, 'report:remind')) return Promise.resolve(0)
  return db().extensionRequest.count({ where: openTo(viewer) })
}
