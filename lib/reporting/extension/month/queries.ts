import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, type Month, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import type { MonthForm } from '@/lib/reporting/form/types'
import { Prisma } from '@/prisma/generated/client'

type Key = { centerId: string; month: Month }

/**
 * The month of a center in reach of a permission; the center is held, so that two who act on its time at once follow one
 * another. Its key is left free: who holds the report meanwhile may write rows that refer to the center.
 * @throws AppError NOT_FOUND
 */
export async function holdMonthIn(
  tx: Tx,
  viewer: Viewer,
  { centerId, month, permission }: Key & { permission: Permission },
): Promise<MonthForm> {
  const reach = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, permission)] },
    select: { id: true },
  })
  if (!reach) throw new AppError('NOT_FOUND')
  await tx.$queryRaw(Prisma.sql`SELECT "id" FROM "Center" WHERE "id" = ${centerId}::uuid FOR NO KEY UPDATE`)
  const form = (await loadMonthFormsIn(tx, { centerIds: [centerId], month })).get(centerId)
  if (!form) throw new AppError('NOT_FOUND')
  return form
}

/** The stored report of the month, held so that a submission waits for the decision. */
export async function holdStoredIn(tx: Tx, { centerId, month }: Key) {
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "MonthlyReport" WHERE "centerId" = ${centerId}::uuid AND "month" = ${firstDay(month)}::date
    FOR UPDATE`)
  const report = await tx.monthlyReport.findUnique({
    where: { centerId_month: { centerId, month: toDbDate(firstDay(month)) } },
    select: { id: true, state: true },
  })
  return report ?? ({ id: null, state: 'NONE' } as const)
}
