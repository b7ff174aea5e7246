import 'server-only'
import { listFrozenMonthsIn } from '@/lib/activities/queries'
import { FROZEN_STATES } from '@/lib/centers/frozen/rules'
import {
  addMonths,
  BEGINNING,
  type CalendarDate,
  firstDay,
  fromDbDate,
  type Month,
  monthOf,
  monthRange,
} from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { monthApproved, monthsOf, type Span } from '@/lib/zones/frozen/rules'
import { Prisma } from '@/prisma/generated/client'

type Touch = { centerId: string; spans: readonly Span[]; today: CalendarDate; field?: string }

/**
 * Refuses to change what held on days that lie in an approved or locked month of the center.
 * @throws AppError RULE naming the first such month
 */
export async function assertMonthsOpenIn(tx: Tx, { centerId, spans, today, field }: Touch): Promise<void> {
  const [month] = await listFrozenMonthsIn(tx, { centerId, months: monthsOf(spans, today) })
  if (month) throw monthApproved(month, field)
}

/**
 * The first day after the approved months of a center, or null while it has none: from it on a record whose beginning
 * nobody knows can count without changing what was approved.
 * @throws AppError RULE when that day is still to come
 */
export async function findFirstOpenDayIn(
  tx: Tx,
  { centerId, today }: { centerId: string; today: CalendarDate },
): Promise<CalendarDate | null> {
  const months = monthRange(monthOf(BEGINNING), monthOf(today))
  const last = (await listFrozenMonthsIn(tx, { centerId, months })).at(-1)
  if (!last) return null
  const day = firstDay(addMonths(last, 1))
  if (day > today) throw monthApproved(last, 'openedOn')
  return day
}

/**
 * The first approved or locked month of any center of a county that ends on a day or later, or null. The reports are
 * held until the transaction ends, so that none can be approved while the county changes what it is drawn from.
 */
export async function findFrozenMonthIn(
  tx: Tx,
  { countyId, from }: { countyId: string; from: CalendarDate },
): Promise<Month | null> {
  const rows = await tx.$queryRaw<{ month: Date; state: string }[]>(Prisma.sql`
    SELECT "month", "state"::text AS "state" FROM "MonthlyReport"
    WHERE "countyId" = ${countyId}::uuid AND "month" >= ${firstDay(monthOf(from))}::date
    ORDER BY "month", "id" FOR SHARE`)
  const frozen: readonly string[] = FROZEN_STATES
  const row = rows.find((report) => frozen.includes(report.state))
  return row ? monthOf(fromDbDate(row.month)) : null
}
