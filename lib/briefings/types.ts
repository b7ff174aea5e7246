import type { Changes } from '@/lib/briefings/changes/types'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { ExampleKey } from '@/lib/briefings/outlines/types'
import type { Example, Paper } from '@/lib/briefings/paper/types'
import type { RankedCenter } from '@/lib/briefings/ranking/types'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { DocumentModel } from '@/lib/documents/model'
import type { Figure } from '@/lib/metrics/types'
import type { ProgressCourse } from '@/lib/progress/types'
import type { BriefingKind, BriefingState, FunctionDomain } from '@/prisma/generated/enums'

/** An official figure of the month with what it is compared with; `total` is null where nothing is official. */
export type FigureLine = {
  code: string
  month: number | null
  /** Centers whose approved or locked report carries the figure. */
  centers: number
  previous: number | null
  previousCenters: number
  /** Sum of the official months of the year up to the month. */
  yearToDate: number | null
  /** Reports of those months that carry the figure. */
  yearReports: number
}

/** Of what a paper speaks: a county, township or community, or one center of it, as of a day. */
export type PaperScope = {
  kind: BriefingKind
  level: 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY' | 'CENTER'
  countyId: string
  unitId: string
  unitName: string
  /** The township that the unit is or lies in; null for the county. */
  townshipId: string | null
  centerId: string | null
  centerName: string | null
  cutOff: CalendarDate
  /** The latest month that is over on the cut-off day. */
  month: Month
}

/** Who signs, to whom it goes, and the word for the whole: 全县, or the unit's name. */
export type Letterhead = { issuer: string; addressee: string; whole: string; issuedOn: CalendarDate }

/** Everything that the circular says, before it is put into words. */
export type CircularData = Letterhead & { progress: ProgressCourse; figures: FigureLine[] }

/** Facts of one center beside its figures. */
export type CardFacts = { label: string; text: string }[]

/** Everything that a paper of any kind is made of; nothing is read after this. */
export type PaperData = {
  scope: PaperScope
  letterhead: Letterhead
  progress: ProgressCourse
  /** Official figures of the month; for the circular. */
  lines: FigureLine[]
  /** Figures of the slots, by slot. */
  figures: Figure[]
  examples: Partial<Record<ExampleKey, Example>>
  /** Functions that open centers of the scope have. */
  domains: FunctionDomain[]
  ranking: { isRanked: boolean; rows: RankedCenter[] } | null
  card: CardFacts | null
  changes: Changes | null
}

export type BriefingRow = {
  id: string
  kind: BriefingKind
  title: string
  unitName: string
  centerName: string | null
  cutOff: CalendarDate
  state: BriefingState
  meetingName: string | null
  createdBy: string
  updatedAt: Date
}

/** The three files of a paper. */
export const FILE_FORMATS = ['docx', 'xlsx', 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]
export type StoredFile = { hash: string; bytes: number; fileName: string }

export type BriefingCan = { edit: boolean; finalize: boolean; void: boolean }

/** What 定稿 says of itself. */
export type Approval = {
  approvedBy: string
  approvedAt: Date
  files: Record<FileFormat, StoredFile>
  voided: { at: Date; by: string; reason: string } | null
}

export type ExampleOption = { id: string; name: string }

/** One figure against the last final paper of the kind. */
export type ComparisonLine = {
  slot: string
  name: string
  unit: string
  before: string | null
  now: string | null
  difference: Decimal2 | null
}

export type Comparison = { id: string; title: string; cutOff: CalendarDate; lines: ComparisonLine[] }

/** A paper as the page shows it: a draft live from the records, a final one as it was frozen. */
export type BriefingDetail = BriefingRow & {
  version: number
  unitId: string
  centerId: string | null
  scope: PaperScope
  /** The sentences with their edits; null once the paper is frozen. */
  paper: Paper | null
  document: DocumentModel
  figures: Record<string, BoundFigure>
  examples: Partial<Record<ExampleKey, Example>>
  comparison: Comparison | null
  approval: Approval | null
  can: BriefingCan
}

/** Units and centers that a new paper may speak of. */
export type BriefingChoices = {
  units: { id: string; name: string; level: 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY' }[]
  centers: ExampleOption[]
}

/** A file of a paper on its way to whoever asked for it. */
export type PaperFile = { bytes: Uint8Array; fileName: string; hash: string; contentType: string }
