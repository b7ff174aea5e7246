import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { makeZone, type TestCounty } from '@/tests/support/factories'

const BIRTH = new Date('2025-01-01T00:00:00Z')
const STAMPS = { createdAt: BIRTH, updatedAt: BIRTH }

type Around = {
  county: TestCounty
  place: { centerId: string; countyId: string; townshipId: string }
  /** A center of the other township. */
  otherId: string
}

/** One change of every kind of record that the roll-up is made of, in an order in which each changes something. */
export const ROLLUP_CHANGES: [name: string, change: (around: Around) => Promise<unknown>][] = [
  [
    'a report',
    ({ place: { centerId } }) =>
      db().monthlyReport.updateMany({
        where: { centerId },
        data: { figures: { E01: 130, E05: 41, E06: 3 } },
      }),
  ],
  [
    'a return',
    ({ place: { centerId } }) =>
      db().monthlyReport.updateMany({ where: { centerId }, data: { returns: { increment: 1 } } }),
  ],
  [
    'an activity',
    ({ county, place, otherId }) =>
      db().activity.create({
        data: {
          ...place,
          ...STAMPS,
          typeId: county.activityTypes.TRAINING ?? '',
          name: '书法班',
          date: toDbDate('2025-03-05'),
          status: 'HELD',
          attendances: 20,
          volunteerHours: '2.5',
          coHosts: { create: { centerId: otherId, attendances: 7 } },
        },
      }),
  ],
  ['a co-host’s part', () => db().activityCoHost.updateMany({ data: { attendances: 9 } })],
  [
    'a cancelled activity',
    () => db().activity.updateMany({ data: { status: 'CANCELLED', attendances: null } }),
  ],
  [
    'an area',
    ({ otherId }) =>
      db().centerPeriod.updateMany({ where: { centerId: otherId }, data: { floorArea: '400.00' } }),
  ],
  [
    'households',
    ({ place: { centerId } }) =>
      db().center.update({ where: { id: centerId }, data: { households: 900, residents: 2500 } }),
  ],
  [
    'money',
    ({ place: { centerId } }) =>
      db().centerInvestment.create({ data: { centerId, source: 'DONATION', amountWan: '12.34' } }),
  ],
  [
    'a zone',
    ({ county, place: { centerId } }) => makeZone(county, centerId, 'CANTEEN', { openedOn: '2025-03-31' }),
  ],
  ['a closed zone', () => db().zone.updateMany({ data: { closedOn: toDbDate('2025-03-31') } })],
  [
    'a window',
    ({ place: { centerId } }) =>
      db().serviceWindow.create({ data: { centerId, number: 1, name: '综合', integrated: true, ...STAMPS } }),
  ],
  [
    'offers',
    ({ county, place: { centerId } }) =>
      db().itemOffer.createMany({
        data: ['I001', 'I002', 'I003'].map((code) => ({
          centerId,
          itemId: county.items[code] ?? '',
          enabledFrom: toDbDate('2025-01-01'),
        })),
      }),
  ],
  [
    'a suspension',
    async ({ place: { centerId } }) => {
      const offer = await db().itemOffer.findFirstOrThrow({ where: { centerId } })
      return db().itemSuspension.create({
        data: { offerId: offer.id, suspendedFrom: toDbDate('2025-03-20') },
      })
    },
  ],
  [
    'staff',
    ({ place: { centerId } }) =>
      db().staffMember.create({
        data: {
          centerId,
          name: '张',
          post: 'OTHER',
          isFullTime: true,
          certificate: 'ASSISTANT',
          joinedOn: toDbDate('2025-03-31'),
          ...STAMPS,
        },
      }),
  ],
  [
    'an exemption',
    ({ otherId }) =>
      db().areaExemption.create({
        data: {
          centerId: otherId,
          documentNo: '1',
          reason: '无地',
          effectiveFrom: toDbDate('2025-03-01'),
          createdAt: BIRTH,
        },
      }),
  ],
  ['a target', () => db().target.updateMany({ where: { kind: 'RENOVATED' }, data: { value: '450' } })],
  [
    'a donation',
    ({ place }) =>
      db().donation.create({
        data: {
          ...place,
          donor: '李',
          kind: 'CASH',
          amount: '10.05',
          date: toDbDate('2025-03-31'),
          ...STAMPS,
        },
      }),
  ],
  [
    'a doctor’s timetable',
    ({ place: { centerId } }) =>
      db().doctorTimetable.create({
        data: { centerId, weekday: 1, sittings: 2, validFrom: toDbDate('2025-03-10'), ...STAMPS },
      }),
  ],
  [
    'a doctor’s day off',
    ({ place: { centerId } }) =>
      db().doctorException.create({
        data: { centerId, date: toDbDate('2025-03-17'), sittings: 0, reason: '停诊', createdAt: BIRTH },
      }),
  ],
  [
    'calls',
    ({ place: { centerId } }) =>
      db().followUpCall.create({
        data: { centerId, date: toDbDate('2025-03-01'), calls: 12, satisfied: 11, ...STAMPS },
      }),
  ],
  [
    'an extension',
    ({ otherId }) =>
      db().extension.create({
        data: {
          centerId: otherId,
          month: toDbDate('2025-03-01'),
          dueOn: toDbDate('2025-04-20'),
          reason: '停电',
          createdAt: BIRTH,
        },
      }),
  ],
  [
    'a closure',
    ({ otherId }) =>
      db().temporaryClosure.createMany({
        data: [
          {
            centerId: otherId,
            closedFrom: toDbDate('2025-02-20'),
            closedTo: toDbDate('2025-03-10'),
            reason: '修',
            ...STAMPS,
          },
          {
            centerId: otherId,
            closedFrom: toDbDate('2025-03-10'),
            closedTo: toDbDate('2025-04-01'),
            reason: '修',
            ...STAMPS,
          },
        ],
      }),
  ],
  [
    'a move',
    ({ county, place: { centerId } }) =>
      db().centerPlace.create({
        data: {
          centerId,
          unitId: county.townships[1].communities[1].id,
          townshipId: county.townships[1].id,
          effectiveFrom: toDbDate('2025-03-15'),
        },
      }),
  ],
  [
    'settings',
    ({ county }) =>
      db().countySettings.update({
        where: { countyId: county.id },
        data: { reportingCategories: ['VILLAGE'] },
      }),
  ],
  [
    'a closing',
    ({ otherId }) =>
      db().center.update({ where: { id: otherId }, data: { closedOn: toDbDate('2025-03-10') } }),
  ],
]
