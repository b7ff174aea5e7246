import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeList, copyList } from '@/lib/service-items/lists/mutations'
import {
  getItemList,
  listItemChoices,
  listItemListHistory,
  listItemLists,
} from '@/lib/service-items/lists/queries'
import { changeListInput, copyListInput } from '@/lib/service-items/lists/schema'
import { setOffersIn } from '@/lib/service-items/mutations'
import { listStandings } from '@/lib/standings/queries'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let bureau: Viewer
let stranger: Viewer

beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  bureau = await viewerOf({
    role: 'DEPARTMENT',
    unitId: county.id,
    departmentId: county.departments.HRSS ?? null,
  })
  stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
})

const item = (code: string) => county.items[code] ?? ''
const copy = (values: object = {}) =>
  copyListInput.parse({
    id: county.listId,
    version: 1,
    name: '第二批清单',
    documentNo: '县办〔2025〕7号',
    effectiveFrom: '2025-07-01',
    ...values,
  })
const TOMORROW = addDays(today(), 1)
const all = async () =>
  (await listItemLists(bureau, { page: 1, perPage: 20 })).rows.map(({ number, from, to, items }) => ({
    number,
    from,
    to,
    items,
  }))
const change = async (id: string, values: object = {}) => {
  const list = await getItemList(staff, { id })
  return changeListInput.parse({
    id,
    version: list.version,
    name: list.name,
    documentNo: list.documentNo ?? '',
    effectiveFrom: list.from,
    itemIds: list.entries.map((entry) => entry.id),
    ...values,
  })
}
const approve = async (month: string) => {
  const center = await makeCenter(county, county.townships[0].communities[0])
  await db().monthlyReport.create({
    data: {
      centerId: center.id,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'LOCKED',
      savedAt: new Date(0),
      savedByName: '测试',
    },
  })
}
const refuse = (event: string) =>
  ownerQuery(`ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> '${event}') NOT VALID`)
const allow = () => ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')

