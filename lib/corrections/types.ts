import type { Month } from '@/lib/core/calendar'
import type { CorrectionRefusal } from '@/lib/corrections/rules'
import type { RowKind } from '@/lib/reporting/form/rules'
import type { CorrectionState, ReportState } from '@/prisma/generated/enums'

export type CorrectionRow = {
  id: string
  state: CorrectionState
  centerName: string
  townshipName: string | null
  month: Month
  /** Number of cells that are to change. */
  cells: number
  reason: string
  requestedBy: string
  requestedAt: Date
  /** Records that it has opened still differ, or nobody has closed them. */
  hasOpenRecords: boolean
  /** It is the viewer's turn. */
  isMyTurn: boolean
}

/** One figure, old and new. */
export type ChangeLine = {
  code: string
  name: string
  unit: string
  kind: RowKind
  from: number | null
  to: number | null
  /** A total that follows from the cells that were asked for. */
  isFollowing: boolean
}

/** A figure that an opened register feeds: what was signed, and what its records say now. */
export type RecordLine = {
  code: string
  name: string
  unit: string
  signed: number
  recorded: number
  /** The correction asked for it; others are shown because their records have moved. */
  isCorrected: boolean
  isSettled: boolean
}

export type Signature = { name: string; at: Date }

/** What an approved correction has done to the registers behind the figures. */
export type CorrectionRecords = {
  /** The records that it has opened, while they are open. */
  records: RecordLine[] | null
  /** Who found the records to say the same as the month; nobody when the month was opened again. */
  settled: { name: string | null; at: Date } | null
  /** The viewer closes the records. */
  maySettle: boolean
}

export type CorrectionDetail = CorrectionRecords & {
  id: string
  version: number
  state: CorrectionState
  reportId: string
  reportState: ReportState
  centerId: string
  centerName: string
  unitName: string
  townshipName: string | null
  month: Month
  reason: string
  lines: ChangeLine[]
  /** Cells that have changed since the request, so that it can no longer be approved. */
  drift: string[]
  /** The center hangs on a township or the county, so that no township passes it on. */
  isDirect: boolean
  requested: Signature
  passed: Signature | null
  decided: Signature | null
  decisionNote: string | null
  can: { pass: boolean; approve: boolean; refuse: boolean; withdraw: boolean }
  /** Why this person, whose turn it would be by his post, may not act. */
  refusal: CorrectionRefusal | null
}

/** A row of an approved month as the request form shows it. */
export type DraftRow = {
  code: string
  name: string
  unit: string
  section: string
  kind: RowKind
  parts: string[]
  value: number | null
}

/** What a secretary starts a request from. */
export type CorrectionDraft = {
  reportId: string | null
  version: number | null
  centerId: string
  centerName: string
  unitName: string
  month: Month
  state: ReportState | 'NONE'
  rows: DraftRow[]
  /** The correction that is under way already. */
  openId: string | null
  /** Only an approved or locked month can be corrected. */
  isCorrectable: boolean
}

export type CorrectableMonth = {
  centerId: string
  centerName: string
  month: Month
  state: ReportState
  openId: string | null
}

/** What stands beside the form of a month. */
export type MonthNotes = {
  /** 待核实. */
  toVerify: string | null
  /** The correction under way, for those who may read it. */
  openId: string | null
  /** When it was last corrected. */
  corrected: Date | null
  /** The approved correction whose records are open. */
  recordsId: string | null
  canRequest: boolean
}
