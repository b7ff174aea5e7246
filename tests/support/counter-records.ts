import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'

/** The model community of the demonstration county. */
export const MODEL = '和睦社区党群服务中心'

const NAME = '反例'
const stamps = { createdAt: new Date(0), updatedAt: new Date(0) }
const PLACE = { id: true, countyId: true, townshipId: true } as const

type Place = { id: string; countyId: string; townshipId: string | null }
type Patch = { date?: string; status?: 'HELD' | 'CANCELLED' | 'PLANNED' }

async function places() {
  const [model, other] = await Promise.all([
    db().center.findFirstOrThrow({ where: { name: MODEL }, select: PLACE }),
    db().center.findFirstOrThrow({
      where: { township: { name: '松岭乡' }, closedOn: null },
      orderBy: { code: 'asc' },
      select: PLACE,
    }),
  ])
  return { model, other }
}

/** Cancelled and planned ones of the right type, the right type out of its year, another type in another township. */
async function makeActivities({ model, other }: { model: Place; other: Place }) {
  const types = await db().activityType.findMany({ select: { id: true, code: true } })
  const activity = (center: Place, code: string, { date = '2024-05-15', status = 'HELD' }: Patch = {}) => ({
    centerId: center.id,
    countyId: center.countyId,
    townshipId: center.townshipId,
    typeId: types.find((type) => type.code === code)?.id ?? '',
    name: NAME,
    date: toDbDate(date),
    status,
    attendances: 9_000,
    households: 9_000,
    ...stamps,
  })
  await db().activity.createMany({
    data: [
      activity(model, 'HEALTH_TALK', { status: 'CANCELLED' }),
      activity(model, 'FREE_CLINIC', { status: 'PLANNED' }),
      activity(model, 'HEALTH_TALK', { date: '2022-05-15' }),
      activity(other, 'FREE_CLINIC', { date: '2023-06-15' }),
      activity(other, 'TRAINING'),
    ],
  })
}

/** A cancelled session, a timetable that ended, a canteen and a window that closed, a balance that nobody confirmed. */
async function makeRegisters({ model, other }: { model: Place; other: Place }) {
  const type = await db().zoneType.findFirstOrThrow({
    where: { code: 'CANTEEN' },
    select: { id: true },
  })
  const span = { openedOn: toDbDate('2023-01-01'), closedOn: toDbDate('2023-12-31') }
  await db().zone.create({ data: { centerId: other.id, typeId: type.id, name: NAME, ...span, ...stamps } })
  await db().serviceWindow.create({
    data: { centerId: model.id, number: 99, integrated: false, name: NAME, ...span, ...stamps },
  })
  await db().childSession.create({
    data: {
      centerId: model.id,
      kind: 'HOLIDAY_CARE',
      name: NAME,
      firstDay: toDbDate('2024-07-10'),
      lastDay: toDbDate('2024-08-10'),
      headCount: 900,
      cancelled: true,
      ...stamps,
    },
  })
  const timetable = await db().doctorTimetable.create({
    data: {
      centerId: model.id,
      weekday: 1,
      sittings: 9,
      validFrom: toDbDate('2023-01-01'),
      validTo: toDbDate('2023-12-01'),
      ...stamps,
    },
    select: { id: true },
  })
  const balance = await db().openingBalance.create({
    data: {
      countyId: other.countyId,
      centerId: other.id,
      code: 'E11',
      upTo: toDbDate('2023-01-01'),
      value: 99_999,
      source: NAME,
      state: 'PROPOSED',
      proposedBy: NAME,
      proposedAt: new Date(0),
    },
    select: { id: true },
  })
  return { timetable, balance }
}

/**
 * Records beside every figure of the speech that must count in none: wrong type, cancelled, another township, out of period,
 * not confirmed, closed.
 * @returns what takes them away again
 */
export async function makeCounterRecords(): Promise<() => Promise<unknown>> {
  const found = await places()
  await makeActivities(found)
  const { timetable, balance } = await makeRegisters(found)
  return async () => {
    await db().activity.deleteMany({ where: { name: NAME } })
    await db().zone.deleteMany({ where: { name: NAME } })
    await db().serviceWindow.deleteMany({ where: { name: NAME } })
    await db().childSession.deleteMany({ where: { name: NAME } })
    await db().doctorTimetable.delete({ where: { id: timetable.id } })
    await db().openingBalance.delete({ where: { id: balance.id } })
  }
}
