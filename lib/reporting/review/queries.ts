import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, type Month, monthOf } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { isSubmitted, timeTag } from '@/lib/reporting/calendar/rules'
import { loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { loadFormsOfIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import { reviewRoles, reviewScope, rolesAt } from '@/lib/reporting/policy'
import { listExpectedReports } from '@/lib/reporting/queries'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import { registerDrift, valuesBefore } from '@/lib/reporting/review/rules'
import type { ReviewDetail, ReviewSummary } from '@/lib/reporting/review/types'
import { toReviewSections } from '@/lib/reporting/review/view'
import { type ReportEventName, transition } from '@/lib/reporting/states/rules'
import type { Prisma } from '@/prisma/generated/client'

const detailSelect = {
  id: true,
  version: true,
  centerId: true,
  month: true,
  state: true,
  figures: true,
  submittedAt: true,
  firstSubmittedAt: true,
  submittedById: true,
  filledByIds: true,
  returns: true,
  toVerify: true,
  explanations: { select: { code: true, text: true } },
  returnMarks: { select: { round: true, code: true, reason: true, value: true } },
  remarks: { select: { code: true, text: true } },
  events: {
    orderBy: [{ at: 'asc' }, { kind: 'asc' }],
    select: { kind: true, at: true, userName: true, note: true },
  },
} satisfies Prisma.MonthlyReportSelect

/**
 * How far the month has come in a reviewer's reach, with the centers that have not submitted.
 * @throws AppError FORBIDDEN
 */
export async function getReviewSummary(viewer: Viewer, { month }: { month: Month }): Promise<ReviewSummary> {
  assertMay(viewer, 'report:review')
  const [expected, reach] = await Promise.all([
    listExpectedReports(viewer, { month }),
    db().center.findMany({ where: reviewScope(viewer), select: { id: true } }),
  ])
  const ids = new Set(reach.map((center) => center.id))
  const rows = expected.filter((report) => ids.has(report.centerId))
  return {
    month,
    expected: rows.length,
    submitted: rows.filter((row) => isSubmitted(row.state)).length,
    waiting: rows.filter((row) => row.state === 'SUBMITTED').length,
    approved: rows.filter((row) => row.state === 'APPROVED' || row.state === 'LOCKED').length,
    missing: rows.filter((row) => !isSubmitted(row.state)),
  }
}

type FoundDetail = Prisma.MonthlyReportGetPayload<{ select: typeof detailSelect }>

/**
 * One report for its reviewer: every figure with its past, its findings and explanations, what has changed since the last
 * return, and the history. The county may look at every report of its centers.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getReview(viewer: Viewer, { id }: { id: string }): Promise<ReviewDetail> {
  assertMay(viewer, 'report:review')
  const report = await db().monthlyReport.findFirst({
    where: { id, center: centerScope(viewer, 'report:read-unapproved') },
    select: detailSelect,
  })
  const form = report && (await loadFormsOfIn(db(), [report]))(report)
  if (!form) throw new AppError('NOT_FOUND')
  const [changed, derived, next] = await Promise.all([
    findChanged(report),
    report.state === 'SUBMITTED' ? loadDerivedIn(db(), viewer, form) : null,
    findNext(viewer, id),
  ])
  const drift = derived ? registerDrift(toFigures(report.figures), derived.figures) : {}
  return toDetail(viewer, { report, form, changed, drift, nextId: next?.id ?? null })
}

/** What stood in the cells that have changed since the report was last given back, out of the audit trail. */
async function findChanged(report: FoundDetail): Promise<Record<string, number | null>> {
  const back = report.events.findLast((event) => event.kind === 'RETURNED' || event.kind === 'UNLOCKED')
  if (!back) return {}
  const entries = await db().auditEntry.findMany({
    where: {
      targetType: 'report',
      targetId: report.id,
      event: { in: ['report.saved', 'report.submitted'] },
      at: { gte: back.at },
    },
    orderBy: { id: 'asc' },
    select: { before: true },
  })
  return valuesBefore(
    entries.map((entry) => figuresOf(entry.before)),
    toFigures(report.figures),
  )
}

function figuresOf(before: Prisma.JsonValue): Record<string, unknown> {
  if (typeof before !== 'object' || before === null || !('figures' in before)) return {}
  const { figures } = before
  return typeof figures === 'object' && figures !== null ? { ...figures } : {}
}

/** The report that has waited longest for this reviewer. */
function findNext(viewer: Viewer, currentId: string) {
  return db().monthlyReport.findFirst({
    where: {
      id: { not: currentId },
      state: 'SUBMITTED',
      center: reviewScope(viewer),
      ...(viewer.userId && { NOT: { filledByIds: { has: viewer.userId } } }),
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
}

type DetailParts = {
  report: FoundDetail
  form: MonthForm
  changed: Record<string, number | null>
  drift: Record<string, number>
  nextId: string | null
}

function toDetail(viewer: Viewer, { report, form, changed, drift, nextId }: DetailParts): ReviewDetail {
  const { center, timetable, settings, isExpected } = form
  const at = now()
  const attempt = (event: ReportEventName) =>
    transition(report.state, event, {
      month: form.month,
      now: at,
      lockAt: timetable.lockAt,
      isExpected,
      clerkMaySubmit: settings.clerkMaySubmit,
      roles: event === 'unlock' ? rolesAt(viewer, 'report:lock', center) : reviewRoles(viewer, center),
      isAuthor: isAuthorOf(viewer, report),
      isSystem: viewer.isSystem,
    })
  const approve = attempt('approve')
  const sections = toReviewSections(form, {
    figures: toFigures(report.figures),
    explanations: report.explanations,
    marks: report.returnMarks.filter((mark) => mark.round === report.returns),
    changed,
    drift,
    remarks: report.remarks,
  })
  return {
    id: report.id,
    version: report.version,
    centerId: center.id,
    centerName: center.name,
    unitName: center.unitName,
    townshipName: center.townshipName,
    month: monthOf(fromDbDate(report.month)),
    state: report.state,
    timeTag: timeTag({ ...report, timetable, now: at }),
    timetable,
    returns: report.returns,
    submittedAt: report.submittedAt,
    ...sections,
    events: report.events,
    toVerify: report.toVerify,
    can: {
      return: attempt('return').ok,
      approve: approve.ok,
      unlock: attempt('unlock').ok,
      mark: attempt('mark').ok,
    },
    refusal: approve.ok ? null : approve.reason,
    nextId,
  }
}
