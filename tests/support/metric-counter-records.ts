import type { CalendarDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'

/**
 * Records of 文昌街道 in the demonstration county of 2025 that no figure of its last year may count: cancelled and planned
 * ones, of another township, out of the period, not confirmed, of another kind, closed on the day itself.
 */
export async function addCounterRecords(day: CalendarDate): Promise<void> {
  const own = await db().center.findFirstOrThrow({ where: { township: { name: '文昌街道' } } })
  const other = await db().center.findFirstOrThrow({
    where: { township: { name: '云山街道' }, closedOn: null },
  })
  const type = await db().activityType.findFirstOrThrow({ where: { code: 'HEALTH_TALK' } })
  const now = new Date('2025-06-30T00:00:00Z')
  const stamps = { createdAt: now, updatedAt: now }
  const at = (center: typeof own) => ({
    centerId: center.id,
    countyId: center.countyId,
    townshipId: center.townshipId,
  })
  const talk = { ...stamps, typeId: type.id, name: '反例', status: 'HELD' as const, attendances: 99 }
  const last = new Date('2024-05-06')
  await db().activity.createMany({
    data: [
      { ...at(own), ...talk, date: last, status: 'CANCELLED' },
      { ...at(own), ...talk, date: last, status: 'PLANNED', attendances: null },
      { ...at(other), ...talk, date: last },
      { ...at(own), ...talk, date: new Date('2025-01-01') },
      { ...at(own), ...talk, date: new Date('2023-12-31') },
    ],
  })
  await db().childSession.createMany({
    data: [
      {
        centerId: own.id,
        kind: 'HOLIDAY_CARE',
        name: '作废',
        firstDay: new Date('2024-07-10'),
        lastDay: new Date('2024-07-20'),
        headCount: 50,
        cancelled: true,
        ...stamps,
      },
      {
        centerId: own.id,
        kind: 'AFTER_SCHOOL',
        name: '课堂',
        firstDay: new Date('2024-07-10'),
        lastDay: new Date('2024-07-20'),
        headCount: 50,
        ...stamps,
      },
      {
        centerId: own.id,
        kind: 'HOLIDAY_CARE',
        name: '寒假',
        firstDay: new Date('2025-01-20'),
        lastDay: new Date('2025-01-30'),
        headCount: 50,
        ...stamps,
      },
      {
        centerId: other.id,
        kind: 'HOLIDAY_CARE',
        name: '外乡',
        firstDay: new Date('2024-07-10'),
        lastDay: new Date('2024-07-20'),
        headCount: 50,
        ...stamps,
      },
    ],
  })
  await db().donation.create({
    data: { ...at(own), donor: '反例', kind: 'CASH', amount: '5', date: last, cancelled: true, ...stamps },
  })
  await db().openingBalance.create({
    data: {
      countyId: own.countyId,
      centerId: own.id,
      code: 'E12',
      upTo: new Date('2023-06-01'),
      value: 9_000,
      source: '反例',
      state: 'PROPOSED',
      proposedBy: '反例',
      proposedAt: now,
    },
  })
  await db().zone.create({
    data: {
      centerId: own.id,
      typeId: (await db().zoneType.findFirstOrThrow({ where: { code: 'CANTEEN' } })).id,
      name: '已停',
      openedOn: new Date('2024-01-01'),
      closedOn: new Date(day),
      kit: [],
      ...stamps,
    },
  })
}
