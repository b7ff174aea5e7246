import type { z } from 'zod'
import type { Page } from '@/lib/core/pagination'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import type { MessageKey } from '@/lib/i18n/message-key'
import type { ColumnKind, SheetCell } from '@/lib/spreadsheets/model'

/** Registers that can be taken out as a file. */
export const EXPORT_KEYS = [
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
  'sittings',
  'balances',
  'org-units',
  'org-changes',
  'departments',
  'users',
  'zone-types',
  'proposals',
] as const

export type ExportKey = (typeof EXPORT_KEYS)[number]

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The words of a message. */
export type Translate = (key: MessageKey) => string

/** A column: either `cell` gives what stands there, or `word` the message that does. */
export type ExportColumn<R> = { key: string; header: MessageKey; width: number; kind: ColumnKind } & (
  | { cell: (row: R, translate: Translate) => SheetCell }
  | { word: (row: R) => MessageKey | null }
)

/**
 * A register as it is taken out: by the query of its own list, so that a file holds just what the screen shows under the
 * same address.
 */
export type ExportDefinition<P extends object, R extends { id: string }> = {
  key: ExportKey
  permission: Permission
  title: MessageKey
  /** The schema of the list's own address. */
  params: z.ZodType<P>
  list: (viewer: Viewer, params: P & { page: number; perPage: number }) => Promise<Page<R>>
  columns: readonly ExportColumn<R>[]
}

export type ExportHead = {
  key: ExportKey
  permission: Permission
  title: MessageKey
  columns: readonly { key: string; header: MessageKey; width: number; kind: ColumnKind }[]
}

/** One portion of a register, its rows ready to be written. */
export type ExportPortion = {
  rows: { id: string; cells: Record<string, SheetCell> }[]
  total: number
}

/** A register whatever its rows are. */
export type RegisterExport = ExportHead & {
  /** The filters that the address really sets, for the trail. */
  filterOf: (raw: Record<string, unknown>) => Record<string, string>
  portion: (input: {
    viewer: Viewer
    raw: Record<string, unknown>
    page: number
    perPage: number
    translate: Translate
  }) => Promise<ExportPortion>
}
