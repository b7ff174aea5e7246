import 'server-only'
import { frozenFor } from '@/lib/centers/frozen/rules'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { standsBeside } from '@/lib/visits/tally/rules'
import type { TALLY_PLACES } from '@/lib/visits/tally/schema'
import type { TallyBoard } from '@/lib/visits/tally/types'

type Asked = { centerId: string; by: (typeof TALLY_PLACES)[number]; wholeCenter: string }

/**
 * The counters of a center for today with what the server has of them.
 * @param asked `wholeCenter` names the counter of the center as a whole
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getTallyBoard(viewer: Viewer, asked: Asked): Promise<TallyBoard> {
  assertMay(viewer, 'visit:write')
  const date = today()
  const day = toDbDate(date)
  const center = await db().center.findFirst({
    where: { AND: [{ id: asked.centerId }, centerScope(viewer, 'visit:write')] },
    select: {
      id: true,
      name: true,
      zones: {
        where: {
          AND: [
            { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
            { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
          ],
        },
        orderBy: [{ type: { order: 'asc' } }, { name: 'asc' }],
        select: { id: true, name: true },
      },
      visitCounts: {
        where: { date: day, cancelled: false },
        select: { zoneId: true, source: true, count: true },
      },
      reports: {
        where: { month: toDbDate(firstDay(monthOf(date))), ...frozenFor('VISITS') },
        select: { id: true },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const counted = new Map(
    center.visitCounts.filter(({ source }) => source === 'MANUAL').map((row) => [row.zoneId, row.count]),
  )
  const places =
    asked.by === 'zones'
      ? center.zones.map((zone) => ({ zoneId: zone.id, name: zone.name }))
      : [{ zoneId: null, name: asked.wholeCenter }]
  return {
    centerId: center.id,
    centerName: center.name,
    date,
    counters: places.map((place) => ({ ...place, count: counted.get(place.zoneId) ?? 0 })),
    beside: standsBeside(center.visitCounts, asked.by),
    isFrozen: center.reports.length > 0,
  }
}
