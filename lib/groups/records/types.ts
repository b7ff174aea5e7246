import type { JsonObject } from '@prisma/client/runtime/client'
import type { AuditRecord } from '@/lib/core/audit'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { DaySpan } from '@/lib/groups/types'
import type { Audience } from '@/prisma/generated/enums'

/** A center as the rules of its records see it. */
export type GroupCenter = {
  id: string
  name: string
  countyId: string
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  zones: { code: string; audience: Audience; from: CalendarDate | null; to: CalendarDate | null }[]
  /** School holidays of its county. */
  holidays: DaySpan[]
}

export type RecordContext = { today: CalendarDate; center: GroupCenter }

/** A record to be created in a center. */
export type NewRecord<V> = V & { centerId: string; id?: string }

/** What a rule finds: fields at fault (field → message key), and what is unusual and may yet be right. */
export type Checked = { faults: Record<string, string>; warnings: string[] }

/** A day that feeds a month, and the field that it stands in. */
export type FeedingDay = { field: string; day: CalendarDate }

export type StoredRecord<V> = { centerId: string; cancelled: boolean; version: number; values: V }

/** One register of records that are created, changed, cancelled and brought back alike. */
export type RecordKind<V extends JsonObject> = {
  target: 'child-session' | 'referral' | 'call'
  /** Names a record in the trail. */
  labelOf: (values: V) => string
  /** The days of a valid record that feed the monthly report. */
  feeds: (values: V) => FeedingDay[]
  check: (values: V, context: RecordContext) => Checked
  store: {
    insertIn: (tx: Tx, rows: (NewRecord<V> & { id: string })[], now: Date) => Promise<unknown>
    /** The record if its center is in reach of the scope. */
    findIn: (tx: Tx, id: string, centers: CenterFilter) => Promise<StoredRecord<V> | null>
    updateIn: (tx: Tx, key: { id: string; version: number }, change: RecordChange<V>) => Promise<unknown>
  }
  /** What can be told only of all records of the centers together, once they are written: throws, or warns. */
  settleIn?: (tx: Tx, written: { centerIds: string[]; values: V[] }) => Promise<string[]>
}

/** A `where` on centers, as the policy of centers gives it. */
export type CenterFilter = import('@/prisma/generated/client').Prisma.CenterWhereInput

export type RecordChange<V> = { values?: V; cancelled?: boolean; now: Date }

export type CreatedRecord = { id: string; warnings: string[]; audit: AuditRecord }
