import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { CountingMode } from '@/lib/metrics/types'
import type { ProgressScope } from '@/lib/progress/types'
import type { CenterKind } from '@/prisma/generated/enums'

/**
 * A sum of one figure: of the whole in a month, or (month null) of a township in the last twelve; where no official report
 * holds it there is no entry.
 */
export type MonthSum = {
  month: Month | null
  code: string
  townshipId: string | null
  total: number
  /** Reports behind the sum of a month. */
  reports?: number
}

/** Held activities of one kind in the months looked at, and where the centers behind them stand. */
export type ActivityGroup = { name: string; events: number; attendances: number; href: string | null }

export type ServiceRequest = Pick<ProgressScope, 'townshipId' | 'communityId'> & {
  month: Month
  /** How many months up to and with `month`; a year more is read to compare with. */
  months: number
  asOf: CalendarDate
  /** The county, township or community that the board is of, and the townships below it. */
  unitId: string
  townships: readonly { id: string }[]
  /** 含待审核. */
  includePending: boolean
  counting: CountingMode
  kind: CenterKind | undefined
}

export type ServiceFacts = {
  sums: MonthSum[]
  byType: ActivityGroup[]
  byZone: ActivityGroup[]
  days: Record<CalendarDate, number>
  /** Residents served by the open centers of a township; centers that did not say are left out. */
  residents: { townshipId: string | null; residents: number }[]
}
