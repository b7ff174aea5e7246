import type { CenterValues } from '@/lib/centers/types'
import type { Mapping } from '@/lib/imports/mapping/rules'
import type { RegisterKey } from '@/lib/imports/registers/types'
import type { CellProblem } from '@/lib/imports/values/types'
import type { PlannedZone } from '@/lib/imports/zones/types'
import type { ImportStatus } from '@/prisma/generated/enums'

/** A row of the file: its line there (the heading is above it) and its cells as text. */
export type SourceRow = {
  line: number
  cells: string[]
  /** Positions of cells that hold a formula or an error instead of a value. */
  formulas?: number[]
  errors?: number[]
}

/** Fields of a center that no list fills: people, telephone numbers, plans and places on the map. */
type Kept =
  | 'staggeredHours'
  | 'contactName'
  | 'contactPhone'
  | 'weeklyClass'
  | 'origin'
  | 'plannedArea'
  | 'plannedKind'
  | 'plannedOpenOn'
  | 'longitude'
  | 'latitude'
  | 'investments'

/** What an import can say of a center. */
export type ImportedValues = Omit<CenterValues, Kept>

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
  /** Names of its zones that are in use, as they are compared. */
  zoneKeys: readonly string[]
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
export type RowProblem = { field: string | null; problem: CellProblem }

/** Something that was interpreted: shown, so that nothing is taken silently. `text` stands for a converted value. */
export type RowNote = { field: string; from: string; text: string } | { field: string; note: CellProblem }

export type FieldChange = { field: string; before: string; after: string }

export type PlanRow = {
  line: number
  outcome: PlanOutcome
  name: string
  unitLabel: string
  /** The record that the row means; null for a new one. */
  recordId: string | null
  version: number | null
  /** Of a new center its unit's id or the key of a planned one, of any other record its center. */
  placeId: string | null
  /** The record as it would stand; of a known center what differs. */
  values: object
  changes: FieldChange[]
  /** Of a new record the main values as they would stand. */
  facts: { field: string; text: string }[]
  notes: RowNote[]
  problems: RowProblem[]
  /** Zones that a center's row adds. */
  zones?: PlannedZone[]
}

/** A row of a list of centers. */
export type CenterPlanRow = Omit<PlanRow, 'values'> & {
  values: Partial<ImportedValues>
  zones: PlannedZone[]
}

export type ImportCounts = {
  total: number
  created: number
  changed: number
  unchanged: number
  errors: number
}

export type ImportPlan<R extends PlanRow = PlanRow> = {
  rows: R[]
  units: PlannedUnit[]
  counts: ImportCounts
}

/** What a batch remembers of its last dry run or of its writing. */
export type ImportSummary = { counts: ImportCounts; units: number }

export type ImportBatchRow = {
  id: string
  register: RegisterKey
  fileName: string
  userName: string
  status: ImportStatus
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
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
  /** A written list can still be taken back, as far as can be told without looking at what was built on it. */
  canUndo: boolean
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
