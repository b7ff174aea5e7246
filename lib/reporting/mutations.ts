import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { blockingFindings, checkFigures } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import { loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { type EntryForm, findEntryFormIn } from '@/lib/reporting/form/month/queries'
import { pickFigures, toFigures, withTotals } from '@/lib/reporting/form/rules'
import { type ReportStep, stepColumns, stepEvents } from '@/lib/reporting/history/rules'
import { rolesAt } from '@/lib/reporting/policy'
import { mergeChange } from '@/lib/reporting/save/merge/rules'
import { holdOrBeginIn, storeEntryIn } from '@/lib/reporting/save/mutations'
import { loadConflictsIn } from '@/lib/reporting/save/queries'
import {
  derivedIn,
  entryProblems,
  isSameMonth,
  type PreparedMonth,
  prepareMonth,
} from '@/lib/reporting/save/rules'
import type {
  ReportKey,
  SaveReportInput,
  SubmitReportInput,
  WithdrawReportInput,
} from '@/lib/reporting/schema'
import type { TransitionContext } from '@/lib/reporting/states/rules'
import { holdReportIn, type StoredReport } from '@/lib/reporting/stored/queries'
import { changedCells, nextState, reportAudit } from '@/lib/reporting/stored/rules'
import type { EntrySaved, ReportSaved } from '@/lib/reporting/types'

const personOf = (viewer: Viewer) => ({ id: viewer.userId, name: viewer.name })

function contextOf(
  viewer: Viewer,
  form: Omit<EntryForm, 'rows'>,
  { permission, now }: { permission: 'report:fill' | 'report:submit'; now: Date },
): TransitionContext {
  return {
    month: form.month,
    now,
    lockAt: form.timetable.lockAt,
    isExpected: form.isExpected,
    clerkMaySubmit: form.settings.clerkMaySubmit,
    roles: rolesAt(viewer, permission, form.center),
    isAuthor: false,
    isSystem: viewer.isSystem,
  }
}

const toSaved = ({ id, version, state, savedAt }: StoredReport): ReportSaved => ({
  id,
  version,
  state,
  savedAt,
})

const textsOf = (rows: readonly { code: string; text: string }[]) =>
  Object.fromEntries(rows.map((row) => [row.code, row.text]))

const EMPTY: PreparedMonth = { figures: {}, explanations: {}, remarks: {}, zeroSections: [] }

const preparedOf = (report: StoredReport): PreparedMonth => ({
  figures: toFigures(report.figures),
  explanations: textsOf(report.explanations),
  remarks: textsOf(report.remarks),
  zeroSections: report.zeroSections,
})

/**
 * Saves the cells that somebody has changed in a month's form; the first save begins the report. Totals are added up; derived
 * rows are live until the submission and stay as they are. With the values that the changed cells had, cells that somebody else has changed since are not touched
 * and come back as conflicts; without them the version guards the whole form. A repeated save whose content is stored
 * already is answered and not written again.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (fields `figures.<code>`), RULE (state, month), CONFLICT (somebody
 * else has saved since, and no base was given), UNAUTHENTICATED (somebody else typed than is signed in)
 */
export function saveReport(viewer: Viewer, input: SaveReportInput): Promise<EntrySaved> {
  return mutate(viewer, 'report:fill', async ({ tx, now }) => {
    if (input.userId !== undefined && input.userId !== viewer.userId) throw new AppError('UNAUTHENTICATED')
    const form = await loadOwnForm(tx, viewer, input)
    const by = personOf(viewer)
    const { report, isNew } = await holdOrBeginIn(tx, { form, now, by })
    const before = isNew ? EMPTY : preparedOf(report)
    const isOld = !isNew && report.version !== input.version
    const { entered, clashes } = mergeChange(before, input, isOld ? (input.base ?? null) : null)
    const fields = entryProblems(form.rows, input)
    const after = prepareMonth(form.rows, entered, derivedIn(form.rows, before.figures))
    const isStored = !isNew && isSameMonth(before, after)
    const stored = isNew ? ({ state: 'NONE', version: null } as const) : report
    const version = isStored || input.base ? stored.version : input.version
    nextState(stored, { event: 'save', version }, contextOf(viewer, form, { permission: 'report:fill', now }))
    if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
    const conflicts = await loadConflictsIn(tx, report, clashes)
    const isBehind = isOld && input.base !== undefined
    const toEntry = (saved: ReportSaved): EntrySaved => ({
      ...saved,
      conflicts,
      stored: isBehind ? { ...after, savedByName: report.savedByName } : null,
    })
    if (isStored) return { result: toEntry(toSaved(report)), unchanged: true }
    const next = isNew ? 1 : report.version + 1
    await storeEntryIn(tx, report, {
      before,
      after,
      version: next,
      at: now,
      by,
      effort: input.effort ?? { cells: 0, seconds: 0 },
    })
    return {
      result: toEntry({ id: report.id, version: next, state: report.state, savedAt: now }),
      audit: reportAudit('report.saved', report, savedChange(before, after)),
    }
  })
}

async function loadOwnForm(tx: Tx, viewer: Viewer, { centerId, month }: ReportKey): Promise<EntryForm> {
  const reach = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'report:fill')] },
    select: { id: true },
  })
  const form = reach && (await findEntryFormIn(tx, { centerId, month }))
  if (!form) throw new AppError('NOT_FOUND')
  return form
}

