import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { firstDay, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { CorrectionKey } from '@/lib/corrections/schema'
import type { MonthNotes } from '@/lib/corrections/types'

const NOTHING: MonthNotes = {
  toVerify: null,
  openId: null,
  corrected: null,
  recordsId: null,
  canRequest: false,
}

/**
 * What stands beside the form of a month: 待核实, the correction under way, when it was last corrected, and whether the
 * viewer may ask for a correction. Nothing for a month out of reach.
 * @throws AppError FORBIDDEN
 */
export async function getMonthNotes(viewer: Viewer, { centerId, month }: CorrectionKey): Promise<MonthNotes> {
  assertMay(viewer, 'report:read')
  const report = await db().monthlyReport.findFirst({
    where: {
      centerId,
      month: toDbDate(firstDay(month)),
      center: centerScope(viewer, 'report:read'),
    },
    select: {
      state: true,
      toVerify: true,
      center: { select: { unitId: true, countyId: true, townshipId: true } },
      corrections: {
        where: { state: { in: ['REQUESTED', 'PASSED_ON', 'APPROVED'] } },
        orderBy: { requestedAt: 'desc' },
        select: { id: true, state: true, decidedAt: true, registerFigures: true, settledAt: true },
      },
    },
  })
  if (!report) return NOTHING
  const { center, corrections, state, toVerify } = report
  const mayRead = reachesPlace(viewer, 'correction:read', center)
  const open = corrections.find((correction) => correction.state !== 'APPROVED')
  const unsettled = corrections.find((one) => one.registerFigures !== null && one.settledAt === null)
  const isOfficial = state === 'APPROVED' || state === 'LOCKED'
  return {
    toVerify,
    openId: mayRead ? (open?.id ?? null) : null,
    corrected: corrections.find((correction) => correction.state === 'APPROVED')?.decidedAt ?? null,
    recordsId: mayRead ? (unsettled?.id ?? null) : null,
    canRequest: isOfficial && !open && reachesPlace(viewer, 'correction:request', center),
  }
}
