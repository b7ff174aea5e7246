import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { ExtensionRequestState } from '@/prisma/generated/enums'

/** How the last request for more time of a month stands. */
export type ExtensionRequestDetail = {
  state: ExtensionRequestState
  reason: string
  requestedBy: string
  requestedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  note: string | null
}

/** What the page of a month says of more time: the last request, and whether the viewer may make one. */
export type MonthExtension = { last: ExtensionRequestDetail | null; canRequest: boolean }

/** An open request as the township and the county see it. */
export type OpenExtensionRequest = {
  id: string
  version: number
  centerId: string
  centerName: string
  townshipName: string | null
  month: Month
  reason: string
  requestedBy: string
  requestedAt: Date
  /** The day until which the month is extended already. */
  extendedTo: CalendarDate | null
}

export type ExtensionRequestSaved = { id: string; version: number }