function savedChange(before: PreparedMonth, after: PreparedMonth) {
  const figures = changedCells(before.figures, after.figures)
  const explanations = changedCells(before.explanations, after.explanations)
  const remarks = changedCells(before.remarks, after.remarks)
  const zeros = { before: before.zeroSections.join(' '), after: after.zeroSections.join(' ') }
  const side = (name: 'before' | 'after') => ({
    figures: figures[name],
    ...(Object.keys(explanations.after).length > 0 && { explanations: explanations[name] }),
    ...(Object.keys(remarks.after).length > 0 && { remarks: remarks[name] }),
    ...(zeros.before !== zeros.after && { zeroSections: zeros[name] }),
  })
  return { before: side('before'), after: side('after') }
}

/**
 * Submits a month as it is saved, with derived rows and totals of this moment. A repeated submission is answered with the
 * first one's result.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (state, day, or findings in fields `figures.<code>`), CONFLICT (stale version)
 */
export function submitReport(viewer: Viewer, input: SubmitReportInput): Promise<ReportSaved> {
  return mutate(viewer, 'report:submit', async ({ tx, now }) => {
    const { id, version, requestId } = input
    const { report, form } = await holdReportIn(tx, { id, center: centerScope(viewer, 'report:submit') })
    const isRepeated = await isRepeatedSubmission(tx, report, input)
    if (isRepeated) return { result: toSaved(report), unchanged: true }
    nextState(
      report,
      { event: 'submit', version },
      contextOf(viewer, form, { permission: 'report:submit', now }),
    )
    const derived = await loadDerivedIn(tx, viewer, form)
    const before = toFigures(report.figures)
    const figures = withTotals(form.rows, pickFigures(form.rows, { ...before, ...derived.figures }))
    refuseBlocking(blockingFindings(checkFigures(form, figures), textsOf(report.explanations)))
    const step: ReportStep = { kind: 'SUBMITTED', at: now, by: personOf(viewer) }
    await tx.monthlyReport.update({
      where: { id, version },
      data: { ...stepColumns(report, step), figures, version: { increment: 1 } },
    })
    await tx.reportEvent.createMany({
      data: stepEvents(step).map((event) => ({ ...event, reportId: id, requestId })),
    })
    const changed = changedCells(before, figures)
    return {
      result: { ...toSaved(report), version: version + 1, state: 'SUBMITTED' },
      audit: reportAudit('report.submitted', report, {
        before: { state: report.state, figures: changed.before },
        after: { state: 'SUBMITTED', figures: changed.after },
      }),
    }
  })
}

/** The same attempt again, or another click on the same saved month: nothing has happened since but the submission. */
async function isRepeatedSubmission(
  tx: Tx,
  report: StoredReport,
  { version, requestId }: SubmitReportInput,
): Promise<boolean> {
  if (report.state === 'SUBMITTED' && report.version === version + 1) return true
  const event = await tx.reportEvent.findUnique({ where: { requestId }, select: { reportId: true } })
  return event?.reportId === report.id
}

function refuseBlocking(findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const fields: Record<string, string> = {}
  for (const { code, level, rule } of findings) {
    const key = level === 'SOFT' ? 'explain' : rule === 'required' ? 'blank' : 'hard'
    fields[`figures.${code}`] ??= `validation.reports.${key}`
  }
  throw new AppError('RULE', {
    reason: 'validation.reports.findings',
    params: { count: Object.keys(fields).length },
    fields,
  })
}

/**
 * Takes a submitted month back until the reviewer acts; it then does not count as submitted.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (state), CONFLICT (stale version)
 */
export function withdrawReport(viewer: Viewer, input: WithdrawReportInput): Promise<ReportSaved> {
  return mutate(viewer, 'report:submit', async ({ tx, now }) => {
    const { id, version } = input
    const { report, form } = await holdReportIn(tx, { id, center: centerScope(viewer, 'report:submit') })
    const context = contextOf(viewer, form, { permission: 'report:submit', now })
    const state = nextState(report, { event: 'withdraw', version }, context)
    const step: ReportStep = { kind: 'WITHDRAWN', at: now, by: personOf(viewer) }
    await tx.monthlyReport.update({
      where: { id, version },
      data: { ...stepColumns(report, step), version: { increment: 1 } },
    })
    await tx.reportEvent.createMany({ data: stepEvents(step).map((event) => ({ ...event, reportId: id })) })
    return {
      result: { ...toSaved(report), version: version + 1, state },
      audit: reportAudit('report.withdrawn', report, {
        before: { state: report.state },
        after: { state },
      }),
    }
  })
}
