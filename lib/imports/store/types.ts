import type { JsonObject } from '@prisma/client/runtime/client'

/** Tables that the engine writes, with whether their rows carry a version. */
export type StoreTable =
  | 'Center'
  | 'Zone'
  | 'ServiceWindow'
  | 'ServiceItem'
  | 'Activity'
  | 'VisitCount'
  | 'StaffMember'
  | 'Partner'
  | 'Donation'
  | 'ChildSession'
  | 'JobReferral'
  | 'FollowUpCall'
  | 'OpeningBalance'
  | 'MonthlyReport'
  | 'Department'

/** A row by column; dates as `YYYY-MM-DD`. */
export type StoreRow = JsonObject

/** A table beside a record's own; `owner` is the column with the record's id. */
export type StoreLink = { table: StorePart; owner: string }

export type StorePart = 'CenterPeriod' | 'ServiceWindowDepartment' | 'PartnerCenter'

/** Records that would hang in the air: `column` holds the id of the record. */
export type StoreDependent = { table: DependentTable; column: string }

export type DependentTable =
  | StoreTable
  | 'ActivitySeries'
  | 'ActivityCoHost'
  | 'ActivitySignUp'
  | 'ItemOffer'
  | 'Correction'
  | 'Extension'
  | 'ExtensionRequest'
  | 'PartnerCenter'
  | 'Attachment'
  | 'TemporaryClosure'
  | 'CenterProposal'
  | 'AreaExemption'
  | 'CenterInvestment'
  | 'DoctorTimetable'
  | 'DoctorException'
  | 'ServiceItemListEntry'
  | 'ServiceWindowDepartment'
  | 'Assignment'

/** What an applied list has made of one table. */
export type StoreNote = {
  table: StoreTable
  created: { id: string; version: number }[]
  /** `version` is that after the change, `before` the row as it was. */
  changed: { id: string; version: number; before: StoreRow }[]
  /** Rows beside the changed ones as they were. */
  parts: (StoreLink & { rows: StoreRow[] })[]
}

/** What taking a list back needs to know. */
export type UndoNote = { notes: StoreNote[]; units: string[] }
