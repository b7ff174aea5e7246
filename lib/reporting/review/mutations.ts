import 'server-only'
import { fromDbDate, lastDay, type Month, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { loadFormsOfIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import { type ReportStep, stepColumns, stepEvents } from '@/lib/reporting/history/rules'
import { loadMasterDataIn } from '@/lib/reporting/master-data/queries'
import type { MasterData } from '@/lib/reporting/master-data/rules'
import { reviewRoles, reviewScope } from '@/lib/reporting/policy'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import { countFlagged, registerDrift } from '@/lib/reporting/review/rules'
import type {
  ApproveReportInput,
  ApproveReportsInput,
  ReturnReportInput,
} from '@/lib/reporting/review/schema'
import type { TransitionContext } from '@/lib/reporting/states/rules'
import { holdReportIn, holdReportsIn, type StoredReport } from '@/lib/reporting/stored/queries'
import { nextState, reportAudit } from '@/lib/reporting/stored/rules'
import { Prisma } from '@/prisma/generated/client'
import type { ReportState } from '@/prisma/generated/enums'

export type Reviewed = { id: string; version: number; state: ReportState }

const personOf = (viewer: Viewer) => ({ id: viewer.userId, name: viewer.name })

function contextOf(
  viewer: Viewer,
  form: MonthForm,
  around: { report: StoredReport; now: Date },
): TransitionContext {
  return {
    month: form.month,
    now: around.now,
    lockAt: form.timetable.lockAt,
    isExpected: form.isExpected,
    clerkMaySubmit: form.settings.clerkMaySubmit,
    roles: reviewRoles(viewer, form.center),
    isAuthor: isAuthorOf(viewer, around.report),
    isSystem: viewer.isSystem,
  }
}

/**
 * Gives a submitted month back: cells with a reason each, or a note to the whole form. The marks keep the values that the
 * cells had.
 * @throws AppError FORBIDDEN (also for one's own), NOT_FOUND, INVALID_INPUT (a cell that the form does not have), RULE
 * (state), CONFLICT (stale version)
 */
export function returnReport(viewer: Viewer, input: ReturnReportInput): Promise<Reviewed> {
  return mutate(viewer, 'report:review', async ({ tx, now }) => {
    const { id, version, note } = input
    const { report, form } = await holdReportIn(tx, { id, center: reviewScope(viewer) })
    const state = nextState(report, { event: 'return', version }, contextOf(viewer, form, { report, now }))
    const figures = toFigures(report.figures)
    const codes = new Set(form.rows.map((row) => row.code))
    const unknown = input.marks.filter((mark) => !codes.has(mark.code))
    if (unknown.length > 0)
      throw new AppError('INVALID_INPUT', {
        fields: Object.fromEntries(
          unknown.map((mark) => [`marks.${mark.code}`, 'validation.reports.notApplicable']),
        ),
      })
    const marks = input.marks.map((mark) => ({ ...mark, value: figures[mark.code] ?? null }))
    const step: ReportStep = { kind: 'RETURNED', at: now, by: personOf(viewer), note, marks }
    const columns = stepColumns(report, step)
    await tx.monthlyReport.update({ where: { id, version }, data: { ...columns, version: { increment: 1 } } })
    await tx.returnMark.createMany({
      data: marks.map((mark) => ({ ...mark, reportId: id, round: columns.returns ?? 0 })),
    })
    await tx.reportEvent.createMany({ data: stepEvents(step).map((event) => ({ ...event, reportId: id })) })
    return {
      result: { id, version: version + 1, state },
      audit: reportAudit('report.returned', report, {
        before: { state: report.state },
        after: { state, note, marks: Object.fromEntries(marks.map((mark) => [mark.code, mark.reason])) },
      }),
    }
  })
}

/**
 * Approves a submitted month and freezes with it what the center was at the month's end. After the lock it locks at once.
 * @throws AppError FORBIDDEN (also for one's own), NOT_FOUND, RULE (state, or the registers have changed since the
 * submission), CONFLICT (stale version)
 */
export function approveReport(viewer: Viewer, { id, version }: ApproveReportInput): Promise<Reviewed> {
  return mutate(viewer, 'report:review', async ({ tx, now }) => {
    const { report, form, month } = await holdReportIn(tx, { id, center: reviewScope(viewer) })
    nextState(report, { event: 'approve', version }, contextOf(viewer, form, { report, now }))
    await refuseDrift(tx, viewer, [{ report, form }])
    const master = await loadMasterDataIn(tx, { centerIds: [report.centerId], on: lastDay(month) })
    const step = approval(viewer, { now, form, masterData: master.get(report.centerId) })
    const columns = stepColumns(report, step)
    await tx.monthlyReport.update({
      where: { id, version },
      data: { ...columns, masterData: step.masterData, version: { increment: 1 } },
    })
    await tx.reportEvent.createMany({ data: stepEvents(step).map((event) => ({ ...event, reportId: id })) })
    const state = columns.state ?? 'APPROVED'
    return { result: { id, version: version + 1, state }, audit: approvalAudit(report, state) }
  })
}

type Approval = Extract<ReportStep, { kind: 'APPROVED' }>

function approval(
  viewer: Viewer,
  { now, form, masterData }: { now: Date; form: MonthForm; masterData: MasterData | undefined },
): Approval {
  if (!masterData) throw new AppError('NOT_FOUND')
  return {
    kind: 'APPROVED',
    at: now,
    by: personOf(viewer),
    lockAt: form.timetable.lockAt,
    masterData,
  }
}

const approvalAudit = (report: StoredReport, state: ReportState) =>
  reportAudit('report.approved', report, { before: { state: report.state }, after: { state } })

/** What is approved must be what the registers say: a record changed after the submission sends the month back first. */
async function refuseDrift(
  tx: Tx,
  viewer: Viewer,
  pairs: readonly { report: StoredReport; form: MonthForm }[],
): Promise<void> {
  const drifted: MonthForm[] = []
  for (const { report, form } of pairs) {
    const derived = await loadDerivedIn(tx, viewer, form)
    const drift = registerDrift(toFigures(report.figures), derived.figures)
    if (Object.keys(drift).length > 0) drifted.push(form)
  }
  if (drifted.length > 0)
    throw new AppError('RULE', {
      reason: 'validation.reports.registersChanged',
      params: { names: drifted.map((form) => form.center.name).join('、') },
    })
}

/**
 * Approves several submitted months at once, all or none, each of which nothing is flagged in.
 * @throws AppError FORBIDDEN, NOT_FOUND (one of them), RULE (state, something flagged, registers changed), CONFLICT
 */
export function approveReports(viewer: Viewer, input: ApproveReportsInput): Promise<{ approved: number }> {
  return mutate(viewer, 'report:review', async ({ tx, now }) => {
    const versions = new Map(input.reports.map((report) => [report.id, report.version]))
    const reports = await holdReportsIn(tx, { ids: [...versions.keys()], center: reviewScope(viewer) })
    if (reports.length !== versions.size) throw new AppError('NOT_FOUND')
    const loaded = await loadPairs(tx, reports)
    for (const { report, form } of loaded) {
      const attempt = { event: 'approve', version: versions.get(report.id) ?? null } as const
      nextState(report, attempt, contextOf(viewer, form, { report, now }))
    }
    refuseFlagged(loaded)
    await refuseDrift(tx, viewer, loaded)
    const steps = loaded.map((pair) => ({
      report: pair.report,
      step: approval(viewer, { now, form: pair.form, masterData: pair.masterData }),
    }))
    await storeApprovals(tx, steps)
    await tx.reportEvent.createMany({
      data: steps.flatMap(({ report, step }) =>
        stepEvents(step).map((event) => ({ ...event, reportId: report.id })),
      ),
    })
    return {
      result: { approved: steps.length },
      audit: steps.map(({ report, step }) =>
        approvalAudit(report, stepColumns(report, step).state ?? 'APPROVED'),
      ),
    }
  })
}

type Pair = { report: StoredReport; form: MonthForm; masterData: MasterData | undefined }

/** Reports with their forms and master data; a batch spans a few months at most. */
async function loadPairs(tx: Tx, reports: readonly StoredReport[]): Promise<Pair[]> {
  const centerIds = reports.map((report) => report.centerId)
  const formOf = await loadFormsOfIn(tx, reports)
  const masters = new Map<Month, Map<string, MasterData>>()
  for (const month of new Set(reports.map((report) => monthOf(fromDbDate(report.month)))))
    masters.set(month, await loadMasterDataIn(tx, { centerIds, on: lastDay(month) }))
  return reports.map((report) => {
    const form = formOf(report)
    if (!form) throw new AppError('NOT_FOUND')
    return { report, form, masterData: masters.get(form.month)?.get(report.centerId) }
  })
}

/** Writes several approvals in one statement: each with its own state and its own copy of the master data. */
async function storeApprovals(
  tx: Tx,
  steps: readonly { report: StoredReport; step: Approval }[],
): Promise<void> {
  const columns = steps.map(({ report, step }) => stepColumns(report, step))
  const [first] = steps
  await tx.$executeRaw(Prisma.sql`
    UPDATE "MonthlyReport" AS r
    SET "state" = v."state"::"ReportState", "version" = r."version" + 1, "masterData" = v."masterData"::jsonb,
      "approvedById" = ${first?.step.by.id ?? null}::uuid, "approvedAt" = ${first?.step.at ?? null}::timestamptz,
      "lockedAt" = CASE WHEN v."state" = 'LOCKED' THEN ${first?.step.at ?? null}::timestamptz END
    FROM unnest(
      ${steps.map(({ report }) => report.id)}::uuid[],
      ${columns.map(({ state }) => state ?? 'APPROVED')}::text[],
      ${steps.map(({ step }) => JSON.stringify(step.masterData))}::text[]
    ) AS v("id", "state", "masterData")
    WHERE r."id" = v."id"`)
}

function refuseFlagged(pairs: readonly Pair[]): void {
  const flagged = pairs.filter(({ report, form }) => {
    const explained = report.explanations.map((row) => row.code)
    return countFlagged(form, toFigures(report.figures), explained) > 0
  })
  if (flagged.length > 0)
    throw new AppError('RULE', {
      reason: 'validation.reports.flaggedInBatch',
      params: { names: flagged.map(({ form }) => form.center.name).join('、') },
    })
}
