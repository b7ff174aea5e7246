import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, fromDbDate, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import { now as clock } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { timetable } from '@/lib/reporting/calendar/rules'
import { type ReportStep, stepColumns, stepEvents } from '@/lib/reporting/history/rules'
import type { LockReportsInput, UnlockReportInput } from '@/lib/reporting/lock/schema'
import { rolesAt } from '@/lib/reporting/policy'
import { holdReportIn } from '@/lib/reporting/stored/queries'
import { nextState, reportAudit } from '@/lib/reporting/stored/rules'
import type { ReportSaved } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'

/**
 * Locks every approved report of a county's month whose lock has passed, in one statement; a center with an extension
 * keeps until its own. Others stay open. Nothing happens a second time.
 * @throws AppError FORBIDDEN, NOT_FOUND (a county out of reach), RULE (before the lock)
 */
export function lockReports(
  viewer: Viewer,
  { countyId, month }: LockReportsInput,
): Promise<{ locked: number }> {
  return mutate(viewer, 'report:lock', async ({ tx, now }) => {
    const isReached =
      viewer.isSystem || scopesOf(viewer, 'report:lock').some((scope) => scope.unitId === countyId)
    const settings = isReached && (await loadSettingsIn(tx, [countyId])).get(countyId)
    if (!settings) throw new AppError('NOT_FOUND')
    const calendar = await loadCalendarIn(tx, month)
    if (now < timetable(month, settings, calendar).lockAt)
      throw new AppError('RULE', { reason: 'validation.reports.refused.notYetLockable' })
    const extensions = await tx.extension.findMany({
      where: { month: toDbDate(firstDay(month)), center: { countyId } },
      select: { centerId: true, dueOn: true },
    })
    const waiting = extensions
      .filter(({ dueOn }) => now < timetable(month, settings, calendar, fromDbDate(dueOn)).lockAt)
      .map((extension) => extension.centerId)
    const locked = await lockApproved(tx, { countyId, month, waiting, now })
    if (locked.length === 0) return { result: { locked: 0 }, unchanged: true }
    const by = viewer.isSystem ? {} : { by: { id: viewer.userId, name: viewer.name } }
    await tx.reportEvent.createMany({
      data: locked.flatMap(({ id }) =>
        stepEvents({ kind: 'LOCKED', at: now, ...by }).map((event) => ({ ...event, reportId: id })),
      ),
    })
    return {
      result: { locked: locked.length },
      audit: locked.map((report) =>
        reportAudit('report.locked', report, {
          before: { state: 'APPROVED' },
          after: { state: 'LOCKED' },
        }),
      ),
    }
  })
}

type LockRequest = { countyId: string; month: Month; waiting: string[]; now: Date }

function lockApproved(tx: Tx, { countyId, month, waiting, now }: LockRequest) {
  return tx.monthlyReport.updateManyAndReturn({
    where: {
      countyId,
      month: toDbDate(firstDay(month)),
      state: 'APPROVED',
      centerId: { notIn: waiting },
    },
    data: { state: 'LOCKED', lockedAt: now, version: { increment: 1 } },
    select: { id: true, centerId: true, countyId: true, month: true, center: { select: { name: true } } },
  })
}

/**
 * Locks what is due in every county: the system's own job. It may run as often as it likes.
 * @throws AppError FORBIDDEN for anybody but the system
 */
export async function lockDueReports(viewer: Viewer): Promise<{ locked: number }> {
  if (!viewer.isSystem) throw new AppError('FORBIDDEN')
  const groups = await db().monthlyReport.groupBy({
    by: ['countyId', 'month'],
    where: { state: 'APPROVED' },
    orderBy: [{ countyId: 'asc' }, { month: 'asc' }],
  })
  const [first] = groups.map((group) => monthOf(fromDbDate(group.month))).sort()
  if (!first) return { locked: 0 }
  const [calendar, settings] = await Promise.all([
    loadCalendarIn(db(), first),
    loadSettingsIn(db(), [...new Set(groups.map((group) => group.countyId))]),
  ])
  const at = clock()
  let locked = 0
  for (const { countyId, month: date } of groups) {
    const month = monthOf(fromDbDate(date))
    const own = settings.get(countyId)
    if (!own || at < timetable(month, own, calendar).lockAt) continue
    locked += (await lockReports(viewer, { countyId, month })).locked
  }
  return { locked }
}

/**
 * Opens a locked month again, with a reason: it goes back to the community as returned, and this is no return.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (state), CONFLICT (stale version)
 */
export function unlockReport(viewer: Viewer, input: UnlockReportInput): Promise<ReportSaved> {
  return mutate(viewer, 'report:lock', async ({ tx, now }) => {
    const { id, version, reason } = input
    const { report, form, month } = await holdReportIn(tx, { id, center: centerScope(viewer, 'report:lock') })
    // Nobody owes a month of 历史补录, so it cannot go back to be filled in; it is corrected.
    if (report.isHistorical) throw new AppError('RULE', { reason: 'validation.reporting.historyLocked' })
    const state = nextState(
      report,
      { event: 'unlock', version },
      {
        month,
        now,
        lockAt: form.timetable.lockAt,
        isExpected: form.isExpected,
        clerkMaySubmit: form.settings.clerkMaySubmit,
        roles: rolesAt(viewer, 'report:lock', form.center),
        isAuthor: false,
        isSystem: viewer.isSystem,
      },
    )
    const by = { id: viewer.userId, name: viewer.name }
    const step: ReportStep = { kind: 'UNLOCKED', at: now, by, note: reason }
    await tx.monthlyReport.update({
      where: { id, version },
      data: { ...stepColumns(report, step), openRegisters: [], version: { increment: 1 } },
    })
    // An open month is fed by its records again, so what a correction had opened is closed with the next approval.
    await tx.correction.updateMany({
      where: { reportId: id, settledAt: null, registerFigures: { not: Prisma.DbNull } },
      data: { settledAt: now, version: { increment: 1 } },
    })
    await tx.reportEvent.createMany({ data: stepEvents(step).map((event) => ({ ...event, reportId: id })) })
    return {
      result: { id, version: version + 1, state, savedAt: report.savedAt },
      audit: reportAudit('report.unlocked', report, {
        before: { state: report.state },
        after: { state, reason },
      }),
    }
  })
}
