import type { Viewer } from '@/lib/core/viewer'

/** Whether somebody filled in or submitted a report: then he or she does not review it. */
export function isAuthorOf(
  viewer: Viewer,
  report: { filledByIds: readonly string[]; submittedById: string | null },
): boolean {
  const { userId } = viewer
  return userId !== null && (report.filledByIds.includes(userId) || report.submittedById === userId)
}
