import type { CalendarDate } from '@/lib/core/calendar'
import type { ActivityStatus } from '@/prisma/generated/enums'

/** One line of the list of activities. */
export type ActivityRow = {
  id: string
  date: CalendarDate
  startTime: string | null
  name: string
  typeName: string
  status: ActivityStatus
  /** 人次; null until the activity was held. */
  attendances: number | null
  /** 户 */
  households: number | null
  centerId: string
  centerName: string
  zoneName: string | null
}

export type ActivityCan = { change: boolean; cancel: boolean }

export type ActivityDetail = ActivityRow & {
  typeId: string
  zoneId: string | null
  volunteers: number | null
  /** Hours with one place, as text: `"12.5"`. */
  volunteerHours: string | null
  partner: string | null
  summary: string | null
  version: number
  /** The month of the activity is approved or locked, so that the register stands still for it. */
  isFrozen: boolean
  can: ActivityCan
}

export type ActivitySaved = {
  id: string
  name: string
  version: number
  /** Message keys of what is unusual and yet was saved. */
  warnings: string[]
}

export type Choice = { id: string; name: string }

/** A zone with the days on which it is in use; `to` is the first day on which it is not. */
export type ZoneChoice = Choice & { from: CalendarDate | null; to: CalendarDate | null }
