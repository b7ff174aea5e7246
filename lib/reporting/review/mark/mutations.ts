import 'server-only'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { type ReportStep, stepColumns, stepEvents } from '@/lib/reporting/history/rules'
import { reviewRoles, reviewScope } from '@/lib/reporting/policy'
import type { MarkReportInput } from '@/lib/reporting/review/mark/schema'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import { holdReportIn } from '@/lib/reporting/stored/queries'
import { nextState, reportAudit } from '@/lib/reporting/stored/rules'
import type { ReportSaved } from '@/lib/reporting/types'

/**
 * Sets 待核实 with what is to be verified, or clears it when the note is null. The state stays as it is.
 * @throws AppError FORBIDDEN (also for one's own), NOT_FOUND, RULE (state, or nothing to clear), CONFLICT (stale version)
 */
export function markReport(viewer: Viewer, input: MarkReportInput): Promise<ReportSaved> {
  return mutate(viewer, 'report:review', async ({ tx, now }) => {
    const { id, version, note } = input
    const { report, form, month } = await holdReportIn(tx, { id, center: reviewScope(viewer) })
    const state = nextState(
      report,
      { event: 'mark', version },
      {
        month,
        now,
        lockAt: form.timetable.lockAt,
        isExpected: form.isExpected,
        clerkMaySubmit: form.settings.clerkMaySubmit,
        roles: reviewRoles(viewer, form.center),
        isAuthor: isAuthorOf(viewer, report),
        isSystem: viewer.isSystem,
      },
    )
    if (note === null && report.toVerify === null)
      throw new AppError('RULE', { reason: 'validation.reports.notMarked' })
    const step: ReportStep = { kind: 'MARKED', at: now, by: { id: viewer.userId, name: viewer.name }, note }
    await tx.monthlyReport.update({
      where: { id, version },
      data: { ...stepColumns(report, step), version: { increment: 1 } },
    })
    await tx.reportEvent.createMany({ data: stepEvents(step).map((event) => ({ ...event, reportId: id })) })
    return {
      result: { id, version: version + 1, state, savedAt: report.savedAt },
      audit: reportAudit(note === null ? 'report.mark-cleared' : 'report.marked', report, {
        before: { toVerify: report.toVerify },
        after: { toVerify: note },
      }),
    }
  })
}
