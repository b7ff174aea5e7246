import 'server-only'
import { type CalendarDate, firstDay, lastDay, type Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { sumHolidayHeadsIn } from '@/lib/groups/child-sessions/queries'
import { sumCallsIn } from '@/lib/groups/follow-up-calls/queries'
import { sumReferralsIn } from '@/lib/groups/referrals/queries'
import { sumSittingsIn } from '@/lib/groups/sittings/queries'
import { untilToday } from '@/lib/groups/sittings/rules'

type Request = {
  centerId: string
  month: Month
  today: CalendarDate
  /** The rows that are wanted. */
  codes: readonly string[]
}

/**
 * What the registers of this domain say of a center's month, by the codes of the monthly report. Sittings of days to come
 * are not counted; registers of which the form shows no row are not asked. The caller has checked the scope.
 */
export async function groupFiguresIn(
  tx: Tx,
  { centerId, month, today, codes }: Request,
): Promise<Record<string, number>> {
  const key = { centerIds: [centerId], from: firstDay(month), to: lastDay(month) }
  const past = untilToday(key, today)
  const shows = (...some: string[]) => some.some((code) => codes.includes(code))
  // One after the other: a transaction has one connection, and its driver refuses to queue.
  const heads = shows('E10') ? (await sumHolidayHeadsIn(tx, key)).get(centerId) : 0
  const referrals = shows('E15', 'E16') ? (await sumReferralsIn(tx, key)).get(centerId) : null
  const calls = shows('Q01a', 'Q01b') ? (await sumCallsIn(tx, key)).get(centerId) : null
  const sittings = past && shows('E13') ? (await sumSittingsIn(tx, { ...key, ...past })).get(centerId) : 0
  return {
    E10: heads ?? 0,
    E13: sittings ?? 0,
    E15: referrals?.informed ?? 0,
    E16: referrals?.employed ?? 0,
    Q01a: calls?.calls ?? 0,
    Q01b: calls?.satisfied ?? 0,
  }
}
