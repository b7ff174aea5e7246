import type { ActivityStatus } from '@/prisma/generated/enums'

/** Colour of an activity's state; the word stands beside it. */
export const ACTIVITY_TONE = {
  PLANNED: 'info',
  HELD: 'green',
  CANCELLED: 'neutral',
} as const satisfies Record<ActivityStatus, string>
