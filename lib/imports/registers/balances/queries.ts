import 'server-only'
import type { BalanceCode } from '@/lib/balances/types'
import { fromDbDate } from '@/lib/core/calendar'
import type { BalanceRowValues } from '@/lib/imports/registers/balances/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The balances of the centers in reach: of each place and code what waits, else what is confirmed. */
export const balanceSource: RegisterSource<BalanceRowValues, Record<string, never>> = {
  lookupsIn: async () => ({}),
  recordsIn: async (tx, { centerIds }) => {
    const rows = await tx.openingBalance.findMany({
      where: { centerId: { in: centerIds }, state: { in: ['PROPOSED', 'CONFIRMED'] } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        code: true,
        upTo: true,
        value: true,
        source: true,
        state: true,
      },
    })
    const waiting = new Set(
      rows.flatMap(({ state, centerId, code }) => (state === 'PROPOSED' ? [`${centerId} ${code}`] : [])),
    )
    return rows
      .filter(({ state, centerId, code }) => state === 'PROPOSED' || !waiting.has(`${centerId} ${code}`))
      .map(({ id, version, centerId, state, code, upTo, ...values }) => ({
        id,
        version,
        centerId,
        isClosed: false,
        values: {
          ...values,
          code: code as BalanceCode,
          upTo: fromDbDate(upTo),
          isConfirmed: state === 'CONFIRMED',
        },
      }))
  },
}
