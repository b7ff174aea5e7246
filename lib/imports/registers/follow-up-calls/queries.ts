import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import type { CallRowValues } from '@/lib/imports/registers/follow-up-calls/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The records of the centers in reach on the days of the list that stand; a cancelled one leaves its day free. */
export const callSource: RegisterSource<CallRowValues, null> = {
  lookupsIn: async () => null,
  recordsIn: async (tx, { centerIds, days }) => {
    const records = await tx.followUpCall.findMany({
      where: { centerId: { in: centerIds }, cancelled: false, ...(days && { date: { in: days } }) },
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
    return records.map(({ id, version, centerId, ...record }) => ({
      id,
      version,
      centerId,
      isClosed: false,
      values: { ...record, date: fromDbDate(record.date) },
    }))
  },
}
