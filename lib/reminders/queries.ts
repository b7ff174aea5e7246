import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import type { ReminderRow } from '@/lib/reminders/types'

/** As many as anybody reads at once. */
const MAX_SHOWN = 50

/**
 * The reminders that the viewer's own centers have not read and not yet answered with a submission, the newest first; empty
 * for those who fill in nothing.
 */
export async function listOpenReminders(viewer: Viewer): Promise<ReminderRow[]> {
  if (!viewerMay(viewer, 'report:fill')) return []
  const found = await db().reminder.findMany({
    where: { readAt: null, center: centerScope(viewer, 'report:fill') },
    orderBy: { at: 'desc' },
    take: MAX_SHOWN,
    select: {
      id: true,
      centerId: true,
      month: true,
      kind: true,
      at: true,
      userName: true,
      center: { select: { name: true } },
    },
  })
  if (found.length === 0) return []
  const done = await db().monthlyReport.findMany({
    where: {
      centerId: { in: found.map((reminder) => reminder.centerId) },
      month: { in: found.map((reminder) => reminder.month) },
      state: { not: 'DRAFT' },
    },
    select: { centerId: true, month: true },
  })
  const keyOf = (row: { centerId: string; month: Date }) => `${row.centerId} ${fromDbDate(row.month)}`
  const answered = new Set(done.map(keyOf))
  return found
    .filter((reminder) => !answered.has(keyOf(reminder)))
    .map(({ center, month, ...reminder }) => ({
      ...reminder,
      centerName: center.name,
      month: monthOf(fromDbDate(month)),
    }))
}
