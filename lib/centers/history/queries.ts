import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import type { AuditTargetType } from '@/lib/core/audit'
import { shanghaiDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatInstant, formatTime } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/** What of a center's trail everybody may read who may read the center; reports and activities have readers of their own. */
const OPEN_TARGETS: AuditTargetType[] = ['center', 'zone', 'window', 'closure']

/**
 * The history of a center in reach: its own entries and those of its zones, windows, offers and temporary closures, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listCenterHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id }, centerScope(viewer, 'center:read')] },
    select: { id: true },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const history = await listHistoryIn(db(), { type: OPEN_TARGETS, centerId: id, page, perPage })
  return {
    ...history,
    rows: history.rows.map((row) => (row.targetType === 'center' ? row : { ...row, version: null })),
  }
}

type Opened = { type: AuditTargetType; id: string; current: number; opened: number; now: Date }

/**
 * Refuses to write over what somebody else has changed since the form was opened, and says who and when.
 * @throws AppError CONFLICT
 */
export async function assertVersionIn(tx: Tx, { type, id, current, opened, now }: Opened): Promise<void> {
  if (current === opened) return
  const last = await tx.auditEntry.findFirst({
    where: { targetType: type, targetId: id, ok: true },
    orderBy: { id: 'desc' },
    select: { userName: true, at: true },
  })
  if (!last) throw new AppError('CONFLICT')
  const isToday = shanghaiDate(last.at) === shanghaiDate(now)
  throw new AppError('CONFLICT', {
    reason: 'validation.centers.changedBy',
    params: { name: last.userName, time: isToday ? formatTime(last.at) : formatInstant(last.at) },
  })
}
