import type { CenterValues } from '@/lib/centers/types'
import type { ImportField, Mapping } from '@/lib/imports/mapping/rules'
import type { CellProblem } from '@/lib/imports/values/types'
import type { ImportStatus } from '@/prisma/generated/enums'

/** A row of the file: its line there (the heading is above it) and its cells as text. */
export type SourceRow = {
  line: number
  cells: string[]
  /** Positions of cells that hold a formula or an error instead of a value. */
  formulas?: number[]
  errors?: number[]
}

/** What an import can say of a center; people and telephone numbers are never taken from a list. */
export type ImportedValues = Omit<
  CenterValues,
  'staggeredHours' | 'contactName' | 'contactPhone' | 'weeklyClass'
>

/** A center of the county as it stands. */
export type KnownCenter = {
  id: string
  version: number
  code: string
  nameKey: string
  unitId: string
  unitName: string
  townshipId: string | null
  isClosed: boolean
  values: ImportedValues
}

/** A unit to be created; `key` stands for the id that it will get. */
export type PlannedUnit = {
  key: string
  code: string
  name: string
  level: 'TOWNSHIP' | 'COMMUNITY'
  /** Id of the unit above, or the key of one that is planned too. */
  parent: string
}

export type PlanOutcome = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'ERROR'

/** A cell's cause of refusal; `field` null when the row as a whole is at fault. */
export type RowProblem = { field: ImportField | null; problem: CellProblem }

/** Something that was interpreted: shown, so that nothing is taken silently. `text` stands for a converted value. */
export type RowNote =
  | { field: ImportField; from: string; text: string }
  | { field: ImportField; note: CellProblem }

export type FieldChange = { field: ImportField; before: string; after: string }

export type PlanRow = {
  line: number
  outcome: PlanOutcome
  name: string
  unitLabel: string
  /** The center that the row means; null for a new one. */
  centerId: string | null
  version: number | null
  /** Id of the unit of a new center, or the key of a planned one. */
  unit: string | null
  /** Of a new center everything, of a known one what differs. */
  values: Partial<ImportedValues>
  changes: FieldChange[]
  /** Of a new center the main values as they would stand. */
  facts: { field: ImportField; text: string }[]
  notes: RowNote[]
  problems: RowProblem[]
}

export type ImportCounts = {
  total: number
  created: number
  changed: number
  unchanged: number
  errors: number
}

export type ImportPlan = { rows: PlanRow[]; units: PlannedUnit[]; counts: ImportCounts }

/** What a batch remembers of its last dry run or of its writing. */
export type ImportSummary = { counts: ImportCounts; units: number }

export type ImportBatchRow = {
  id: string
  fileName: string
  userName: string
  status: ImportStatus
  createdAt: Date
  appliedAt: Date | null
  summary: ImportSummary | null
}

export type ImportBatchDetail = ImportBatchRow & {
  version: number
  header: string[]
  mapping: Mapping
  createUnits: boolean
  rowCount: number
  /** The first filled cells of each column. */
  samples: string[][]
  /** When the same file was written before. */
  sameFileAppliedAt: Date | null
  /** Of a written batch, the centers that it created. */
  created: { id: string; code: string; name: string; unitName: string }[]
}

/** A dry run as it is shown: one page of rows under a filter. */
export type DryRun = {
  counts: ImportCounts
  units: PlannedUnit[]
  untaken: string[]
  fingerprint: string
  rows: PlanRow[]
  total: number
  page: number
  perPage: number
}

/** The rows that were refused, to be written into a file that can be mended and uploaded again. */
export type ErrorRows = {
  fileName: string
  header: string[]
  rows: SourceRow[]
  problems: { line: number; column: string | null; problem: CellProblem }[]
}
