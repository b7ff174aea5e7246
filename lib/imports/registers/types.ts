import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Permission } from '@/lib/core/permissions'
import type { MessageKey } from '@/lib/i18n/message-key'
import type { StoreLink, StoreRow, StoreTable } from '@/lib/imports/store/types'
import type { RowProblem } from '@/lib/imports/types'
import type { Reading } from '@/lib/imports/values/types'
import type { OrgLevel } from '@/prisma/generated/enums'

/** Registers that a list can be imported into, in the order in which they are offered. */
export const REGISTER_KEYS = [
  'centers',
  'zones',
  'service-windows',
  'service-items',
  'activities',
  'visit-counts',
  'staff',
  'partners',
  'donations',
  'child-sessions',
  'job-referrals',
  'follow-up-calls',
  'balances',
  'historical-months',
  'departments',
] as const

export type RegisterKey = (typeof REGISTER_KEYS)[number]

export type Value = string | number | boolean | string[] | null

/** What a record holds as an import compares it; dates as `YYYY-MM-DD`, decimals as text. */
export type Values = Record<string, Value>

/** A column of a register's list, as the pages and the template show it. */
export type FieldForm = {
  key: string
  label: MessageKey
  /** What it is called where the data name it and not the interface: an indicator. */
  name?: string
  note: MessageKey
  /** Headings by which it is known besides its label, as `headingKey` gives them. */
  headings: readonly string[]
  /** Of these fields one at least must be mapped, for a row to mean any record. */
  isKey?: boolean
  isRequired?: boolean
  isClearable?: boolean
  /** It is added up anew from other fields, so that a formula left in its cell is passed over. */
  isComputed?: boolean
  choices?: readonly string[]
  width?: number
}

/** What is known of a register without its data. */
export type RegisterForm = {
  key: RegisterKey
  permission: Permission
  title: MessageKey
  fields: readonly FieldForm[]
  /** Given for a register that refuses columns which it does not know: headings of those that may yet be left out. */
  ignorable?: readonly string[]
}

/** What a reader may need besides the cell. */
export type ReadContext<L> = { today: CalendarDate; lookups: L }

export type RegisterField<V extends Values, L> = FieldForm & {
  read: (text: string, context: ReadContext<L>) => Reading<Partial<V>>
  /** What a cleared cell leaves; null for every value of the field unless given. */
  cleared?: Partial<V>
  /** The value as people compare it; empty text for nothing. */
  show: (values: V, lookups: L) => string
}

/** A center in reach, as rows name it. */
export type PlaceCenter = {
  id: string
  code: string
  externalRef: string | null
  name: string
  unitName: string
  unitLevel: OrgLevel
  townshipName: string | null
  countyId: string
  townshipId: string | null
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  isClosed: boolean
}

/** A record as it stands. */
export type KnownRecord<V extends Values> = {
  id: string
  version: number
  /** Null for a record of the county. */
  centerId: string | null
  /** A closed record is not changed by an import. */
  isClosed: boolean
  values: V
}

export type RecordContext<V extends Values, L> = {
  center: PlaceCenter | null
  lookups: L
  today: CalendarDate
  before: V | null
}

/**
 * One register as an import sees it. `CENTER`: a row names its center, and its record is found within it; `COUNTY`: the
 * record hangs on the county itself.
 */
export type RegisterDefinition<V extends Values, L> = Omit<RegisterForm, 'fields'> & {
  place: 'CENTER' | 'COUNTY'
  /** A closed center gets new records too: those of the time when it was open. */
  takesClosed?: boolean
  fields: readonly RegisterField<V, L>[]
  /** What a new record has where its row is silent. */
  defaults: V
  nameOf: (values: V, lookups: L) => string
  /** The field with the day of a record, for a register that grows day by day: only the days of the list are looked at. */
  dayField?: string
  /** What makes a record what it is within its place; null when the row does not say. */
  identityOf: (values: Partial<V>) => string | null
  /** What can be told only once the center is known: the zone of a name, the next free number. */
  settle?: (
    values: Partial<V>,
    context: RecordContext<V, L>,
  ) => { values: Partial<V>; problems: RowProblem[] }
  /** Fills in what a new record takes from its other values. */
  complete?: (values: V, context: RecordContext<V, L>) => V
  faults?: (after: V, context: RecordContext<V, L>) => RowProblem[]
  store: RegisterStore<V>
}

/** How values become rows. */
export type RegisterStore<V extends Values> = {
  table: StoreTable
  columns: (values: V) => StoreRow
  /** Columns that a new row gets besides, out of its place. */
  place: (place: { countyId: string; center: PlaceCenter | null }) => StoreRow
  /** Columns that a new row gets besides, out of who wrote it and when. */
  stamp?: (by: { userId: string | null; userName: string; now: Date }) => StoreRow
  /** Rows of a table beside it that the values fill. */
  links?: readonly (StoreLink & { rows: (values: V) => StoreRow[] })[]
}

/** Where a register's records and lookups come from. */
export type RegisterSource<V extends Values, L> = {
  lookupsIn: (tx: Tx, input: { countyId: string; centerIds: string[] }) => Promise<L>
  /** `days` are those that the list names, for a register of days; null for one that has none. */
  recordsIn: (
    tx: Tx,
    input: { countyId: string; centerIds: string[]; days: Date[] | null },
  ) => Promise<KnownRecord<V>[]>
}
