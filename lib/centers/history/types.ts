import type { JsonValue } from '@prisma/client/runtime/client'
import type { AuditEvent } from '@/lib/core/audit'

export type HistoryChange = { field: string; before: JsonValue; after: JsonValue }

/** One entry of a center's history: who did what, and which fields went from what to what. */
export type HistoryRow = {
  id: string
  at: Date
  userName: string
  event: AuditEvent
  targetType: string
  targetLabel: string
  changes: HistoryChange[]
  /** The version of the center that the entry led to; null for entries of its zones and windows. */
  version: number | null
}
