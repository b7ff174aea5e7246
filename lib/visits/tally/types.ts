import type { CalendarDate } from '@/lib/core/calendar'

/** What a telephone counts: the center as a whole, or one of its zones. */
export type TallyCounter = {
  /** Null: the center as a whole. */
  zoneId: string | null
  name: string
  /** 人工登记 of the day as the server has it. */
  count: number
}

export type TallyBoard = {
  centerId: string
  centerName: string
  date: CalendarDate
  counters: TallyCounter[]
  /** What makes a tally not count, or is made not to count by it: a gate or camera, the center's own row, its zones'. */
  beside: 'COUNTER' | 'CENTER' | 'ZONES' | null
  isFrozen: boolean
}

/** The day's counts of the places that were tallied, as they stand now. */
export type TallySaved = { counts: { zoneId: string | null; date: CalendarDate; count: number }[] }
