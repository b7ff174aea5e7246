import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { blockingFindings, checkFigures } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import { loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import { pickFigures, toFigures, withTotals } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import { type ReportStep, startedReport, stepColumns, stepEvents } from '@/lib/reporting/history/rules'
import { rolesAt } from '@/lib/reporting/policy'
import { entryProblems, isSameMonth, type PreparedMonth, prepareMonth } from '@/lib/reporting/save/rules'
import type {
  ReportKey,
  SaveReportInput,
  SubmitReportInput,
  WithdrawReportInput,
} from '@/lib/reporting/schema'
import type { TransitionContext } from '@/lib/reporting/states/rules'
import { holdReportIn, holdReportsIn, type StoredReport } from '@/lib/reporting/stored/queries'
import { changedCells, nextState, reportAudit } from '@/lib/reporting/stored/rules'
import type { ReportSaved } from '@/lib/reporting/types'

const personOf = (viewer: Viewer) => ({ id: viewer.userId, name: viewer.name })

function contextOf(
  viewer: Viewer,
  form: MonthForm,
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

const explanationsOf = (report: StoredReport) =>
  Object.fromEntries(report.explanations.map((row) => [row.code, row.text]))

const preparedOf = (report: StoredReport): PreparedMonth => ({
  figures: toFigures(report.figures),
  explanations: explanationsOf(report),
  zeroSections: report.zeroSections,
})

/**
 * Saves what was typed into a month's form; the first save begins the report. Derived rows and totals are filled in. A
 * repeated save whose content is stored already is answered and not written again.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (fields `figures.<code>`), RULE (state, month), CONFLICT (somebody
 * else has saved since)
 */
export function saveReport(viewer: Viewer, input: SaveReportInput): Promise<ReportSaved> {
  return mutate(viewer, 'report:fill', async ({ tx, now }) => {
    const form = await loadOwnForm(tx, viewer, input)
    const { report, isNew } = await holdOrBegin(tx, viewer, { form, now })
    const fields = entryProblems(form.rows, input)
    const derived = await loadDerivedIn(tx, viewer, form)
    const prepared = prepareMonth(form.rows, input, derived.figures)
    const isStored = !isNew && isSameMonth(preparedOf(report), prepared)
    const stored = isNew ? ({ state: 'NONE', version: null } as const) : report
    const version = isStored ? report.version : input.version
    nextState(stored, { event: 'save', version }, contextOf(viewer, form, { permission: 'report:fill', now }))
    if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
    if (isStored) return { result: toSaved(report), unchanged: true }
    const step: ReportStep = { kind: 'SAVED', at: now, by: personOf(viewer) }
    const next = isNew ? 1 : report.version + 1
    const { figures, zeroSections } = prepared
    await tx.monthlyReport.update({
      where: { id: report.id },
      data: { ...stepColumns(report, step), figures, zeroSections, version: next },
    })
    await replaceExplanations(tx, report.id, prepared.explanations)
    return {
      result: { id: report.id, version: next, state: report.state, savedAt: now },
      audit: reportAudit('report.saved', report, savedChange(preparedOf(report), prepared)),
    }
  })
}

async function loadOwnForm(tx: Tx, viewer: Viewer, { centerId, month }: ReportKey): Promise<MonthForm> {
  const reach = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'report:fill')] },
    select: { id: true },
  })
  const form = reach && (await loadMonthFormsIn(tx, { centerIds: [centerId], month })).get(centerId)
  if (!form) throw new AppError('NOT_FOUND')
  return form
}

/** The stored report of a month, held, or an empty one begun now; of two who begin at once the second gets the first's. */
async function holdOrBegin(
  tx: Tx,
  viewer: Viewer,
  { form, now }: { form: MonthForm; now: Date },
): Promise<{ report: StoredReport; isNew: boolean }> {
  const { center } = form
  const key = { centerId: center.id, month: toDbDate(firstDay(form.month)) }
  const { count } = await tx.monthlyReport.createMany({
    data: [
      {
        ...key,
        countyId: center.countyId,
        townshipId: center.townshipId,
        ...startedReport(now, personOf(viewer)),
      },
    ],
    skipDuplicates: true,
  })
  const found = await tx.monthlyReport.findUniqueOrThrow({
    where: { centerId_month: key },
    select: { id: true },
  })
  const [report] = await holdReportsIn(tx, { ids: [found.id], center: {} })
  if (!report) throw new AppError('NOT_FOUND')
  return { report, isNew: count === 1 }
}

async function replaceExplanations(
  tx: Tx,
  reportId: string,
  explanations: Record<string, string>,
): Promise<void> {
  await tx.reportExplanation.deleteMany({ where: { reportId } })
  await tx.reportExplanation.createMany({
    data: Object.entries(explanations).map(([code, text]) => ({ reportId, code, text })),
  })
}

function savedChange(before: PreparedMonth, after: PreparedMonth) {
  const figures = changedCells(before.figures, after.figures)
  const explanations = changedCells(before.explanations, after.explanations)
  const zeros = { before: before.zeroSections.join(' '), after: after.zeroSections.join(' ') }
  const side = (name: 'before' | 'after') => ({
    figures: figures[name],
    ...(Object.keys(explanations.after).length > 0 && { explanations: explanations[name] }),
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
    refuseBlocking(blockingFindings(checkFigures(form, figures), explanationsOf(report)))
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
