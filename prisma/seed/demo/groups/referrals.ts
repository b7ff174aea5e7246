import { randomUUID } from 'node:crypto'
import { firstDay, type Month, monthRange, yearOf } from '@/lib/core/calendar'
import type { NewRecord } from '@/lib/groups/records/types'
import type { ReferralValues } from '@/lib/groups/referrals/types'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import type { DemoZone } from '@/prisma/seed/demo/facilities'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import { daysUntil, type Timeline } from '@/prisma/seed/demo/timeline'

/** The center whose job station is known, with its persons in the last complete year. */
const JOBS = { key: '清河', informed: 124, employed: 62 } as const
/** Other stations that keep the register; the rest type the month. */
const WITH_REGISTER = 0.4

export type DemoReferral = NewRecord<ReferralValues> & { id: string }

type Persons = { informed: number; employed: number }

/** Two or three days of a month on which its persons came; who found work is noted on the last of them. */
function monthOfReferrals(center: DemoCenter, month: Month, persons: Persons, { today }: Timeline) {
  const random = randomOf('referrals', center.key, month)
  const open = daysUntil(month, today).filter((day) => center.openedOn === null || day >= center.openedOn)
  const days = random.sample(open, random.int(2, 3)).sort()
  if (days.length === 0 || persons.informed === 0) return []
  const informed = spread(
    persons.informed,
    days.map(() => random.int(60, 140)),
  )
  return days
    .map(
      (date, index): DemoReferral => ({
        id: randomUUID(),
        centerId: center.row.id,
        date,
        informed: informed[index] ?? 0,
        employed: index === days.length - 1 ? persons.employed : 0,
        note: index === 0 ? random.pick(['招聘会现场登记', '岗位信息上门推送', '零工驿站登记']) : null,
      }),
    )
    .filter((referral) => referral.informed + referral.employed > 0)
}

/** Persons by month of one center: the known sums in the last complete year, about half of them finding work. */
function personsOf(center: DemoCenter, months: readonly Month[], { lastYear }: Timeline): Persons[] {
  const drawn = months.map((month): Persons => {
    const random = randomOf('job persons', center.key, month)
    const informed = random.int(2, 9)
    return { informed, employed: Math.min(informed, random.int(0, 4)) }
  })
  if (center.key !== JOBS.key) return drawn
  const known = months.filter((month) => yearOf(month) === lastYear)
  const weights = known.map((month) => randomOf('known jobs', center.key, month).int(70, 130))
  const [informed, employed] = [spread(JOBS.informed, weights), spread(JOBS.employed, weights)]
  return months.map((month, index) => {
    const place = known.indexOf(month)
    if (place < 0) return drawn[index] ?? { informed: 0, employed: 0 }
    return { informed: informed[place] ?? 0, employed: employed[place] ?? 0 }
  })
}

/** The referrals of the stations that keep the register, from the first month of reports on. */
export function demoReferrals(
  centers: readonly DemoCenter[],
  zones: readonly DemoZone[],
  timeline: Timeline,
): DemoReferral[] {
  const stations = new Map(
    zones.filter((zone) => zone.typeCode === 'JOB_STATION').map((zone) => [zone.centerId, zone.openedOn]),
  )
  return centers.flatMap((center) => {
    const since = stations.get(center.row.id)
    const keeps = center.key === JOBS.key || randomOf('job register', center.key).chance(WITH_REGISTER)
    if (since === undefined || !keeps || !center.isOpen) return []
    const months = monthRange(timeline.startMonth, timeline.thisMonth).filter(
      (month) => firstDay(month) >= since,
    )
    const persons = personsOf(center, months, timeline)
    return months.flatMap((month, index) =>
      monthOfReferrals(center, month, persons[index] ?? { informed: 0, employed: 0 }, timeline),
    )
  })
}
