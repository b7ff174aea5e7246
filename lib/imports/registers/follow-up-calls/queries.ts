import 'server-only'
import { type DailyValues, standingOn, toKnownDay } from '@/lib/imports/registers/daily/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The records of the centers in reach on the days of the list. */
export const callSource: RegisterSource<DailyValues<'calls' | 'satisfied'>, null> = {
  lookupsIn: async () => null,
  recordsIn: async (tx, { centerIds, days }) => {
    const records = await tx.followUpCall.findMany({
      where: standingOn(centerIds, days),
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        date: true,
        calls: true,
        satisfied: true,
        note: true,
      },
    })
    return records.map(toKnownDay)
  },
}
