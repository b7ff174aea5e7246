import 'server-only'
import { type CalendarDate, firstDay, fromDbDate, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadCalendarIn } from '@/lib/reporting/calendar/queries'
import { timetable } from '@/lib/reporting/calendar/rules'
import { holdMonthIn, holdStoredIn } from '@/lib/reporting/extension/month/queries'
import { extensionProblem } from '@/lib/reporting/extension/rules'
import type { GrantExtensionInput } from '@/lib/reporting/extension/schema'
import type { Prisma } from '@/prisma/generated/client'

/** The new days of the month for this center: its lock moves with its due day. */
export type Extended = { dueOn: CalendarDate; lockOn: CalendarDate }

/**
 * 延期 of one center's month with its reason; a second one replaces the first, and an open request is answered by it.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (not expected, submitted), INVALID_INPUT (field dueOn)
 */
export function grantExtension(viewer: Viewer, input: GrantExtensionInput): Promise<Extended> {
  return mutate(viewer, 'report:extend', async ({ tx, now }) => {
    const { centerId, month, dueOn, reason } = input
    const form = await holdMonthIn(tx, viewer, { centerId, month, permission: 'report:extend' })
    const stored = await holdStoredIn(tx, { centerId, month })
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
    await answerRequest(tx, viewer, { key: key.centerId_month, at: now })
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

/** The question of the secretary for this month, if one stands open, is answered with the extension. */
async function answerRequest(
  tx: Tx,
  viewer: Viewer,
  { key, at }: { key: Prisma.ExtensionRequestWhereInput; at: Date },
) {
  await tx.extensionRequest.updateMany({
    where: { ...key, state: 'OPEN' },
    data: { state: 'GRANTED', decidedBy: viewer.name, decidedAt: at, version: { increment: 1 } },
  })
}
