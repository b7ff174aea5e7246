import { type ActivityValues, toActivityRow } from '@/lib/activities/rules'
import { toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Audience } from '@/prisma/generated/enums'
import type { Dictionary } from '@/prisma/seed/demo/dictionary'
import type { DemoActivity } from '@/prisma/seed/demo/held-activity'
import { randomOf } from '@/prisma/seed/demo/random'
import type { DemoRecords } from '@/prisma/seed/demo/records'
import type { DemoSeries } from '@/prisma/seed/demo/series'
import type { ActivityTypeCode } from '@/prisma/seed/reference/activity-types'
import type { DepartmentCode } from '@/prisma/seed/reference/departments'

const BATCH = 1_000

const AUDIENCES: Partial<Record<ActivityTypeCode, Audience>> = {
  HEALTH_TALK: 'ELDERLY',
  FREE_CLINIC: 'ELDERLY',
  FAMILY_EDUCATION: 'CHILDREN',
  YOUTH_COUNSELLING: 'CHILDREN',
}
const DEPARTMENTS: Partial<Record<ActivityTypeCode, DepartmentCode>> = {
  HEALTH_TALK: 'HEALTH',
  FREE_CLINIC: 'HEALTH',
  LEGAL_ADVICE: 'JUSTICE',
  FAMILY_EDUCATION: 'EDUCATION',
  YOUTH_COUNSELLING: 'EDUCATION',
  JOB_TRAINING: 'HRSS',
  PARTY_ACTIVITY: 'ORGANIZATION',
  VOLUNTEERING: 'SOCIAL_WORK',
}
/** What costs money, and about how much in hundreds of 元. */
const BUDGETS: Partial<Record<ActivityTypeCode, readonly [number, number]>> = {
  FESTIVAL: [5, 30],
  SHOW: [10, 40],
  SPORTS: [3, 15],
  EXHIBITION: [3, 12],
  NEIGHBOUR_FESTIVAL: [20, 80],
}

type Partner = { id: string; joinedOn: Date | null; leftOn: Date | null }

/** What goes with an activity besides what the figures are made of. */
function detailsOf(activity: DemoActivity, { partners, departments }: Lists): Partial<ActivityValues> {
  const { typeCode, date, startTime, partner } = activity
  const random = randomOf('details', activity.centerKey, date, activity.name)
  const active = partners.filter((one) => {
    const day = toDbDate(date)
    return (one.joinedOn === null || one.joinedOn <= day) && (one.leftOn === null || one.leftOn > day)
  })
  const [known] = partner !== null && random.chance(0.6) ? random.sample(active, 1) : []
  const budget = BUDGETS[typeCode]
  return {
    audience: AUDIENCES[typeCode] ?? 'ALL',
    endTime: `${String(Number(startTime.slice(0, 2)) + 1).padStart(2, '0')}:${startTime.slice(3)}`,
    departmentId: departments.get(DEPARTMENTS[typeCode] ?? '') ?? null,
    budget: budget && random.chance(0.6) ? `${random.int(...budget) * 100}.00` : null,
    ...(known && { partnerId: known.id, partner: null }),
  }
}

type Lists = { partners: readonly Partner[]; departments: ReadonlyMap<string, string> }
type Records = DemoRecords & { dictionary: Dictionary; series: readonly DemoSeries[] }

/** The activities of the county with their classes and co-hosts in bulk, each row exactly as the product itself writes it. */
export async function createActivityRecordsIn(tx: Tx, records: Records): Promise<void> {
  const { timeline, centers, dictionary, series } = records
  const partners = await tx.partner.findMany({
    where: { countyId: dictionary.countyId },
    orderBy: { nameKey: 'asc' },
    select: { id: true, joinedOn: true, leftOn: true },
  })
  const lists = { partners, departments: dictionary.departments }
  const typeOf = (code: ActivityTypeCode) => dictionary.activityTypes.get(code) ?? ''
  const all = centers.flatMap((center) =>
    (records.activities.get(center.row.id) ?? []).map((activity) => ({ center, activity })),
  )
  const rows = all.map(({ center, activity }) => {
    const { id, seriesId, typeCode, coHosts: _, centerId: __, centerKey: ___, ...values } = activity
    const row = { ...NO_DETAILS, ...values, typeId: typeOf(typeCode), ...detailsOf(activity, lists) }
    return { ...toActivityRow(records.placeOf(center), row, timeline.now), id, seriesId }
  })
  await tx.activitySeries.createMany({
    data: series.map(({ id, centerId, name, weekday, startTime, firstDay, lastDay, typeCode }) => ({
      ...{ id, centerId, name, weekday, startTime },
      typeId: typeOf(typeCode),
      zoneId: rows.find((row) => row.seriesId === id)?.zoneId ?? null,
      firstDay: toDbDate(firstDay),
      lastDay: toDbDate(lastDay),
      createdAt: timeline.now,
    })),
  })
  for (let start = 0; start < rows.length; start += BATCH)
    await tx.activity.createMany({ data: rows.slice(start, start + BATCH) })
  await tx.activityCoHost.createMany({
    data: all.flatMap(({ activity: { id, coHosts } }) =>
      coHosts.map((part) => ({ ...part, activityId: id })),
    ),
  })
}

const NO_DETAILS = {
  endTime: null,
  audience: 'ALL',
  partnerId: null,
  departmentId: null,
  budget: null,
} as const
