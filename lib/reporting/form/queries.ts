import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { daysBetween, firstDay, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { timeTag } from '@/lib/reporting/calendar/rules'
import { FORM_CODE } from '@/lib/reporting/checks/rules'
import { type DerivedFigures, loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import { toFigures, withTotals } from '@/lib/reporting/form/rules'
import type { FormRow, MonthForm, ReportConflict, ReportForm } from '@/lib/reporting/form/types'
import { recordsLink, toSections } from '@/lib/reporting/form/view'
import { historicalRows } from '@/lib/reporting/historical/rules'
import { maySeeUnapproved, rolesAt } from '@/lib/reporting/policy'
import type { ReportKey } from '@/lib/reporting/schema'
import { type ReportEventName, type TransitionResult, transition } from '@/lib/reporting/states/rules'
import { loadReportPartsIn, type ReportParts } from '@/lib/reporting/stored/parts/queries'
import type { Prisma } from '@/prisma/generated/client'

const select = {
  isHistorical: true,
  id: true,
  version: true,
  state: true,
  figures: true,
  zeroSections: true,
  submittedAt: true,
  firstSubmittedAt: true,
  returns: true,
  approvedAt: true,
  savedAt: true,
  savedByName: true,
} satisfies Prisma.MonthlyReportSelect

type Stored = Prisma.MonthlyReportGetPayload<{ select: typeof select }> & ReportParts

async function findStored({ centerId, month }: ReportKey): Promise<Stored | null> {
  const report = await db().monthlyReport.findUnique({
    where: { centerId_month: { centerId, month: toDbDate(firstDay(month)) } },
    select,
  })
  const parts = report && (await loadReportPartsIn(db(), [report.id])).get(report.id)
  return parts ? { ...report, ...parts } : null
}

/**
 * The form of one center and month: its rows with value, last month, same month of last year and explanation, the marks of
 * the last return, and what the viewer may do. Derived rows are live until the submission. Figures not yet approved are
 * shown only to those who write or review them.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getReportForm(viewer: Viewer, key: ReportKey): Promise<ReportForm> {
  assertMay(viewer, 'report:read')
  const { centerId, month } = key
  const reach = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'report:read')] },
    select: { id: true },
  })
  if (!reach) throw new AppError('NOT_FOUND')
  const [forms, stored] = await Promise.all([
    loadMonthFormsIn(db(), { centerIds: [centerId], month }),
    findStored(key),
  ])
  const own = forms.get(centerId)
  if (!own) throw new AppError('NOT_FOUND')
  const form = stored?.isHistorical
    ? { ...own, rows: historicalRows(own.rows, toFigures(stored.figures)) }
    : own
  const isOfficial = stored?.state === 'APPROVED' || stored?.state === 'LOCKED'
  if (!isOfficial && !maySeeUnapproved(viewer, form.center)) throw new AppError('NOT_FOUND')
  const isOpen = !stored || stored.state === 'DRAFT' || stored.state === 'RETURNED'
  const derived = isOpen ? await loadDerivedIn(db(), viewer, form) : NOTHING_DERIVED
  const figures = withTotals(form.rows, { ...toFigures(stored?.figures), ...derived.figures })
  return toReportForm(viewer, { form, stored, figures, derived })
}

type Parts = {
  form: MonthForm
  stored: Stored | null
  figures: Record<string, number>
  derived: DerivedFigures
}

/** A month that is not open shows what was signed, and asks for nothing. */
const NOTHING_DERIVED: DerivedFigures = { figures: {}, missingVisitDays: [], dueActivities: 0 }

function toReportForm(viewer: Viewer, { form, stored, figures, derived }: Parts): ReportForm {
  const { center, month, timetable } = form
  const state = stored?.state ?? 'NONE'
  const at = now()
  const attempt = (event: ReportEventName) => attemptOf(viewer, form, { state, event, at })
  const [save, submit, withdraw] = [attempt('save'), attempt('submit'), attempt('withdraw')]
  const submittable =
    state === 'NONE' ? attemptOf(viewer, form, { state: 'DRAFT', event: 'submit', at }) : submit
  const nameOf = (kind: string) => stored?.events.find((event) => event.kind === kind)?.userName ?? null
  return {
    reportId: stored?.id ?? null,
    version: stored?.version ?? null,
    centerId: center.id,
    centerName: center.name,
    unitName: center.unitName,
    townshipName: center.townshipName,
    countyName: center.countyName,
    month,
    state,
    timeTag: stored?.isHistorical
      ? null
      : timeTag({ state, firstSubmittedAt: stored?.firstSubmittedAt ?? null, timetable, now: at }),
    timetable,
    daysLeft: daysBetween(shanghaiDate(at), timetable.dueOn),
    sections: toSections(toRows(form, stored, figures), stored?.zeroSections ?? []),
    canteenDays: form.canteenDays,
    carries: form.carries,
    cumulative: form.cumulative,
    yearToDate: form.yearToDate,
    formNote: stored?.explanations.find((row) => row.code === FORM_CODE)?.text ?? '',
    returnNote: state === 'RETURNED' ? returnNoteOf(stored) : null,
    savedAt: stored?.savedAt ?? null,
    savedByName: stored?.savedByName ?? null,
    submittedAt: stored?.submittedAt ?? null,
    submittedByName: stored?.submittedAt ? nameOf('SUBMITTED') : null,
    approvedAt: stored?.approvedAt ?? null,
    approvedByName: stored?.approvedAt ? nameOf('APPROVED') : null,
    missingVisitDays: derived.missingVisitDays,
    dueActivities: derived.dueActivities,
    can: { save: save.ok, submit: submittable.ok, withdraw: withdraw.ok },
    refusals: {
      save: save.ok ? null : save.reason,
      submit: submittable.ok ? null : submittable.reason,
    },
  }
}

function attemptOf(
  viewer: Viewer,
  { center, month, timetable, isExpected, settings }: MonthForm,
  { state, event, at }: { state: ReportForm['state']; event: ReportEventName; at: Date },
): TransitionResult {
  return transition(state, event, {
    month,
    now: at,
    lockAt: timetable.lockAt,
    isExpected,
    clerkMaySubmit: settings.clerkMaySubmit,
    roles: rolesAt(viewer, event === 'save' ? 'report:fill' : 'report:submit', center),
    isAuthor: false,
    isSystem: viewer.isSystem,
  })
}

function returnNoteOf(stored: Stored | null): string | null {
  return stored?.events.find((event) => event.kind === 'RETURNED' || event.kind === 'UNLOCKED')?.note ?? null
}

function toRows({ rows, center, month }: MonthForm, stored: Stored | null, figures: Record<string, number>) {
  const explanations = new Map(stored?.explanations.map((row) => [row.code, row.text]))
  const remarks = new Map(stored?.remarks.map((row) => [row.code, row.text]))
  const isOpen = stored?.state === 'RETURNED' || stored?.state === 'DRAFT'
  const marks = new Map(
    stored?.returnMarks
      .filter((mark) => isOpen && mark.round === stored.returns)
      .map((mark) => [mark.code, mark]),
  )
  return rows.map((row): FormRow => {
    const mark = marks.get(row.code)
    return {
      ...row,
      value: figures[row.code] ?? null,
      explanation: explanations.get(row.code) ?? '',
      remark: remarks.get(row.code) ?? '',
      mark: mark ? { reason: mark.reason, value: mark.value } : null,
      link: row.kind === 'DERIVED' ? recordsLink(row.code, { centerId: center.id, month }) : null,
    }
  })
}

/**
 * What is stored of a month now, for whoever was saving it when somebody else had saved or submitted it before.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when nothing is stored)
 */
export async function getReportConflict(viewer: Viewer, key: ReportKey): Promise<ReportConflict> {
  assertMay(viewer, 'report:fill')
  const reach = await db().center.findFirst({
    where: { AND: [{ id: key.centerId }, centerScope(viewer, 'report:fill')] },
    select: { id: true },
  })
  const stored = reach && (await findStored(key))
  if (!stored) throw new AppError('NOT_FOUND')
  const { version, state, savedAt, savedByName, zeroSections } = stored
  return {
    reportId: stored.id,
    version,
    state,
    savedAt,
    savedByName,
    zeroSections,
    figures: toFigures(stored.figures),
    explanations: Object.fromEntries(stored.explanations.map((row) => [row.code, row.text])),
    remarks: Object.fromEntries(stored.remarks.map((row) => [row.code, row.text])),
  }
}
