import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import type { AuditEvent, AuditRecord } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { applyFiguresIn } from '@/lib/corrections/effect/mutations'
import { correctionRoles, isDirectPlace, passScope } from '@/lib/corrections/policy'
import { openingOfIn } from '@/lib/corrections/records/queries'
import {
  type CorrectionEvent,
  changeProblems,
  correctedFigures,
  correctionTransition,
  driftedCells,
  firstState,
  sideOf,
} from '@/lib/corrections/rules'
import {
  type CorrectionStep,
  type DecideCorrectionInput,
  type RefuseCorrectionInput,
  type RequestCorrectionInput,
  storedChanges,
} from '@/lib/corrections/schema'
import { correctionAudit } from '@/lib/corrections/trail/rules'
import { toFigures } from '@/lib/reporting/form/rules'
import { type ReportStep, stepColumns, stepEvents } from '@/lib/reporting/history/rules'
import { rolesAt } from '@/lib/reporting/policy'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import { holdReportIn, type LoadedReport } from '@/lib/reporting/stored/queries'
import { changedCells, nextState, reportAudit } from '@/lib/reporting/stored/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { CorrectionState } from '@/prisma/generated/enums'

export type CorrectionSaved = { id: string; version: number; state: CorrectionState }

const RULE = (key: string) => new AppError('RULE', { reason: `validation.reports.corrections.${key}` })

/**
 * Asks for other figures in an approved or locked month of one's own center. What is asked for is checked through all
 * later months at once, and nothing of it is written.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (fields `changes.<code>`), RULE (state, one under way, the month that
 * it breaks), CONFLICT (stale version)
 */
export function requestCorrection(viewer: Viewer, input: RequestCorrectionInput): Promise<CorrectionSaved> {
  return mutate(viewer, 'correction:request', async ({ tx, now }) => {
    const { userId } = viewer
    const { reportId, version, reason } = input
    const { report, form } = await holdReportIn(tx, {
      id: reportId,
      center: centerScope(viewer, 'correction:request'),
    })
    if (userId === null) throw new AppError('FORBIDDEN')
    if (report.version !== version) throw new AppError('CONFLICT', { reason: 'validation.reports.stale' })
    if (report.state !== 'APPROVED' && report.state !== 'LOCKED') throw RULE('notApproved')
    const open = await tx.correction.count({ where: { reportId, state: { in: ['REQUESTED', 'PASSED_ON'] } } })
    if (open > 0) throw RULE('underWay')
    const before = toFigures(report.figures)
    const fields = changeProblems(form.rows, before, input.changes)
    if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
    await applyFiguresIn(tx, { report, before, after: correctedFigures(form.rows, before, input.changes) })
    await tx.monthlyReport.update({ where: { id: reportId }, data: { figures: before } })
    const changes = Object.fromEntries(
      Object.entries(input.changes).map(([code, to]) => [code, { from: before[code] ?? null, to }]),
    )
    const state = firstState(isDirectPlace(form.center))
    const { id } = await tx.correction.create({
      data: {
        reportId,
        countyId: report.countyId,
        state,
        reason,
        changes,
        requestedById: userId,
        requestedBy: viewer.name,
        requestedAt: now,
      },
      select: { id: true },
    })
    return {
      result: { id, version: 1, state },
      audit: correctionAudit('correction.requested', { id, report }, { after: { state, reason, changes } }),
    }
  })
}

type Held = LoadedReport & { correction: FoundCorrection; next: CorrectionState }
type FoundCorrection = Prisma.CorrectionGetPayload<object>

type Attempt = { event: CorrectionEvent; center: Prisma.CenterWhereInput } & CorrectionStep

/**
 * A correction in a scope with its report, both held until the transaction ends, and the state that the event leads to.
 * @throws AppError NOT_FOUND, FORBIDDEN (not this person), CONFLICT (stale version), RULE (state)
 */
