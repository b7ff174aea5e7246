import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { type Month, shanghaiDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, countyIdOf, type Viewer, viewerMay } from '@/lib/core/viewer'
import { countMyCorrections } from '@/lib/corrections/queries'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isSubmitted, timetable } from '@/lib/reporting/calendar/rules'
import { countExtensionRequests } from '@/lib/reporting/extension/requests/queries'
import { reviewScope } from '@/lib/reporting/policy'
import { listExpectedReports } from '@/lib/reporting/queries'
import { monthInHand } from '@/lib/reporting/status/rules'
import type { ExpectedReport } from '@/lib/reporting/types'
import { countdownOf, toTasks, unitLight } from '@/lib/workbench/rules'
import type { Countdown, DoneRow, TaskKey, Workbench } from '@/lib/workbench/types'

const DONE_SHOWN = 8
/** Comings and goings are no work. */
const NOT_WORK = ['session.', 'access.', 'reminder.read', 'password.']

/**
 * What waits for a person, what he or she has done last, how long the month still has, and the light of the unit.
 * @throws AppError FORBIDDEN
 */
export async function getWorkbench(viewer: Viewer): Promise<Workbench> {
  assertMay(viewer, 'workbench:read')
  const at = now()
  const month = monthInHand(at)
  const reports = viewerMay(viewer, 'report:read') ? await listExpectedReports(viewer, { month }) : null
  const [counts, done, countdown] = await Promise.all([
    countTasks(viewer, reports ?? []),
    listDone(viewer),
    reports ? findCountdown(viewer, month, at) : null,
  ])
  return {
    month,
    light: reports && reports.length > 0 ? unitLight(reports, shanghaiDate(at)) : null,
    countdown,
    tasks: toTasks(counts),
    done,
  }
}

async function countTasks(
  viewer: Viewer,
  reports: readonly ExpectedReport[],
): Promise<Record<TaskKey, number>> {
  const { userId } = viewer
  const mayReview = viewerMay(viewer, 'report:review')
  const ofMine = userId === null ? { in: [] } : userId
  const pending = { state: 'PENDING' } as const
  const [review, toVerify, corrections, proposals, ownCorrections, ownProposals, grants, extensions] =
    await Promise.all([
      mayReview
        ? db().monthlyReport.count({ where: { state: 'SUBMITTED', center: reviewScope(viewer) } })
        : 0,
      mayReview
        ? db().monthlyReport.count({ where: { toVerify: { not: null }, center: reviewScope(viewer) } })
        : 0,
      countMyCorrections(viewer),
      viewerMay(viewer, 'proposal:decide')
        ? db().centerProposal.count({ where: { ...pending, center: centerScope(viewer, 'proposal:decide') } })
        : 0,
      db().correction.count({
        where: { requestedById: ofMine, state: { in: ['REQUESTED', 'PASSED_ON'] } },
      }),
      db().centerProposal.count({ where: { ...pending, proposedById: ofMine } }),
      viewerMay(viewer, 'grant:confirm') ? countGrants(viewer) : 0,
      countExtensionRequests(viewer),
    ])
  const missing = viewerMay(viewer, 'report:remind')
    ? reports.filter((report) => !isSubmitted(report.state)).length
    : 0
  return {
    review,
    toVerify,
    corrections,
    proposals,
    missing,
    extensions,
    ownCorrections,
    ownProposals,
    grants,
  }
}

/** Grants in the viewer's county that somebody else has asked for. */
function countGrants(viewer: Viewer): Promise<number> {
  const countyId = countyIdOf(viewer)
  if (!countyId || !viewer.userId) return Promise.resolve(0)
  return db().grantRequest.count({
    where: { countyId, state: 'PENDING', requestedById: { not: viewer.userId } },
  })
}

async function listDone(viewer: Viewer): Promise<DoneRow[]> {
  if (viewer.userId === null) return []
  const rows = await db().auditEntry.findMany({
    where: {
      userId: viewer.userId,
      ok: true,
      NOT: NOT_WORK.map((prefix) => ({ event: { startsWith: prefix } })),
    },
    orderBy: { id: 'desc' },
    take: DONE_SHOWN,
    select: { id: true, event: true, targetLabel: true, at: true },
  })
  return rows.map(({ id, targetLabel, ...row }) => ({ ...row, id: id.toString(), label: targetLabel }))
}

/** The days of the month by the settings of the viewer's county; null without settings. */
async function findCountdown(viewer: Viewer, month: Month, at: Date): Promise<Countdown | null> {
  const countyId = countyIdOf(viewer)
  if (!countyId) return null
  const [calendar, settings] = await Promise.all([
    loadCalendarIn(db(), month),
    loadSettingsIn(db(), [countyId]),
  ])
  const own = settings.get(countyId)
  return own ? countdownOf(timetable(month, own, calendar), shanghaiDate(at)) : null
}
