import 'server-only'
import { isFrozenMonth, type MonthState } from '@/lib/centers/frozen/rules'
import { addMonths, type CalendarDate, firstDay, fromDbDate, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { Prisma } from '@/prisma/generated/client'
import type { Register } from '@/prisma/generated/enums'

/** Days of a center of which something is about to change: from inclusive, to exclusive, null = open. */
export type TouchedSpan = {
  centerId: string
  from: CalendarDate
  to: CalendarDate | null
  /** The field of the form that is at fault when a month of the span is approved. */
  field: string
}

/**
 * Refuses a change that reaches into an approved or locked month: such a month keeps what it was approved with, and only
 * its correction changes both. The reports of the touched months are held until the transaction ends, so that none is
 * approved meanwhile. One statement, whatever the number of spans.
 * @param register the register that the records stand in: a correction may have opened it for a month
 * @throws AppError RULE naming the latest such month and the first day that is free
 */
export async function assertUnfrozenIn(
  tx: Tx,
  spans: readonly TouchedSpan[],
  register?: Register,
): Promise<void> {
  if (spans.length === 0) return
  const reports = await tx.$queryRaw<(MonthState & { month: Date; field: string })[]>(Prisma.sql`
    SELECT r."month", r."state"::text AS "state", r."openRegisters"::text[] AS "openRegisters", s."field"
    FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      AS s("centerId" uuid, "from" date, "to" date, "field" text)
    JOIN "MonthlyReport" r ON r."centerId" = s."centerId"
      AND r."month" > s."from" - interval '1 month' AND (s."to" IS NULL OR r."month" < s."to")
    ORDER BY r."month" DESC, r."id" FOR SHARE OF r`)
  const frozen = reports.find((report) => isFrozenMonth(report, register))
  if (!frozen) return
  const month = monthOf(fromDbDate(frozen.month))
  throw new AppError('RULE', {
    reason: 'validation.centers.monthApproved',
    params: { month: formatMonth(month), day: firstDay(addMonths(month, 1)) },
    fields: { [frozen.field]: 'validation.centers.monthApproved' },
  })
}
