import 'server-only'
import { type CalendarDate, firstDay, lastDay, type Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { sumHolidayHeadsIn } from '@/lib/groups/child-sessions/queries'
import { sumCallsIn } from '@/lib/groups/follow-up-calls/queries'
import { sumReferralsIn } from '@/lib/groups/referrals/queries'
import { sumSittingsIn } from '@/lib/groups/sittings/queries'
import { untilToday } from '@/lib/groups/sittings/rules'

/**
 * What the registers of this domain say of a center's month, by the codes of the monthly report. Sittings of days to come
 * are not counted. The caller has checked the scope.
 */
export async function groupFiguresIn(
  tx: Tx,
  { centerId, month, today }: { centerId: string; month: Month; today: CalendarDate },
): Promise<Record<string, number>> {
  const key = { centerIds: [centerId], from: firstDay(month), to: lastDay(month) }
  const past = untilToday(key, today)
  // One after the other: a transaction has one connection, and its driver refuses to queue.
  const heads = await sumHolidayHeadsIn(tx, key)
  const referrals = (await sumReferralsIn(tx, key)).get(centerId)
  const calls = (await sumCallsIn(tx, key)).get(centerId)
  const sittings = past && (await sumSittingsIn(tx, { ...key, ...past })).get(centerId)
  return {
    E10: heads.get(centerId) ?? 0,
    E13: sittings ?? 0,
    E15: referrals?.informed ?? 0,
    E16: referrals?.employed ?? 0,
    Q01a: calls?.calls ?? 0,
    Q01b: calls?.satisfied ?? 0,
  }
}
