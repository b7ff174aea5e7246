import 'server-only'
import type { CenterMonth } from '@/lib/activities/joint/rules'
import { isFrozenMonth, type MonthState } from '@/lib/centers/frozen/rules'
import { firstDay, fromDbDate, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { Prisma } from '@/prisma/generated/client'
import type { Register } from '@/prisma/generated/enums'

/**
 * Refuses a change that moves figures of an approved or locked month, whichever center it belongs to; its correction is the
 * way. The reports are held until the transaction ends, so that none is approved meanwhile.
 * @param hostId the center whose own month is named without its name
 * @param register the register that the records stand in: a correction may have opened it for a month
 * @throws AppError RULE naming the first such month, and the co-host whose month it is
 */
export async function assertCenterMonthsOpenIn(
  tx: Tx,
  {
    hostId,
    touched,
    register = 'ACTIVITIES',
  }: { hostId: string; touched: readonly CenterMonth[]; register?: Register },
): Promise<void> {
  if (touched.length === 0) return
  const keys = touched.map(({ centerId, month }) => ({ centerId, month: firstDay(month) }))
  const reports = await tx.$queryRaw<(MonthState & { centerId: string; name: string; month: Date })[]>(
    Prisma.sql`
      SELECT r."centerId", c."name", r."month", r."state"::text AS "state",
        r."openRegisters"::text[] AS "openRegisters"
      FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k("centerId" uuid, "month" date)
      JOIN "MonthlyReport" r ON r."centerId" = k."centerId" AND r."month" = k."month"
      JOIN "Center" c ON c."id" = r."centerId"
      ORDER BY r."month", r."id" FOR SHARE OF r`,
  )
  const frozen = reports.find((report) => isFrozenMonth(report, register))
  if (!frozen) return
  const month = formatMonth(monthOf(fromDbDate(frozen.month)))
  if (frozen.centerId === hostId)
    throw new AppError('RULE', { reason: 'validation.activities.monthApproved', params: { month } })
  throw new AppError('RULE', {
    reason: 'validation.activities.coHostMonthApproved',
    params: { month, center: frozen.name },
  })
}
