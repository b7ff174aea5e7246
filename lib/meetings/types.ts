import type { BriefingRow } from '@/lib/briefings/types'
import type { CalendarDate } from '@/lib/core/calendar'

export type MeetingRow = {
  id: string
  name: string
  day: CalendarDate
  cutOff: CalendarDate
  attending: number
  reporting: number
  papers: number
  final: number
}

export type MeetingCan = { change: boolean }

/** A meeting with the papers made for it. */
export type MeetingDetail = {
  id: string
  name: string
  day: CalendarDate
  cutOff: CalendarDate
  attendingUnits: string[]
  reportingUnits: string[]
  createdBy: string
  version: number
  papers: BriefingRow[]
  can: MeetingCan
}
