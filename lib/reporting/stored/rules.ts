import type { AuditEvent, AuditRecord } from '@/lib/core/audit'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import {
  type Refusal,
  type ReportEventName,
  type TransitionContext,
  transition,
} from '@/lib/reporting/states/rules'
import type { ReportStatus } from '@/lib/reporting/types'
import type { ReportState } from '@/prisma/generated/enums'

/** What an audit entry names a report by. */
export type ReportTarget = {
  id: string
  centerId: string
  countyId: string
  month: Date
  center: { name: string }
}

/** The audit entry of an event of a report. */
export function reportAudit(
  event: AuditEvent,
  report: ReportTarget,
  change: Pick<AuditRecord, 'before' | 'after'>,
): AuditRecord {
  const label = `${report.center.name} ${formatMonth(monthOf(fromDbDate(report.month)))}`
  return {
    event,
    target: { type: 'report', id: report.id, label },
    countyId: report.countyId,
    centerId: report.centerId,
    ...change,
  }
}

/** Refusals that concern the person, not the report. */
const PERSONAL: readonly Refusal[] = ['role', 'clerk', 'ownWork']

export type Attempt = {
  event: ReportEventName
  /** The version that the person has seen; null where nothing was stored. */
  version: number | null
}

/**
 * The state that an event leads to.
 * @throws AppError FORBIDDEN when this person may not, CONFLICT on an older version, RULE when the state or the day forbids it
 */
export function nextState(
  stored: { state: ReportStatus; version: number | null },
  { event, version }: Attempt,
  context: TransitionContext,
): ReportState {
  const result = transition(stored.state, event, context)
  const refused = result.ok ? null : { reason: `validation.reports.refused.${result.reason}` }
  if (!result.ok && PERSONAL.includes(result.reason)) throw new AppError('FORBIDDEN', refused ?? {})
  if (stored.version !== version) throw new AppError('CONFLICT', { reason: 'validation.reports.stale' })
  if (!result.ok) throw new AppError('RULE', refused ?? {})
  return result.next
}

type Cells = Readonly<Record<string, number | string>>

/** The cells in which two states differ, both sides; a cell that is missing is null. */
export function changedCells(
  before: Cells,
  after: Cells,
): { before: Record<string, number | string | null>; after: Record<string, number | string | null> } {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((code) => before[code] !== after[code])
    .sort()
  const pick = (cells: Cells) => Object.fromEntries(codes.map((code) => [code, cells[code] ?? null]))
  return { before: pick(before), after: pick(after) }
}
