import 'server-only'
import type { JsonObject } from '@prisma/client/runtime/client'
import { changesOf, versionOf } from '@/lib/centers/history/rules'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import type { AuditEvent, AuditTargetType } from '@/lib/core/audit'
import { shanghaiDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatInstant, formatTime } from '@/lib/core/format/date'
import { type Page, pageWindow } from '@/lib/core/pagination'
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
  const where = { centerId: id, ok: true, targetType: { in: OPEN_TARGETS } }
  const [rows, total] = await Promise.all([
    db().auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      ...pageWindow({ page, perPage }),
      select: {
        id: true,
        at: true,
        userName: true,
        event: true,
        targetType: true,
        targetLabel: true,
        before: true,
        after: true,
      },
    }),
    db().auditEntry.count({ where }),
  ])
  return {
    rows: rows.map(({ before, after, event, ...row }) => {
      const sides = [before as JsonObject | null, after as JsonObject | null] as const
      return {
        ...row,
        id: row.id.toString(),
        event: event as AuditEvent,
        changes: changesOf(...sides),
        version: row.targetType === 'center' ? versionOf(sides[1]) : null,
      }
    }),
    total,
    page,
    perPage,
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
