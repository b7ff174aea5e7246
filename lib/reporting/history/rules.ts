import { firstDay, type Month, toDbDate } from '@/lib/core/calendar'
import type { MasterData } from '@/lib/reporting/master-data/rules'
import type { Person } from '@/lib/reporting/types'
import type { Prisma } from '@/prisma/generated/client'
import type { ReportEventKind, ReportState } from '@/prisma/generated/enums'

/** What the events of a report decide of its row. */
export type ReportColumns = {
  state: ReportState
  filledByIds: string[]
  submittedById: string | null
  submittedAt: Date | null
  firstSubmittedAt: Date | null
  returns: number
  approvedById: string | null
  approvedAt: Date | null
  lockedAt: Date | null
  /** 待核实: what is to be verified; null when nothing is. */
  toVerify: string | null
  savedAt: Date
  savedByName: string
}

export type ReportMarkInput = { code: string; reason: string; value: number | null }

/** One thing that happened to a report. */
export type ReportStep =
  | { kind: 'SAVED' | 'SUBMITTED' | 'WITHDRAWN'; at: Date; by: Person }
  | { kind: 'RETURNED'; at: Date; by: Person; note?: string | null; marks: ReportMarkInput[] }
  | { kind: 'APPROVED'; at: Date; by: Person; lockAt: Date; masterData: MasterData }
  | { kind: 'LOCKED'; at: Date; by?: Person }
  | { kind: 'UNLOCKED'; at: Date; by: Person; note: string }
  /** Without a note the mark is cleared. */
  | { kind: 'MARKED'; at: Date; by: Person; note: string | null }
  | { kind: 'CORRECTED'; at: Date; by: Person; note: string }

const withAuthor = (ids: string[], by: Person) => (by.id && !ids.includes(by.id) ? [...ids, by.id] : ids)

/** The columns of a report that somebody has just begun. */
export function startedReport(at: Date, by: Person): ReportColumns {
  return {
    state: 'DRAFT',
    filledByIds: withAuthor([], by),
    submittedById: null,
    submittedAt: null,
    firstSubmittedAt: null,
    returns: 0,
    approvedById: null,
    approvedAt: null,
    lockedAt: null,
    toVerify: null,
    savedAt: at,
    savedByName: by.name,
  }
}

/**
 * What a step changes of a report's columns. Rules: timeliness goes by the first submission that was not withdrawn; a
 * withdrawal is no return; an unlocking is no return either and keeps the earlier approval; approving after the lock locks
 * at once; a mark changes no state, and a correction leaves the approval and the lock as they stand. Whether the step is allowed has been decided before.
 */
export function stepColumns(current: ReportColumns, step: ReportStep): Partial<ReportColumns> {
  const { at } = step
  switch (step.kind) {
    case 'SAVED':
      return { filledByIds: withAuthor(current.filledByIds, step.by), savedAt: at, savedByName: step.by.name }
    case 'SUBMITTED':
      return {
        state: 'SUBMITTED',
        filledByIds: withAuthor(current.filledByIds, step.by),
        submittedById: step.by.id,
        submittedAt: at,
        firstSubmittedAt: current.firstSubmittedAt ?? at,
      }
    case 'WITHDRAWN': {
      const isFirst = current.firstSubmittedAt?.getTime() === current.submittedAt?.getTime()
      return {
        state: 'DRAFT',
        submittedById: null,
        submittedAt: null,
        firstSubmittedAt: isFirst ? null : current.firstSubmittedAt,
      }
    }
    case 'RETURNED':
      return { state: 'RETURNED', returns: current.returns + 1 }
    case 'APPROVED': {
      const isLocked = at >= step.lockAt
      return {
        state: isLocked ? 'LOCKED' : 'APPROVED',
        approvedById: step.by.id,
        approvedAt: at,
        lockedAt: isLocked ? at : null,
      }
    }
    case 'LOCKED':
      return { state: 'LOCKED', lockedAt: at }
    case 'UNLOCKED':
      return { state: 'RETURNED', lockedAt: null }
    case 'MARKED':
      return { toVerify: step.note }
    case 'CORRECTED':
      return {}
  }
}

export type EventRow = {
  kind: ReportEventKind
  at: Date
  userId: string | null
  userName: string
  note: string | null
}

/** The name under which the system's own job stands in a history. */
export const SYSTEM_NAME = '系统'

/** The lines that a step leaves in the report's history: none for a save, two when an approval locks at once. */
export function stepEvents(step: ReportStep): EventRow[] {
  if (step.kind === 'SAVED') return []
  const by = step.by ?? { id: null, name: SYSTEM_NAME }
  const note = 'note' in step ? (step.note ?? null) : null
  const row: EventRow = { kind: step.kind, at: step.at, userId: by.id, userName: by.name, note }
  return step.kind === 'APPROVED' && step.at >= step.lockAt ? [row, { ...row, kind: 'LOCKED' }] : [row]
}

export type ReportHistory = {
  id: string
  center: { id: string; countyId: string; townshipId: string | null }
  month: Month
  /** Every figure, the derived ones and the totals included. */
  figures: Record<string, number>
  zeroSections?: string[]
  explanations?: Record<string, string>
  /** At least one, in the order of time. */
  steps: readonly ReportStep[]
}

export type ReportRows = {
  report: Prisma.MonthlyReportCreateManyInput
  explanations: Prisma.ReportExplanationCreateManyInput[]
  marks: Prisma.ReturnMarkCreateManyInput[]
  events: Prisma.ReportEventCreateManyInput[]
}

const ALLOWED: Record<ReportStep['kind'], readonly ReportState[]> = {
  SAVED: ['DRAFT', 'RETURNED'],
  SUBMITTED: ['DRAFT', 'RETURNED'],
  WITHDRAWN: ['SUBMITTED'],
  RETURNED: ['SUBMITTED'],
  APPROVED: ['SUBMITTED'],
  LOCKED: ['APPROVED'],
  UNLOCKED: ['LOCKED'],
  MARKED: ['SUBMITTED', 'RETURNED', 'APPROVED', 'LOCKED'],
  CORRECTED: ['APPROVED', 'LOCKED'],
}

/**
 * A report with its whole history as rows for bulk insertion, exactly as the single steps would have left it.
 * @throws RangeError when the steps are empty or stand in an order that the states forbid
 */
export function buildReportHistory(input: ReportHistory): ReportRows {
  const { id, center, steps, month, figures, zeroSections = [], explanations = {} } = input
  const [first] = steps
  if (!first?.by) throw new RangeError('a history begins with a step of a person')
  let columns = startedReport(first.at, first.by)
  let masterData: MasterData | null = null
  const marks: ReportRows['marks'] = []
  const events: ReportRows['events'] = []
  for (const step of steps) {
    if (!ALLOWED[step.kind].includes(columns.state))
      throw new RangeError(`${step.kind} is not possible on ${columns.state}`)
    columns = { ...columns, ...stepColumns(columns, step) }
    if (step.kind === 'APPROVED') masterData = step.masterData
    if (step.kind === 'RETURNED')
      marks.push(...step.marks.map((mark) => ({ ...mark, reportId: id, round: columns.returns })))
    events.push(...stepEvents(step).map((event) => ({ ...event, reportId: id })))
  }
  return {
    report: {
      id,
      centerId: center.id,
      countyId: center.countyId,
      townshipId: center.townshipId,
      month: toDbDate(firstDay(month)),
      figures,
      zeroSections,
      ...columns,
      version: steps.length,
      ...(masterData && { masterData }),
    },
    explanations: Object.entries(explanations).map(([code, text]) => ({ reportId: id, code, text })),
    marks,
    events,
  }
}
