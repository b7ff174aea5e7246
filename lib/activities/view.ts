import type { ActivityRow } from '@/lib/activities/types'
import type { ActivityStatus } from '@/prisma/generated/enums'

/** Colour of an activity's state; the word stands beside it. */
export const ACTIVITY_TONE = {
  PLANNED: 'info',
  HELD: 'green',
  CANCELLED: 'neutral',
} as const satisfies Record<ActivityStatus, string>

/** 人次 that fall to the co-hosts of a joint activity; null for one without co-hosts and until it was held. */
export function coHostAttendances(
  row: Pick<ActivityRow, 'attendances' | 'ownAttendances' | 'coHostNames'>,
): number | null {
  if (row.coHostNames.length === 0 || row.attendances === null) return null
  return row.attendances - (row.ownAttendances ?? 0)
}
