import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'
import type { GroupDetailBase, GroupRowBase } from '@/lib/groups/types'

/** Persons of one day; none is named. */
export type ReferralValues = {
  date: CalendarDate
  /** 人: unemployed persons who got information on jobs for the first time. */
  informed: number
  /** 人: persons who found work, informed on that day or before. */
  employed: number
  note: string | null
}

export type ReferralRow = ReferralValues & GroupRowBase

export type ReferralDetail = ReferralRow & GroupDetailBase

export type ReferralSums = { informed: number; employed: number }

/** One page, with the sums of the whole list under the same filter. */
export type ReferralPage = Page<ReferralRow> & ReferralSums

export type ReferralFigures = ReferralSums & { records: number; centers: number }

/** Persons informed and employed by a day or in a month. */
export type FunnelEntry = ReferralSums & { on: CalendarDate }

/** 期初数 of one code with the month up to which it reaches. */
export type FunnelOpening = { code: 'E15' | 'E16'; upTo: Month; value: number }

/** All that is known of a center's informed and employed persons since the start. */
export type Funnel = { openings: FunnelOpening[]; entries: FunnelEntry[] }
