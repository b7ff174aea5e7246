import { type CalendarDate, isInForce, lastDay, monthOf, yearOf } from '@/lib/core/calendar'
import type { Checked, FeedingDay, GroupCenter, RecordContext } from '@/lib/groups/records/types'
import type { Funnel, FunnelEntry, ReferralSums, ReferralValues } from '@/lib/groups/referrals/types'
import { dayFaults } from '@/lib/groups/rules'

/** 就业帮扶驿站; without it the form shows no row for the figures. */
const JOB_ZONE = 'JOB_STATION'

/** What forbids a record whatever its center: field → message key. Rule: it says of somebody. */
export function referralFaults({ informed, employed }: ReferralSums): Record<string, string> {
  return informed + employed === 0 ? { informed: 'validation.groups.nobody' } : {}
}

/** Everything that the rules say of one record by itself in its center. */
export function checkReferral(referral: ReferralValues, { today, center }: RecordContext): Checked {
  return {
    faults: { ...dayFaults('date', referral.date, { today, center }), ...referralFaults(referral) },
    warnings: hasJobStation(center.zones, referral.date) ? [] : ['validation.groups.noJobStation'],
  }
}

function hasJobStation(zones: GroupCenter['zones'], on: CalendarDate): boolean {
  return zones.some((zone) => zone.code === JOB_ZONE && isInForce(zone, on))
}

/** A record feeds the month of its day (E15, E16). */
export function referralFeeds({ date }: Pick<ReferralValues, 'date'>): FeedingDay[] {
  return [{ field: 'date', day: date }]
}

/** What counts beyond the 期初数: months up to its 截至 month are never added, each code by its own. */
function beyond({ openings, entries }: Funnel): { start: ReferralSums; entries: FunnelEntry[] } {
  const opening = (code: 'E15' | 'E16') => openings.find((one) => one.code === code)
  const [informed, employed] = [opening('E15'), opening('E16')]
  const isAfter = (on: CalendarDate, upTo: string | undefined) => upTo === undefined || on > lastDay(upTo)
  return {
    start: { informed: informed?.value ?? 0, employed: employed?.value ?? 0 },
    entries: entries.map(({ on, ...sums }) => ({
      on,
      informed: isAfter(on, informed?.upTo) ? sums.informed : 0,
      employed: isAfter(on, employed?.upTo) ? sums.employed : 0,
    })),
  }
}

/**
 * The first day at whose end more persons are employed than were informed since the start, or null. Rule E16 (hard):
 * 期初数 + Σ employed ≤ 期初数 + Σ informed, on every day.
 */
export function firstOverrun(funnel: Funnel): CalendarDate | null {
  const { start, entries } = beyond(funnel)
  let [informed, employed] = [start.informed, start.employed]
  const days = [...new Set(entries.map(({ on }) => on))].sort()
  for (const day of days) {
    for (const entry of entries.filter(({ on }) => on === day)) {
      informed += entry.informed
      employed += entry.employed
    }
    if (employed > informed) return day
  }
  return null
}

/** What is unusual about the month and year of a day: message keys. Rule E16 (soft): no more employed than informed in it. */
export function funnelWarnings({ entries }: Pick<Funnel, 'entries'>, on: CalendarDate): string[] {
  const isAbove = (isIn: (day: CalendarDate) => boolean) => {
    const sums = sumFunnel(entries.filter((entry) => isIn(entry.on)))
    return sums.employed > sums.informed
  }
  if (isAbove((day) => yearOf(day) === yearOf(on) && day <= lastDay(monthOf(on))))
    return ['validation.groups.employedAboveYear']
  return isAbove((day) => monthOf(day) === monthOf(on)) ? ['validation.groups.employedAboveMonth'] : []
}

/** Persons of some entries together. */
export function sumFunnel(entries: readonly ReferralSums[]): ReferralSums {
  return {
    informed: entries.reduce((sum, entry) => sum + entry.informed, 0),
    employed: entries.reduce((sum, entry) => sum + entry.employed, 0),
  }
}
