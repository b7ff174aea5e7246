import 'server-only'
import type { JsonObject } from '@prisma/client/runtime/client'
import { changesOf, versionOf } from '@/lib/centers/history/rules'
import type { HistoryRow } from '@/lib/centers/history/types'
import type { AuditEvent, AuditTargetType } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { type Page, pageWindow } from '@/lib/core/pagination'

type Asked = { type: AuditTargetType | AuditTargetType[]; page: number; perPage: number } & (
  | { id: string | string[] }
  | { centerId: string }
)

/**
 * The history of one record, of several that are one to the reader, or of all of some kinds of one center, newest first. That
 * the viewer may read the records is the caller's duty.
 */
export async function listHistoryIn(
  tx: Tx,
  { type, page, perPage, ...which }: Asked,
): Promise<Page<HistoryRow>> {
  const targetType = typeof type === 'string' ? type : { in: type }
  const where = { targetType, ...keyOf(which), ok: true }
  const [rows, total] = await Promise.all([
    tx.auditEntry.findMany({
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
    tx.auditEntry.count({ where }),
  ])
  return {
    rows: rows.map(({ before, after, event, ...row }) => ({
      ...row,
      id: row.id.toString(),
      event: event as AuditEvent,
      changes: changesOf(before as JsonObject | null, after as JsonObject | null),
      version: versionOf(after as JsonObject | null),
    })),
    total,
    page,
    perPage,
  }
}

function keyOf(which: { id: string | string[] } | { centerId: string }) {
  if ('centerId' in which) return { centerId: which.centerId }
  return { targetId: typeof which.id === 'string' ? which.id : { in: which.id } }
}