describe('copyList', () => {
  it('takes the items along and ends the version before on the day', async () => {
    const saved = await copyList(staff, copy())
    expect(saved.number).toBe(2)
    expect(await all()).toEqual([
      { number: 2, from: '2025-07-01', to: null, items: 3 },
      { number: 1, from: '2024-01-01', to: '2025-07-01', items: 3 },
    ])
    const history = await listItemListHistory(bureau, { id: saved.id, page: 1, perPage: 20 })
    expect(history.rows.map((row) => row.event)).toEqual(['list.created'])
    expect(history.rows[0]?.changes.find((entry) => entry.field === 'items')?.after).toHaveLength(3)
  })

  it('leaves retired items behind', async () => {
    await db().serviceItem.update({
      where: { id: item('I002') },
      data: { retiredOn: toDbDate('2025-01-01') },
    })
    const { id } = await copyList(staff, copy())
    expect((await getItemList(staff, { id })).entries.map((entry) => entry.code)).toEqual(['I001', 'I003'])
  })

  it('begins after the last version began, whichever is copied', async () => {
    for (const effectiveFrom of ['2024-01-01', '2023-12-31'])
      await expect(copyList(staff, copy({ effectiveFrom }))).rejects.toMatchObject({
        code: 'RULE',
        details: { fields: { effectiveFrom: 'validation.services.listTooEarly' } },
      })
    await copyList(staff, copy())
    await expect(copyList(staff, copy({ version: 2, effectiveFrom: '2025-06-30' }))).rejects.toMatchObject({
      code: 'RULE',
    })
    await copyList(staff, copy({ version: 2, effectiveFrom: '2025-07-02' }))
    expect((await all()).map(({ from, to }) => [from, to])).toEqual([
      ['2025-07-02', null],
      ['2025-07-01', '2025-07-02'],
      ['2024-01-01', '2025-07-01'],
    ])
  })

  it('two at once make two versions that follow one another, or one', async () => {
    const made = await Promise.allSettled([
      copyList(staff, copy()),
      copyList(staff, copy({ effectiveFrom: '2025-08-01' })),
    ])
    expect(made.some((result) => result.status === 'fulfilled')).toBe(true)
    const lists = (await all()).reverse()
    for (const [index, list] of lists.entries()) expect(list.to).toBe(lists[index + 1]?.from ?? null)
  })

  it('does not reach into an approved month of the county, or before it', async () => {
    await approve('2025-07')
    for (const effectiveFrom of ['2025-06-30', '2025-07-31'])
      await expect(copyList(staff, copy({ effectiveFrom }))).rejects.toMatchObject({
        code: 'RULE',
        details: { reason: 'validation.services.monthApproved', params: { month: '2025年7月' } },
      })
    await copyList(staff, copy({ effectiveFrom: '2025-08-01' }))
  })

  it('refuses other roles, other counties and stale versions, and leaves nothing without its entry', async () => {
    await expect(copyList(bureau, copy())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(copyList(stranger, copy())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(copyList(staff, copy({ version: 2 }))).rejects.toMatchObject({ code: 'CONFLICT' })
    await refuse('list.created')
    await expect(copyList(staff, copy())).rejects.toThrow()
    await allow()
    expect(await all()).toEqual([{ number: 1, from: '2024-01-01', to: null, items: 3 }])
  })
})

describe('changeList', () => {
  it('changes name and number at any time, items and day only before the version is in force', async () => {
    const id = county.listId
    expect(await changeList(staff, await change(id, { name: '首批清单' }))).toEqual({ id, version: 2 })
    expect(await changeList(staff, await change(id))).toEqual({ id, version: 2 })
    const reason = { details: { reason: 'validation.services.listInForce' } }
    await expect(changeList(staff, await change(id, { itemIds: [item('I001')] }))).rejects.toMatchObject(
      reason,
    )
    await expect(changeList(staff, await change(id, { effectiveFrom: '2024-02-01' }))).rejects.toMatchObject(
      reason,
    )
    expect((await getItemList(staff, { id })).isEditable).toBe(false)
  })

  it('refills a version that was made today, even when it is in force', async () => {
    const { id } = await copyList(staff, copy())
    await changeList(staff, await change(id, { itemIds: [item('I001'), item('I004'), item('I004')] }))
    expect((await getItemList(bureau, { id })).entries.map((entry) => entry.code)).toEqual(['I001', 'I004'])
    await db().auditEntry.count()
    await ownerQuery(`UPDATE "AuditEntry" SET "at" = "at" - interval '2 days' WHERE "targetId" = $1`, [id])
    await expect(changeList(staff, await change(id, { itemIds: [] }))).rejects.toMatchObject({
      details: { reason: 'validation.services.listInForce' },
    })
  })

  it('moves a coming version and the end of the one before with it, either way', async () => {
    const { id } = await copyList(staff, copy({ effectiveFrom: TOMORROW }))
    const later = addDays(today(), 30)
    await changeList(staff, await change(id, { effectiveFrom: later }))
    expect((await all()).map(({ from, to }) => [from, to])).toEqual([
      [later, null],
      ['2024-01-01', later],
    ])
    await changeList(staff, await change(id, { effectiveFrom: TOMORROW, itemIds: [item('I004')] }))
    expect((await all()).map(({ from, to, items }) => [from, to, items])).toEqual([
      [TOMORROW, null, 1],
      ['2024-01-01', TOMORROW, 3],
    ])
    await expect(changeList(staff, await change(id, { effectiveFrom: '2024-01-01' }))).rejects.toMatchObject({
      details: { fields: { effectiveFrom: 'validation.services.listTooEarly' } },
    })
  })

  it('refuses items of another county and retired ones, and offers neither', async () => {
    const { id } = await copyList(staff, copy())
    const abroad = await makeCounty()
    await db().serviceItem.update({
      where: { id: item('I004') },
      data: { retiredOn: toDbDate('2025-01-01') },
    })
    for (const itemId of [abroad.items.I001, item('I004')])
      await expect(changeList(staff, await change(id, { itemIds: [itemId] }))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { fields: { itemIds: 'validation.choice' } },
      })
    expect((await listItemChoices(staff, { id })).map((choice) => choice.code)).toEqual([
      'I001',
      'I002',
      'I003',
    ])
    await expect(listItemChoices(bureau, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('refuses other roles, other counties and stale versions, and leaves nothing without its entry', async () => {
    const id = county.listId
    const rename = await change(id, { name: '改名' })
    await expect(changeList(bureau, rename)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeList(stranger, rename)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getItemList(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listItemListHistory(stranger, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(changeList(staff, { ...rename, version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await refuse('list.changed')
    await expect(changeList(staff, rename)).rejects.toThrow()
    await allow()
    expect(await getItemList(staff, { id })).toMatchObject({ name: '第一批清单', version: 1 })
  })
})

it('a list version of July leaves the full coverage of June as it was', async () => {
  const center = await makeCenter(county, county.townships[0].communities[0])
  for (const code of ['PARTY_DISPLAY', 'CONVENIENCE_SERVICE', 'CULTURE', 'HEALTH_POST', 'MEDIATION'])
    await makeZone(county, center.id, code)
  const rows = ['I001', 'I002', 'I003'].map((code) => ({
    centerId: center.id,
    itemId: item(code),
    enabledFrom: '2024-01-01',
  }))
  await db().$transaction((tx) => setOffersIn(tx, { rows }))
  const coverageOn = async (asOf: string) => (await listStandings(staff, { asOf }))[0]?.coverage
  const june = await coverageOn('2025-06-30')
  expect(june).toMatchObject({ status: 'MET', itemsRequired: 3, itemsAvailable: 3 })
  const { id } = await copyList(staff, copy({ effectiveFrom: '2025-07-01' }))
  const itemIds = ['I001', 'I002', 'I003', 'I004'].map(item)
  await changeList(staff, await change(id, { itemIds }))
  expect(await coverageOn('2025-06-30')).toEqual(june)
  expect(await coverageOn('2025-07-01')).toMatchObject({
    status: 'PARTIAL',
    itemsRequired: 4,
    itemsAvailable: 3,
    missingItems: [{ name: '事项I004' }],
  })
})
