import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import {
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  type Month,
  monthOf,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isSubmitted, timeTag, timetable } from '@/lib/reporting/calendar/rules'
import { loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { loadFormsOfIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import { reviewRoles, reviewScope, rolesAt } from '@/lib/reporting/policy'
import { listExpectedReports } from '@/lib/reporting/queries'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import { countFlagged, registerDrift, valuesBefore } from '@/lib/reporting/review/rules'
import { REVIEW_STATES, type ReviewListParams } from '@/lib/reporting/review/schema'
import type { ReviewDetail, ReviewRow, ReviewSummary } from '@/lib/reporting/review/types'
import { toReviewSections } from '@/lib/reporting/review/view'
import { type ReportEventName, transition } from '@/lib/reporting/states/rules'
import type { TimeTag } from '@/lib/reporting/types'
import type { Prisma } from '@/prisma/generated/client'

const rowSelect = {
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
  explanations: { select: { code: true, text: true } },
} satisfies Prisma.MonthlyReportSelect

const listSelect = {
  ...rowSelect,
  countyId: true,
  center: {
    select: {
      name: true,
      unit: { select: { name: true } },
      township: { select: { name: true } },
      extensions: { select: { month: true, dueOn: true } },
    },
  },
} satisfies Prisma.MonthlyReportSelect

/**
 * The queue of a reviewer: what waits for him or her first, then what has come by, in the order of months and centers.
 * @throws AppError FORBIDDEN
 */
export async function listReviews(viewer: Viewer, params: ReviewListParams): Promise<Page<ReviewRow>> {
  assertMay(viewer, 'report:review')
  const { month, state, township, page, perPage } = params
  const where: Prisma.MonthlyReportWhereInput = {
    center: { AND: [reviewScope(viewer), township ? { townshipId: township } : {}] },
    state: state ?? { in: [...REVIEW_STATES] },
    ...(month && { month: toDbDate(firstDay(month)) }),
  }
  const [found, total] = await Promise.all([
    db().monthlyReport.findMany({
      where,
      orderBy: [{ state: 'asc' }, { month: 'desc' }, { center: { code: 'asc' } }],
      select: listSelect,
      ...pageWindow(params),
    }),
    db().monthlyReport.count({ where }),
  ])
  // The checks need the past of a center, so they run for what waits; the rest keeps its explanations.
  const formOf = await loadFormsOfIn(
    db(),
    found.filter((report) => report.state === 'SUBMITTED'),
  )
  const tagOf = await loadTagsOf(found)
  const rows = found.map((report) => toRow(viewer, report, { form: formOf(report), timeTag: tagOf(report) }))
  return { rows, total, page, perPage }
}

type FoundRow = Prisma.MonthlyReportGetPayload<{ select: typeof listSelect }>

/** The tag of time of each report, out of the settings of its county, the calendar and its extension. */
async function loadTagsOf(reports: readonly FoundRow[]): Promise<(report: FoundRow) => TimeTag | null> {
  const months = reports.map((report) => monthOf(fromDbDate(report.month))).sort()
  const at = now()
  const [calendar, settings] = await Promise.all([
    loadCalendarIn(db(), months[0] ?? monthOf(shanghaiDate(at))),
    loadSettingsIn(db(), [...new Set(reports.map((report) => report.countyId))]),
  ])
  return (report) => {
    const own = settings.get(report.countyId)
    if (!own) return null
    const extension = report.center.extensions.find((row) => row.month.getTime() === report.month.getTime())
    const month = monthOf(fromDbDate(report.month))
    const table = timetable(month, own, calendar, fromDbDateOrNull(extension?.dueOn ?? null))
    return timeTag({ ...report, timetable: table, now: at })
  }
}

function toRow(
  viewer: Viewer,
  report: FoundRow,
  { form, timeTag: tag }: { form: MonthForm | undefined; timeTag: TimeTag | null },
): ReviewRow {
  const { center } = report
  const explained = report.explanations.map((row) => row.code)
  const flagged = form ? countFlagged(form, toFigures(report.figures), explained) : explained.length
  return {
    id: report.id,
    version: report.version,
    centerName: center.name,
    unitName: center.unit.name,
    townshipName: center.township?.name ?? null,
    month: monthOf(fromDbDate(report.month)),
    state: report.state,
    timeTag: tag,
    submittedAt: report.submittedAt,
    flagged,
    returns: report.returns,
    isPlain: report.state === 'SUBMITTED' && flagged === 0 && !isAuthorOf(viewer, report),
  }
}

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

const detailSelect = {
  ...rowSelect,
  returnMarks: { select: { round: true, code: true, reason: true, value: true } },
  events: {
    orderBy: [{ at: 'asc' }, { kind: 'asc' }],
    select: { kind: true, at: true, userName: true, note: true },
  },
} satisfies Prisma.MonthlyReportSelect

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
    can: { return: attempt('return').ok, approve: approve.ok, unlock: attempt('unlock').ok },
    refusal: approve.ok ? null : approve.reason,
    nextId,
  }
}
