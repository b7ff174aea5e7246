import 'server-only'
import { frozenFor } from '@/lib/centers/frozen/rules'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, fromDbDateOrNull, monthOf, toDbDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Viewer } from '@/lib/core/viewer'
import { groupCan } from '@/lib/groups/policy'
import type { FeedingDay, GroupCenter } from '@/lib/groups/records/types'
import { listSchoolHolidaysIn } from '@/lib/groups/school-holidays/queries'
import type { GroupDetailBase } from '@/lib/groups/types'

/**
 * Centers that the viewer may write to, with what the rules of their records ask: a constant number of statements.
 * @throws AppError NOT_FOUND (one of them out of reach)
 */
export async function loadGroupCentersIn(
  tx: Tx,
  { viewer, ids }: { viewer: Viewer; ids: readonly string[] },
): Promise<Map<string, GroupCenter>> {
  const wanted = [...new Set(ids)]
  const centers = await tx.center.findMany({
    where: { AND: [{ id: { in: wanted } }, centerScope(viewer, 'group:write')] },
    select: {
      id: true,
      name: true,
      countyId: true,
      openedOn: true,
      closedOn: true,
      zones: { select: { openedOn: true, closedOn: true, type: { select: { code: true, audience: true } } } },
    },
  })
  if (centers.length < wanted.length) throw new AppError('NOT_FOUND')
  const holidays = await listSchoolHolidaysIn(tx, [...new Set(centers.map(({ countyId }) => countyId))])
  return new Map(
    centers.map(({ zones, openedOn, closedOn, ...center }) => [
      center.id,
      {
        ...center,
        openedOn: fromDbDateOrNull(openedOn),
        closedOn: fromDbDateOrNull(closedOn),
        zones: zones.map(({ type, ...zone }) => ({
          ...type,
          from: fromDbDateOrNull(zone.openedOn),
          to: fromDbDateOrNull(zone.closedOn),
        })),
        holidays: holidays.get(center.countyId) ?? [],
      },
    ]),
  )
}

/** Whether one of the days lies in an approved or locked month of the center. The caller has checked the viewer's reach. */
export async function isFrozen(
  _viewer: Viewer,
  { centerId, days }: { centerId: string; days: readonly FeedingDay[] },
): Promise<boolean> {
  if (days.length === 0) return false
  const months = [...new Set(days.map(({ day }) => firstDay(monthOf(day))))]
  const frozen = await db().monthlyReport.count({
    where: { centerId, month: { in: months.map(toDbDate) }, ...frozenFor('GROUPS') },
  })
  return frozen > 0
}

type Asked = {
  centerId: string
  place: Parameters<typeof groupCan>[1]
  version: number
  isCancelled: boolean
  days: readonly FeedingDay[]
}

/** What the page of a record needs besides the record. The caller has checked the viewer's reach. */
export async function getRecordState(
  viewer: Viewer,
  { centerId, place, version, isCancelled, days }: Asked,
): Promise<GroupDetailBase> {
  const frozen = await isFrozen(viewer, { centerId, days })
  return { version, isFrozen: frozen, can: groupCan(viewer, place, { isCancelled, isFrozen: frozen }) }
}
