import 'server-only'
import { firstDay, fromDbDate, fromDbDateOrNull, monthOf, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { timeTag, timetable } from '@/lib/reporting/calendar/rules'
import { loadFormsOfIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import { reviewScope } from '@/lib/reporting/policy'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import { oddnessOf } from '@/lib/reporting/review/rules'
import { REVIEW_STATES, type ReviewListParams } from '@/lib/reporting/review/schema'
import type { ReviewRow } from '@/lib/reporting/review/types'
import { toOddCell } from '@/lib/reporting/review/view'
import type { TimeTag } from '@/lib/reporting/types'
import type { Prisma } from '@/prisma/generated/client'
import type { ReportState } from '@/prisma/generated/enums'

const listSelect = {
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
 * The queue of a reviewer: what waits for him or her first, the oddest on top, then what has come by, in the order of
 * months and centers.
 * @throws AppError FORBIDDEN
 */
export async function listReviews(viewer: Viewer, params: ReviewListParams): Promise<Page<ReviewRow>> {
  assertMay(viewer, 'report:review')
  const { page, perPage } = params
  const { skip, take } = pageWindow(params)
  const [waiting, past] = [whereOf(viewer, params, ['SUBMITTED']), whereOf(viewer, params, PAST_STATES)]
  const [all, pastTotal] = await Promise.all([
    db().monthlyReport.findMany({
      where: waiting,
      orderBy: [{ month: 'desc' }, { center: { code: 'asc' } }],
      select: listSelect,
      take: MAX_WAITING,
    }),
    db().monthlyReport.count({ where: past }),
  ])
  const shown = await db().monthlyReport.findMany({
    where: past,
    orderBy: [{ state: 'asc' }, { month: 'desc' }, { center: { code: 'asc' } }],
    select: listSelect,
    skip: Math.max(0, skip - all.length),
    take: Math.max(0, skip + take - Math.max(skip, all.length)),
  })
  // The checks need the past of a center, so they run for what waits; the rest keeps its explanations.
  const formOf = await loadFormsOfIn(db(), all)
  const tagOf = await loadTagsOf([...all, ...shown])
  const toRowOf = (report: FoundRow) =>
    toRow(viewer, report, { form: formOf(report), timeTag: tagOf(report) })
  const queue = all.map(toRowOf).sort((a, b) => b.weight - a.weight)
  const rows = [...queue.slice(skip, skip + take), ...shown.map(toRowOf)].map(({ weight: _, ...row }) => row)
  return { rows, total: all.length + pastTotal, page, perPage }
}

/** Reports that wait and are put in order at once; a reviewer has a hundred at most in a month. */
const MAX_WAITING = 1_000
const PAST_STATES = REVIEW_STATES.filter((state) => state !== 'SUBMITTED')

function whereOf(
  viewer: Viewer,
  { month, state, township, marked }: ReviewListParams,
  states: readonly ReportState[],
): Prisma.MonthlyReportWhereInput {
  return {
    center: { AND: [reviewScope(viewer), township ? { townshipId: township } : {}] },
    state: { in: states.filter((one) => state === undefined || one === state) },
    ...(month && { month: toDbDate(firstDay(month)) }),
    ...(marked && { toVerify: { not: null } }),
  }
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
): ReviewRow & { weight: number } {
  const { center } = report
  const figures = toFigures(report.figures)
  const explanations = Object.fromEntries(report.explanations.map((row) => [row.code, row.text]))
  const odd = form
    ? oddnessOf(form, figures, explanations)
    : { flagged: report.explanations.length, unexplained: 0, weight: 0, oddest: null }
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
    flagged: odd.flagged,
    unexplained: odd.unexplained,
    weight: odd.weight,
    oddest: form ? toOddCell(form, { figures, explanations, code: odd.oddest }) : null,
    returns: report.returns,
    toVerify: report.toVerify,
    isPlain: report.state === 'SUBMITTED' && odd.flagged === 0 && !isAuthorOf(viewer, report),
  }
}
