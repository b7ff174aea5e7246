import type { WeeklyRow } from '@/lib/boards/weekly/types'
import type { CalendarDate, Month } from '@/lib/core/calendar'

/**
 * A sum of one figure: of the whole in a month, or (month null) of a township in the last twelve; where no official report
 * holds it there is no entry.
 */
export type MonthSum = {
  month: Month | null
  code: string
  townshipId: string | null
  total: number
  reports: number
}

/** Held activities of one kind in the months looked at. */
export type ActivityGroup = { name: string; events: number; attendances: number }

export type ServiceFacts = {
  sums: MonthSum[]
  byType: ActivityGroup[]
  byZone: ActivityGroup[]
  days: Record<CalendarDate, number>
  /** Residents served by the open centers of a township; centers that did not say are left out. */
  residents: { townshipId: string | null; residents: number }[]
  /** Centers beside what is asked of each week. */
  weekly: WeeklyRow[]
}
