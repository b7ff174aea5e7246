import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { centersWithin } from '@/lib/centers/scope/queries'
import type { AuditEvent, AuditRecord } from '@/lib/core/audit'
import { firstDay, fromDbDate, type Month, monthOf, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { isMissing } from '@/lib/reminders/rules'
import type { ReadRemindersInput, RemindReportsInput } from '@/lib/reminders/schema'
import type { Reminded } from '@/lib/reminders/types'
import { submissibleFrom } from '@/lib/reporting/calendar/rules'
import { SYSTEM_NAME } from '@/lib/reporting/history/rules'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import type { StatusRow } from '@/lib/reporting/status/types'
import { Prisma } from '@/prisma/generated/client'
import type { ReminderKind } from '@/prisma/generated/enums'

type Due = { row: Pick<StatusRow, 'centerId' | 'centerName' | 'countyId'>; month: Month; kind: ReminderKind }

/**
 * Stores reminders, at most one a day for a center and month: of those who remind at the same time the first wins.
 * @returns the audit entries, one for each reminder that was really stored
 */
export async function storeRemindersIn(
  tx: Tx,
  { due, now, viewer }: { due: readonly Due[]; now: Date; viewer: Viewer },
): Promise<AuditRecord[]> {
  const names = new Map(due.map(({ row }) => [row.centerId, row.centerName]))
  const stored = await tx.reminder.createManyAndReturn({
    data: due.map(({ row, month, kind }) => ({
      centerId: row.centerId,
      countyId: row.countyId,
      month: toDbDate(firstDay(month)),
      day: toDbDate(shanghaiDate(now)),
      kind,
      at: now,
      userId: viewer.userId,
      userName: viewer.isSystem ? SYSTEM_NAME : viewer.name,
    })),
    skipDuplicates: true,
    select: { id: true, centerId: true, countyId: true, month: true, kind: true },
  })
  return stored.map((reminder) =>
    reminderAudit('reminder.sent', { ...reminder, centerName: names.get(reminder.centerId) ?? '' }),
  )
}

type Target = {
  id: string
  centerId: string
  countyId: string
  month: Date
  centerName: string
  kind: ReminderKind
}

function reminderAudit(event: AuditEvent, reminder: Target): AuditRecord {
  return {
    event,
    target: {
      type: 'reminder',
      id: reminder.id,
      label: `${reminder.centerName} ${formatMonth(monthOf(fromDbDate(reminder.month)))}`,
    },
    countyId: reminder.countyId,
    centerId: reminder.centerId,
    after: { kind: reminder.kind },
  }
}

/**
 * 催报 by hand, of one center or of many: those that have submitted meanwhile or were reminded today are left out.
 * @throws AppError FORBIDDEN, NOT_FOUND (one of the centers), RULE (the month can not be submitted yet)
 */
export function remindReports(viewer: Viewer, { month, centerIds }: RemindReportsInput): Promise<Reminded> {
  return mutate(viewer, 'report:remind', async ({ tx, now }) => {
    const where = { AND: [centerScope(viewer, 'report:remind'), { id: { in: centerIds } }] }
    if ((await tx.center.count({ where })) !== centerIds.length) throw new AppError('NOT_FOUND')
    if (now < submissibleFrom(month))
      throw new AppError('RULE', { reason: 'validation.reports.refused.tooEarly' })
    const asked = Prisma.sql`${centersWithin(viewer, 'report:remind')} AND c."id" = ANY(${centerIds}::uuid[])`
    const rows = await loadStatusRowsIn(tx, { where: asked, months: [month], now })
    const due = rows.flatMap((row): Due[] =>
      row.cells.some(isMissing) ? [{ row, month, kind: 'BY_HAND' }] : [],
    )
    const audit = await storeRemindersIn(tx, { due, now, viewer })
    const result = { sent: audit.length, skipped: centerIds.length - audit.length }
    return audit.length > 0 ? { result, audit } : { result, unchanged: true }
  })
}

/**
 * Marks reminders of one's own centers as read. Those read before stay as they are.
 * @throws AppError FORBIDDEN, NOT_FOUND (one of them)
 */
export function readReminders(viewer: Viewer, { ids }: ReadRemindersInput): Promise<{ read: number }> {
  return mutate(viewer, 'report:fill', async ({ tx, now }) => {
    const where = { id: { in: ids }, center: centerScope(viewer, 'report:fill') }
    if ((await tx.reminder.count({ where })) !== ids.length) throw new AppError('NOT_FOUND')
    const read = await tx.reminder.updateManyAndReturn({
      where: { ...where, readAt: null },
      data: { readAt: now },
      select: {
        id: true,
        centerId: true,
        countyId: true,
        month: true,
        kind: true,
        center: { select: { name: true } },
      },
    })
    if (read.length === 0) return { result: { read: 0 }, unchanged: true }
    return {
      result: { read: read.length },
      audit: read.map(({ center, ...reminder }) =>
        reminderAudit('reminder.read', { ...reminder, centerName: center.name }),
      ),
    }
  })
}
