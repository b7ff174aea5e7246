import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import {
  type CalendarDate,
  firstDay,
  fromDbDate,
  type Month,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadCalendarIn } from '@/lib/reporting/calendar/queries'
import { timetable } from '@/lib/reporting/calendar/rules'
import { extensionProblem } from '@/lib/reporting/extension/rules'
import type { GrantExtensionInput } from '@/lib/reporting/extension/schema'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import type { MonthForm } from '@/lib/reporting/form/types'
import { Prisma } from '@/prisma/generated/client'

/** The new days of the month for this center: its lock moves with its due day. */
export type Extended = { dueOn: CalendarDate; lockOn: CalendarDate }

/**
 * 延期 of one center's month with its reason; a second one replaces the first.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (not expected, submitted), INVALID_INPUT (field dueOn)
 */
export function grantExtension(viewer: Viewer, input: GrantExtensionInput): Promise<Extended> {
  return mutate(viewer, 'report:extend', async ({ tx, now }) => {
    const { centerId, month, dueOn, reason } = input
    const form = await holdMonth(tx, viewer, { centerId, month })
    const stored = await findStored(tx, { centerId, month })
    const calendar = await loadCalendarIn(tx, month)
    const problem = extensionProblem({
      dueOn,
      ordinaryDueOn: timetable(month, form.settings, calendar).dueOn,
      today: shanghaiDate(now),
      state: stored.state,
      isExpected: form.isExpected,
    })
    if (problem?.startsWith('validation.reports.refused') || problem?.endsWith('.submitted'))
      throw new AppError('RULE', { reason: problem })
    if (problem) throw new AppError('INVALID_INPUT', { fields: { dueOn: problem } })
    const key = { centerId_month: { centerId, month: toDbDate(firstDay(month)) } }
    const before = await tx.extension.findUnique({ where: key, select: { dueOn: true, reason: true } })
    const data = { dueOn: toDbDate(dueOn), reason, createdAt: now }
    await tx.extension.upsert({ where: key, update: data, create: { ...key.centerId_month, ...data } })
    const { lockOn } = timetable(month, form.settings, calendar, dueOn)
    return {
      result: { dueOn, lockOn },
      audit: {
        event: 'extension.granted',
        target: { type: 'report', id: stored.id, label: `${form.center.name} ${formatMonth(month)}` },
        countyId: form.center.countyId,
        centerId,
        ...(before && { before: { dueOn: fromDbDate(before.dueOn), reason: before.reason } }),
        after: { dueOn, lockOn, reason },
      },
    }
  })
}

type Key = { centerId: string; month: Month }

/**
 * The month of a center in reach; the center is held, so that two who extend at once follow one another. Its key is left
 * free: who holds the report meanwhile may write rows that refer to the center.
 */
async function holdMonth(tx: Tx, viewer: Viewer, { centerId, month }: Key): Promise<MonthForm> {
  const reach = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'report:extend')] },
    select: { id: true },
  })
  if (!reach) throw new AppError('NOT_FOUND')
  await tx.$queryRaw(Prisma.sql`SELECT "id" FROM "Center" WHERE "id" = ${centerId}::uuid FOR NO KEY UPDATE`)
  const form = (await loadMonthFormsIn(tx, { centerIds: [centerId], month })).get(centerId)
  if (!form) throw new AppError('NOT_FOUND')
  return form
}

/** The stored report of the month, held so that a submission waits for the decision. */
async function findStored(tx: Tx, { centerId, month }: Key) {
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "MonthlyReport" WHERE "centerId" = ${centerId}::uuid AND "month" = ${firstDay(month)}::date
    FOR UPDATE`)
  const report = await tx.monthlyReport.findUnique({
    where: { centerId_month: { centerId, month: toDbDate(firstDay(month)) } },
    select: { id: true, state: true },
  })
  return report ?? ({ id: null, state: 'NONE' } as const)
}