async function holdCorrectionIn(tx: Tx, viewer: Viewer, attempt: Attempt): Promise<Held> {
  const { id, version, event, center } = attempt
  const found = await tx.correction.findFirst({
    where: { id, report: { center } },
    select: { reportId: true },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const loaded = await holdReportIn(tx, { id: found.reportId, center })
  const correction = await tx.correction.findUniqueOrThrow({ where: { id } })
  // Whoever was too late hears that first: what has happened since may have made it no longer his turn.
  if (correction.version !== version)
    throw new AppError('CONFLICT', { reason: 'validation.reports.corrections.stale' })
  const result = correctionTransition(correction.state, event, {
    roles: correctionRoles(viewer, event, loaded.form.center),
    isDirect: isDirectPlace(loaded.form.center),
    isRequester: correction.requestedById === viewer.userId,
    hasSigned:
      (correction.passedById !== null && correction.passedById === viewer.userId) ||
      isAuthorOf(viewer, loaded.report),
  })
  if (!result.ok)
    throw new AppError(result.reason === 'state' ? 'RULE' : 'FORBIDDEN', {
      reason: `validation.reports.corrections.refused.${result.reason}`,
    })
  return { ...loaded, correction, next: result.next }
}

type Signing = { data: Prisma.CorrectionUpdateInput; event: AuditEvent; note?: string | null }

async function signIn(tx: Tx, held: Held, { data, event, note }: Signing) {
  const { correction, report, next } = held
  const { id, version } = correction
  await tx.correction.update({
    where: { id, version },
    data: { ...data, state: next, version: { increment: 1 } },
  })
  return {
    result: { id, version: version + 1, state: next },
    audit: correctionAudit(
      event,
      { id, report },
      {
        before: { state: correction.state },
        after: { state: next, ...(note && { note }) },
      },
    ),
  }
}

/**
 * Passes a request on to the county.
 * @throws AppError FORBIDDEN (also for one's own), NOT_FOUND, RULE (state), CONFLICT (stale version)
 */
export function passOnCorrection(viewer: Viewer, input: CorrectionStep): Promise<CorrectionSaved> {
  return mutate(viewer, 'correction:pass', async ({ tx, now }) => {
    const held = await holdCorrectionIn(tx, viewer, { ...input, event: 'pass', center: passScope(viewer) })
    const data = { passedById: viewer.userId, passedBy: viewer.name, passedAt: now }
    return signIn(tx, held, { data, event: 'correction.passed-on' })
  })
}

/**
 * Refuses a request with a reason: the township before it is passed on, the county after. The month stays as it is.
 * @throws AppError FORBIDDEN (also for one's own), NOT_FOUND, RULE (state), CONFLICT (stale version)
 */
export function refuseCorrection(
  viewer: Viewer,
  { note, ...step }: RefuseCorrectionInput,
): Promise<CorrectionSaved> {
  return mutate(viewer, 'correction:refuse', async ({ tx, now }) => {
    const center = { OR: [passScope(viewer), centerScope(viewer, 'correction:decide')] }
    const held = await holdCorrectionIn(tx, viewer, { ...step, event: 'refuse', center })
    const data = { ...decidedBy(viewer, now), decisionNote: note }
    return signIn(tx, held, { data, event: 'correction.refused', note })
  })
}

const decidedBy = (viewer: Viewer, at: Date) => ({
  decidedById: viewer.userId,
  decidedBy: viewer.name,
  decidedAt: at,
})

/**
 * Takes a request back until somebody has acted on it.
 * @throws AppError FORBIDDEN (not the requester), NOT_FOUND, RULE (state), CONFLICT (stale version)
 */
export function withdrawCorrection(viewer: Viewer, input: CorrectionStep): Promise<CorrectionSaved> {
  return mutate(viewer, 'correction:request', async ({ tx, now }) => {
    const center = centerScope(viewer, 'correction:request')
    const held = await holdCorrectionIn(tx, viewer, { ...input, event: 'withdraw', center })
    return signIn(tx, held, { data: decidedBy(viewer, now), event: 'correction.withdrawn' })
  })
}

/**
 * Approves a correction: the figures of the month are rewritten with their totals, its state, approval and lock stay, and
 * the history says so. Registers that say something else than the corrected rows are opened for the month until they
 * agree (`settleRecords`). Papers that were published keep what they said.
 * @throws AppError FORBIDDEN (also for one's own), NOT_FOUND, RULE (state of either, cells changed since, the month that it
 * breaks), CONFLICT (stale version)
 */
export function approveCorrection(
  viewer: Viewer,
  { note, ...step }: DecideCorrectionInput,
): Promise<CorrectionSaved> {
  return mutate(viewer, 'correction:decide', async ({ tx, now }) => {
    const center = centerScope(viewer, 'correction:decide')
    const held = await holdCorrectionIn(tx, viewer, { ...step, event: 'approve', center })
    const { rewritten, opening } = await rewriteReportIn(tx, viewer, { held, now })
    const data = { ...decidedBy(viewer, now), decisionNote: note, ...opening }
    const { result, audit } = await signIn(tx, held, { data, event: 'correction.approved', note })
    return { result, audit: [audit, rewritten] }
  })
}

async function rewriteReportIn(
  tx: Tx,
  viewer: Viewer,
  { held, now }: { held: Held; now: Date },
): Promise<{ rewritten: AuditRecord; opening: Pick<Prisma.CorrectionUpdateInput, 'registerFigures'> }> {
  const { report, form, month, correction } = held
  nextState(
    report,
    { event: 'correct', version: report.version },
    {
      month,
      now,
      lockAt: form.timetable.lockAt,
      isExpected: form.isExpected,
      clerkMaySubmit: form.settings.clerkMaySubmit,
      roles: rolesAt(viewer, 'correction:decide', form.center),
      isAuthor: false,
      isSystem: viewer.isSystem,
    },
  )
  const changes = storedChanges.parse(correction.changes)
  const before = toFigures(report.figures)
  if (driftedCells(before, changes).length > 0) throw RULE('changedSince')
  const after = correctedFigures(form.rows, before, sideOf(changes, 'to'))
  await applyFiguresIn(tx, { report, before, after })
  const { registers, registerFigures } = await openingOfIn(tx, viewer, { form, figures: after, changes })
  const openRegisters = [...new Set([...report.openRegisters, ...registers])]
  const by = { id: viewer.userId, name: viewer.name }
  const stepOf: ReportStep = { kind: 'CORRECTED', at: now, by, note: correction.reason }
  await tx.monthlyReport.update({
    where: { id: report.id },
    data: { ...stepColumns(report, stepOf), openRegisters, version: { increment: 1 } },
  })
  await tx.reportEvent.createMany({
    data: stepEvents(stepOf).map((event) => ({ ...event, reportId: report.id })),
  })
  const changed = changedCells(before, after)
  const rewritten = reportAudit('report.corrected', report, {
    before: { figures: changed.before },
    after: { figures: changed.after, correction: correction.id, ...(registers.length > 0 && { registers }) },
  })
  return { rewritten, opening: registers.length > 0 ? { registerFigures } : {} }
}
