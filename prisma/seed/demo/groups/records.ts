import { firstDay, lastDay, type Month, monthOf } from '@/lib/core/calendar'
import type { CallValues } from '@/lib/groups/follow-up-calls/types'
import type { NewRecord } from '@/lib/groups/records/types'
import { sumFunnel } from '@/lib/groups/referrals/rules'
import type { SchoolHolidayValues } from '@/lib/groups/school-holidays/types'
import { sumSittings, untilToday } from '@/lib/groups/sittings/rules'
import type { DaySpan } from '@/lib/groups/types'
import type { MonthRegister } from '@/lib/reporting/form/rules'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { demoCalls } from '@/prisma/seed/demo/groups/calls'
import { demoHolidays } from '@/prisma/seed/demo/groups/holidays'
import { type DemoReferral, demoReferrals } from '@/prisma/seed/demo/groups/referrals'
import { type DemoSession, demoSessions } from '@/prisma/seed/demo/groups/sessions'
import { type DemoPlan, demoSittings } from '@/prisma/seed/demo/groups/sittings'
import type { Timeline } from '@/prisma/seed/demo/timeline'

/** Everything that the registers of key groups hold, and the school holidays. */
export type DemoGroups = {
  sessions: readonly DemoSession[]
  referrals: readonly DemoReferral[]
  calls: readonly NewRecord<CallValues>[]
  plans: readonly DemoPlan[]
  holidays: readonly SchoolHolidayValues[]
}

export function demoGroups(
  centers: readonly DemoCenter[],
  zones: readonly DemoZone[],
  timeline: Timeline,
): DemoGroups {
  return {
    sessions: demoSessions(centers, zones, timeline),
    referrals: demoReferrals(centers, zones, timeline),
    calls: demoCalls(centers, timeline),
    plans: demoSittings(centers, zones, timeline),
    holidays: demoHolidays(timeline),
  }
}

/** The school holidays as the checks of a month read them. */
export function holidaySpans({ holidays }: Pick<DemoGroups, 'holidays'>): DaySpan[] {
  return holidays.map((holiday) => ({ from: holiday.firstDay, to: holiday.lastDay }))
}

export type GroupMonth = { figures: Record<string, number>; registers: MonthRegister[] }

/** What the registers say of a center's month, as the product itself derives it. */
export function groupMonth(
  groups: DemoGroups,
  { center, month, timeline }: { center: DemoCenter; month: Month; timeline: Timeline },
): GroupMonth {
  const isOwn = ({ centerId }: { centerId: string }) => centerId === center.row.id
  const care = groups.sessions.filter(
    (one) => isOwn(one) && one.kind === 'HOLIDAY_CARE' && monthOf(one.firstDay) === month,
  )
  const referrals = groups.referrals.filter((one) => isOwn(one) && monthOf(one.date) === month)
  const calls = groups.calls.filter((one) => isOwn(one) && monthOf(one.date) === month)
  const plan = groups.plans.find(isOwn)
  const span = untilToday({ from: firstDay(month), to: lastDay(month) }, timeline.today)
  const persons = sumFunnel(referrals)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    figures: {
      E10: sum(care.map((one) => one.headCount)),
      E13: plan && span ? sumSittings(span, plan, calendarOf()) : 0,
      ...(referrals.length > 0 && { E15: persons.informed, E16: persons.employed }),
      Q01a: sum(calls.map((one) => one.calls)),
      Q01b: sum(calls.map((one) => one.satisfied)),
    },
    registers: [
      ...(care.length > 0 ? (['HOLIDAY_CARE'] as const) : []),
      ...(referrals.length > 0 ? (['REFERRALS'] as const) : []),
    ],
  }
}
