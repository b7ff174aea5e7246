import { beforeAll, describe, expect, it } from 'vitest'
import { changeCenter, closeCenter, reopenCenter } from '@/lib/centers/mutations'
import { getCenter, listCenters } from '@/lib/centers/queries'
import { centerListParams, changeCenterInput } from '@/lib/centers/schema'
import { fromDbDate, fromDbDateOrNull, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { isExpected } from '@/lib/reporting/calendar/rules'
import { loadMasterDataIn } from '@/lib/reporting/master-data/queries'
import { listStandings } from '@/lib/standings/queries'
import type { ReportState } from '@/prisma/generated/enums'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer

beforeAll(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

const home = () => county.townships[0].communities[0]

const decide = async (id: string, values: Record<string, unknown>) => {
  const { name, version } = await getCenter(staff, { id })
  const decision = {
    category: 'COMMUNITY',
    kind: 'NEW_BUILD',
    status: 'OPEN',
    floorArea: '600.00',
    openedOn: '2024-01-01',
    ...values,
  }
  return changeCenter(staff, changeCenterInput.parse({ id, version, name, decision }))
}
const standing = async (id: string, asOf: string) =>
  (await listStandings(staff, { asOf, centerIds: [id] }))[0]
const expected = async (id: string, month: Month) => {
  const center = await db().center.findUniqueOrThrow({ where: { id }, include: { periods: true } })
  const settings = await db().countySettings.findUniqueOrThrow({ where: { countyId: county.id } })
  return isExpected(
    {
      openedOn: fromDbDateOrNull(center.openedOn),
      closedOn: fromDbDateOrNull(center.closedOn),
      periods: center.periods.map((period) => ({
        ...period,
        from: fromDbDate(period.effectiveFrom),
        to: fromDbDateOrNull(period.effectiveTo),
      })),
    },
    month,
    { ...settings, startMonth: monthOf(fromDbDate(settings.startMonth)) },
  )
}
const report = (centerId: string, month: Month, state: ReportState) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state,
      savedAt: new Date('2025-01-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
const FROZEN = { code: 'RULE', details: { reason: 'validation.centers.monthApproved' } }

it('an area changed in July leaves June as it was', async () => {
  const { id, name } = await makeCenter(county, home(), { floorArea: '599.99' })
  await report(id, '2025-06', 'LOCKED')
  await decide(id, { effectiveFrom: '2025-07-10', floorArea: '620.00' })
  for (const [day, area, status] of [
    ['2025-06-30', '599.99', 'SHORT'],
    ['2025-07-09', '599.99', 'SHORT'],
    ['2025-07-10', '620.00', 'MET'],
  ] as const) {
    expect((await getCenter(staff, { id, on: day })).floorArea).toBe(area)
    expect((await standing(id, day))?.area).toMatchObject({ actual: area, status })
    const list = await listCenters(staff, centerListParams.parse({ on: day, q: name, status: 'ALL' }))
    expect(list.rows.map((row) => row.floorArea)).toEqual([area])
    const copy = await db().$transaction((tx) => loadMasterDataIn(tx, { centerIds: [id], on: day }))
    expect(copy.get(id)?.period?.floorArea).toBe(area)
  }
})

it('a kind and a category changed in July leave June as they were', async () => {
  const { id } = await makeCenter(county, home(), { kind: 'UNRENOVATED', floorArea: '450.00' })
  await decide(id, { effectiveFrom: '2025-07-01', kind: 'RENOVATED', floorArea: '450.00' })
  expect((await standing(id, '2025-06-30'))?.area.reason).toBe('UNRENOVATED')
  expect((await standing(id, '2025-07-01'))?.area.status).toBe('MET')
  await decide(id, {
    effectiveFrom: '2025-08-01',
    kind: 'RENOVATED',
    floorArea: '450.00',
    category: 'TOWNSHIP',
  })
  expect((await standing(id, '2025-07-31'))?.area.status).toBe('MET')
  expect((await standing(id, '2025-08-01'))?.area.reason).toBe('CATEGORY')
  expect(await expected(id, '2025-07')).toBe(true)
  expect(await expected(id, '2025-08')).toBe(false)
})

it('a center closed in May is expected in April, not in June', async () => {
  const { id } = await makeCenter(county, home())
  await closeCenter(staff, { id, version: 1, closedOn: '2025-05-20' })
  const months = ['2025-04', '2025-05', '2025-06'] as const
  expect(await Promise.all(months.map((month) => expected(id, month)))).toEqual([true, true, false])
  expect((await standing(id, '2025-04-30'))?.status).toBe('OPEN')
  expect((await standing(id, '2025-06-30'))?.status).toBe('CLOSED')
  await reopenCenter(staff, { id, version: 2, reopenedOn: '2025-07-31' })
  const later = ['2025-04', '2025-06', '2025-07'] as const
  expect(await Promise.all(later.map((month) => expected(id, month)))).toEqual([true, false, true])
})

it('a list version of July leaves June’s full coverage as it was', async () => {
  const { id } = await makeCenter(county, home())
  for (const type of ['PARTY_DISPLAY', 'CONVENIENCE_SERVICE', 'CULTURE', 'HEALTH_POST', 'MEDIATION'])
    await makeZone(county, id, type)
  const offers = ['I001', 'I002', 'I003'].map((code) => ({
    centerId: id,
    itemId: county.items[code] ?? '',
    enabledFrom: toDbDate('2024-01-01'),
  }))
  await db().itemOffer.createMany({ data: offers })
  await db().serviceItemList.update({
    where: { id: county.listId },
    data: { effectiveTo: toDbDate('2025-07-01') },
  })
  await db().serviceItemList.create({
    data: {
      countyId: county.id,
      version: 2,
      name: '第二批清单',
      effectiveFrom: toDbDate('2025-07-01'),
      entries: { create: Object.values(county.items).map((itemId) => ({ itemId })) },
    },
  })
  expect((await standing(id, '2025-06-30'))?.coverage).toMatchObject({
    status: 'MET',
    itemsAvailable: 3,
    itemsRequired: 3,
  })
  expect((await standing(id, '2025-07-01'))?.coverage).toMatchObject({
    status: 'PARTIAL',
    itemsAvailable: 3,
    itemsRequired: 4,
  })
})

describe('an approved month', () => {
  it.each([
    ['APPROVED', '2025-06-30', false],
    ['LOCKED', '2025-06-01', false],
    ['LOCKED', '2025-05-31', false],
    ['APPROVED', '2025-07-01', true],
    ['SUBMITTED', '2025-06-30', true],
    ['RETURNED', '2025-06-01', true],
  ] as const)('%s June: a change from %s goes through: %s', async (state, effectiveFrom, goes) => {
    const { id } = await makeCenter(county, home())
    await report(id, '2025-06', state)
    for (const change of [
      () => decide(id, { effectiveFrom, floorArea: '700.00' }),
      () => closeCenter(staff, { id, version: goes ? 2 : 1, closedOn: effectiveFrom }),
    ]) {
      if (goes) await change()
      else await expect(change()).rejects.toMatchObject(FROZEN)
    }
    expect(await db().centerPeriod.count({ where: { centerId: id } })).toBe(goes ? 2 : 1)
  })

  it('names the month, the first free day and the field', async () => {
    const { id } = await makeCenter(county, home())
    await report(id, '2025-05', 'LOCKED')
    await report(id, '2025-06', 'APPROVED')
    await expect(decide(id, { effectiveFrom: '2025-04-01', kind: 'RENOVATED' })).rejects.toMatchObject({
      details: {
        params: { month: '2025年6月', day: '2025-07-01' },
        fields: { 'decision.effectiveFrom': 'validation.centers.monthApproved' },
      },
    })
  })

  it('stands against another opening day, unless it lies before the month', async () => {
    const { id } = await makeCenter(county, home())
    await report(id, '2025-06', 'APPROVED')
    const later = { effectiveFrom: '2025-07-01', openedOn: '2025-06-15' }
    await expect(decide(id, later)).rejects.toMatchObject({
      ...FROZEN,
      details: { fields: { 'decision.openedOn': 'validation.centers.monthApproved' } },
    })
    await decide(id, { effectiveFrom: '2025-07-01', openedOn: '2023-05-01' })
    expect((await getCenter(staff, { id })).openedOn).toBe('2023-05-01')
  })

  it('stands against reopening inside it', async () => {
    const { id } = await makeCenter(county, home())
    await closeCenter(staff, { id, version: 1, closedOn: '2025-03-01' })
    await report(id, '2025-06', 'LOCKED')
    await expect(reopenCenter(staff, { id, version: 2, reopenedOn: '2025-06-30' })).rejects.toMatchObject(
      FROZEN,
    )
    await reopenCenter(staff, { id, version: 2, reopenedOn: '2025-07-01' })
  })

  it('says nothing about what is kept without dates', async () => {
    const { id, name } = await makeCenter(county, home())
    await report(id, '2025-06', 'LOCKED')
    await changeCenter(staff, changeCenterInput.parse({ id, version: 1, name, address: '人民路1号' }))
    expect((await getCenter(staff, { id })).address).toBe('人民路1号')
  })
})
