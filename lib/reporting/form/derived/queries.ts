import 'server-only'
import { getActivityRecords } from '@/lib/activities/queries'
import type { CalendarDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { groupFiguresIn } from '@/lib/groups/month/queries'
import type { MonthForm } from '@/lib/reporting/form/types'
import { getMonthVisits } from '@/lib/visits/queries'

export type DerivedFigures = {
  figures: Record<string, number>
  missingVisitDays: CalendarDate[]
  /** Planned activities of the month whose day has come, and which nobody has marked. */
  dueActivities: number
}

/** Where no daily counts are kept, none is missing. */
const NO_VISITS = { total: null, missingDays: [] }

/**
 * What the registers of activities, visits and key groups say now of a center's month, by the codes of its derived rows.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function loadDerivedIn(
  tx: Tx,
  viewer: Viewer,
  { center, month, rows }: Pick<MonthForm, 'center' | 'month' | 'rows'>,
): Promise<DerivedFigures> {
  const key = { centerId: center.id, month }
  const codes = rows.filter((row) => row.kind === 'DERIVED').map((row) => row.code)
  const activities = await getActivityRecords(viewer, key, { tx })
  const visits = codes.includes('E01') ? await getMonthVisits(viewer, key, { tx }) : NO_VISITS
  const groups = await groupFiguresIn(tx, { ...key, today: today(), codes })
  const known: Record<string, number> = {
    ...activities.figures,
    ...groups,
    ...(visits.total !== null && { E01: visits.total }),
  }
  const figures = Object.fromEntries(codes.map((code) => [code, known[code] ?? 0]))
  return { figures, missingVisitDays: visits.missingDays, dueActivities: activities.due }
}
