import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { ActivityStatus, CalendarDayKind } from '@/prisma/generated/enums'

export type CalendarEntry = {
  id: string
  name: string
  startTime: string | null
  status: ActivityStatus
  centerName: string
  isCoHosted: boolean
}

export type ActivityDay = {
  date: CalendarDate
  /** What the holiday calendar says of it, if it differs from the ordinary week. */
  special: { kind: CalendarDayKind; name: string } | null
  isToday: boolean
  entries: CalendarEntry[]
}

export type ActivityMonth = {
  month: Month
  days: ActivityDay[]
  total: number
  /** There are more than a calendar can show; the latest days may lack some. */
  isCut: boolean
}
