import { firstDay, monthRange } from '@/lib/core/calendar'
import type { CallValues } from '@/lib/groups/follow-up-calls/types'
import type { NewRecord } from '@/lib/groups/records/types'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import { randomOf } from '@/prisma/seed/demo/random'
import { daysUntil, type Timeline } from '@/prisma/seed/demo/timeline'

/** Communities that call people back, in any case the model community. */
const WITH_CALLS = 0.45

/** One or two days of calls a month at the communities that call people back. */
export function demoCalls(centers: readonly DemoCenter[], timeline: Timeline): NewRecord<CallValues>[] {
  const { startMonth, thisMonth, today } = timeline
  return centers.flatMap((center) => {
    const isCalling = center.key === MODEL || randomOf('calls', center.key).chance(WITH_CALLS)
    if (!isCalling || !center.isOpen || center.place.isVillage) return []
    const opened = center.openedOn ?? today
    return monthRange(startMonth, thisMonth)
      .filter((month) => firstDay(month) >= opened)
      .flatMap((month) => {
        const random = randomOf('call', center.key, month)
        return random
          .sample(daysUntil(month, today), random.int(1, 2))
          .sort()
          .map((date) => {
            const calls = random.int(6, 22)
            const satisfied = calls - random.int(0, Math.ceil(calls / 10))
            return { centerId: center.row.id, date, calls, satisfied, note: null }
          })
      })
  })
}
