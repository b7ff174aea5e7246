import type { ActivityDetail } from '@/lib/activities/types'
import type { CalendarDate } from '@/lib/core/calendar'

const textOf = (value: number | string | null) => (value === null ? '' : String(value))

/** What the form of a new activity starts with. */
export function newActivityDefaults(today: CalendarDate) {
  return {
    name: '',
    typeId: '',
    zoneId: '',
    date: today,
    startTime: '',
    endTime: '',
    audience: 'ALL' as const,
    status: 'HELD' as const,
    attendances: '',
    households: '',
    volunteers: '',
    volunteerHours: '',
    coHosts: [],
    partnerId: '',
    departmentId: '',
    partner: '',
    budget: '',
    summary: '',
  }
}

/** An activity's figures and co-hosts as text. */
export function figureDefaults(activity: ActivityDetail) {
  return {
    attendances: textOf(activity.attendances),
    households: textOf(activity.households),
    volunteers: textOf(activity.volunteers),
    volunteerHours: textOf(activity.volunteerHours),
    coHosts: activity.coHosts.map((part) => ({
      centerId: part.centerId,
      attendances: activity.status === 'HELD' ? String(part.attendances) : '',
      volunteers: part.volunteers > 0 ? String(part.volunteers) : '',
      volunteerHours: textOf(part.volunteerHours),
    })),
  }
}

/** What the form of an activity starts with. */
export function activityDefaults(activity: ActivityDetail) {
  return {
    name: activity.name,
    typeId: activity.typeId,
    zoneId: textOf(activity.zoneId),
    date: activity.date,
    startTime: textOf(activity.startTime),
    endTime: textOf(activity.endTime),
    audience: activity.audience,
    status: activity.status === 'PLANNED' ? ('PLANNED' as const) : ('HELD' as const),
    ...figureDefaults(activity),
    partnerId: textOf(activity.partnerId),
    departmentId: textOf(activity.departmentId),
    partner: textOf(activity.partner),
    budget: textOf(activity.budget),
    summary: textOf(activity.summary),
  }
}
