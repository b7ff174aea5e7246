import type { CalendarDate } from '@/lib/core/calendar'
import type { ActivityStatus, Audience } from '@/prisma/generated/enums'

/** One line of the list of activities. */
export type ActivityRow = {
  id: string
  date: CalendarDate
  startTime: string | null
  endTime: string | null
  name: string
  typeName: string
  audience: Audience
  status: ActivityStatus
  /** 人次 of the whole event; null until the activity was held. */
  attendances: number | null
  /** The host's own part of them. */
  ownAttendances: number | null
  /** 户 */
  households: number | null
  /** 志愿者人次 of the whole event. */
  volunteers: number | null
  /** Hours of the whole event with one place, as text: `"12.5"`. */
  volunteerHours: string | null
  centerId: string
  centerName: string
  /** 协办: other centers that take part. */
  coHostNames: string[]
  /** The viewer, or the center asked for, is among those that help and is not the host. */
  isCoHosted: boolean
  zoneName: string | null
  partnerName: string | null
  departmentName: string | null
  /** 元, two places. */
  budget: string | null
}

export type ActivityCan = { change: boolean; cancel: boolean; markHeld: boolean }

export type CoHost = {
  centerId: string
  centerName: string
  attendances: number
  volunteers: number
  volunteerHours: string | null
}

export type ActivityDetail = ActivityRow & {
  typeId: string
  zoneId: string | null
  ownVolunteers: number | null
  ownVolunteerHours: string | null
  partnerId: string | null
  departmentId: string | null
  /** Others that took part, in free words. */
  partner: string | null
  summary: string | null
  series: { id: string; name: string } | null
  coHosts: CoHost[]
  /** Persons on the sign-up lists that were imported. */
  signUps: number
  /** Message keys of what is unusual about its figures. */
  warnings: string[]
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
export type ZoneChoice = Choice & { from: CalendarDate | null; to: CalendarDate | null; seats: number | null }
