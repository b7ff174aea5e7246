import type { StoredChanges } from '@/lib/corrections/schema'
import type { ChangeLine, DraftRow } from '@/lib/corrections/types'
import { type Figures, type RowRule, withTotals } from '@/lib/reporting/form/rules'
import type { CorrectionState, Role } from '@/prisma/generated/enums'

export const CORRECTION_EVENTS = ['pass', 'approve', 'refuse', 'withdraw'] as const
export type CorrectionEvent = (typeof CORRECTION_EVENTS)[number]

export const CORRECTION_REFUSALS = ['role', 'ownWork', 'state'] as const
export type CorrectionRefusal = (typeof CORRECTION_REFUSALS)[number]

export type CorrectionContext = {
  /** The roles through which the person reaches this center for this event. */
  roles: readonly Role[]
  /** The center hangs on a township or the county: no township passes its corrections on. */
  isDirect: boolean
  isRequester: boolean
  /** He or she passed it on, or filled in or submitted the report. */
  hasSigned: boolean
}

type Move = { next: CorrectionState; roles: readonly Role[] }

/** Who moves a correction on from where. Rule: secretary → township → county; either of the two may refuse. */
const MOVES: Record<CorrectionEvent, Partial<Record<CorrectionState, Move>>> = {
  pass: { REQUESTED: { next: 'PASSED_ON', roles: ['TOWNSHIP'] } },
  approve: { PASSED_ON: { next: 'APPROVED', roles: ['COUNTY'] } },
  refuse: {
    REQUESTED: { next: 'REFUSED', roles: ['TOWNSHIP'] },
    PASSED_ON: { next: 'REFUSED', roles: ['COUNTY'] },
  },
  withdraw: { REQUESTED: { next: 'WITHDRAWN', roles: ['SECRETARY'] } },
}

/** A correction that no township passes on waits for the county from the beginning, and is withdrawn from there. */
const DIRECT_WITHDRAWAL: Move = { next: 'WITHDRAWN', roles: ['SECRETARY'] }

/** The state in which a request begins. */
export function firstState(isDirect: boolean): 'REQUESTED' | 'PASSED_ON' {
  return isDirect ? 'PASSED_ON' : 'REQUESTED'
}

/**
 * What an event makes of a correction, or why it is refused. Rules: 申请 by the secretary, who may withdraw it until
 * somebody acts; 转报 by the township; 同意 or 不同意 by the county (不同意 by the township before it is passed on); the three
 * signatures are of three people, none of them but the first an author of the report.
 */
export function correctionTransition(
  state: CorrectionState,
  event: CorrectionEvent,
  context: CorrectionContext,
): { ok: true; next: CorrectionState } | { ok: false; reason: CorrectionRefusal } {
  const { roles, isDirect, isRequester, hasSigned } = context
  const moves = Object.values(MOVES[event])
  if (!roles.some((role) => moves.some((move) => move.roles.includes(role))))
    return { ok: false, reason: 'role' }
  if (event === 'withdraw' ? !isRequester : isRequester || hasSigned) return { ok: false, reason: 'ownWork' }
  const isDirectWithdrawal = event === 'withdraw' && isDirect && state === 'PASSED_ON'
  const move = isDirectWithdrawal ? DIRECT_WITHDRAWAL : MOVES[event][state]
  if (!move) return { ok: false, reason: 'state' }
  return roles.some((role) => move.roles.includes(role))
    ? { ok: true, next: move.next }
    : { ok: false, reason: 'role' }
}

/** Whether a correction still waits for somebody. */
export function isOpen(state: CorrectionState): boolean {
  return state === 'REQUESTED' || state === 'PASSED_ON'
}

/**
 * The figures of a report after some cells have changed: the totals to which a changed cell belongs are added up anew,
 * every other figure stays as it is stored.
 */
export function correctedFigures(
  rows: readonly RowRule[],
  figures: Figures,
  values: Readonly<Record<string, number | null>>,
): Record<string, number> {
  const changed = { ...figures }
  for (const [code, value] of Object.entries(values))
    if (value === null) delete changed[code]
    else changed[code] = value
  const totals = withTotals(rows, changed)
  for (const row of rows)
    if (row.kind === 'TOTAL' && row.parts.some((part) => part in values)) {
      const total = totals[row.code]
      if (total === undefined) delete changed[row.code]
      else changed[row.code] = total
    }
  return changed
}

/**
 * Cells that cannot be asked for: field → message key. Rules: only rows that the month has, no total (it follows by
 * itself), and not the value that stands there already.
 */
export function changeProblems(
  rows: readonly RowRule[],
  figures: Figures,
  values: Readonly<Record<string, number>>,
): Record<string, string> {
  const kinds = new Map(rows.map((row) => [row.code, row.kind]))
  const problems: Record<string, string> = {}
  for (const [code, value] of Object.entries(values)) {
    const kind = kinds.get(code)
    if (!kind) problems[`changes.${code}`] = 'validation.reports.notApplicable'
    else if (kind === 'TOTAL') problems[`changes.${code}`] = 'validation.reports.corrections.total'
    else if (figures[code] === value) problems[`changes.${code}`] = 'validation.reports.corrections.same'
  }
  return problems
}

/** The values by code on one side of stored changes. */
export function sideOf<S extends 'from' | 'to'>(
  changes: StoredChanges,
  side: S,
): Record<string, StoredChanges[string][S]> {
  return Object.fromEntries(Object.entries(changes).map(([code, change]) => [code, change[side]]))
}

/** Cells whose value is no longer the one that the request started from. */
export function driftedCells(figures: Figures, changes: StoredChanges): string[] {
  return Object.entries(changes)
    .filter(([code, { from }]) => (figures[code] ?? null) !== from)
    .map(([code]) => code)
}

type LineRow = Pick<DraftRow, 'code' | 'name' | 'unit' | 'kind' | 'parts'>

/** Old → new of every cell that was asked for and of every total that follows, in the order of the form. */
export function changeLines(
  rows: readonly LineRow[],
  before: Figures,
  values: Readonly<Record<string, number | null>>,
): ChangeLine[] {
  const after = correctedFigures(rows, before, values)
  return rows.flatMap((row) => {
    const [from, to] = [before[row.code] ?? null, after[row.code] ?? null]
    const isAsked = row.code in values
    if (!isAsked && from === to) return []
    const { code, name, unit, kind } = row
    return [{ code, name, unit, kind, from, to, isFollowing: !isAsked }]
  })
}
