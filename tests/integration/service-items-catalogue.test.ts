import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeItem, createItem, restoreItem, retireItem } from '@/lib/service-items/catalogue/mutations'
import {
  getCatalogue,
  getItem,
  getItemForEdit,
  listItemDepartments,
  listItemHistory,
} from '@/lib/service-items/catalogue/queries'
import { catalogueParams, changeItemInput, createItemInput } from '@/lib/service-items/catalogue/schema'
import { setOffersIn } from '@/lib/service-items/mutations'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let abroad: TestCounty
let staff: Viewer
let bureau: Viewer
let clerk: Viewer
let stranger: Viewer
let serial = 0

beforeAll(async () => {
  county = await makeCounty()
  abroad = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  bureau = await viewerOf({
    role: 'DEPARTMENT',
    unitId: county.id,
    departmentId: county.departments.JUSTICE ?? '',
  })
  clerk = await viewerOf({ role: 'CLERK', unitId: county.townships[0].communities[0].id })
  stranger = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
})

const department = (code: string) => county.departments[code] ?? ''
const values = (more: object = {}) => {
  serial += 1
  return {
    code: `T${serial}`,
    name: `事项甲${serial}`,
    departmentId: department('JUSTICE'),
    handling: 'DIRECT',
    ...more,
  }
}
const input = (more: object = {}) => createItemInput.parse(values(more))
const make = async (more: object = {}, viewer = staff) => (await createItem(viewer, input(more))).id
const change = (id: string, version: number, more: object = {}) =>
  changeItemInput.parse({ id, version, ...values(more) })
const refuse = (event: string) =>
  ownerQuery(`ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> '${event}') NOT VALID`)
const allow = () => ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')

describe('createItem', () => {
  it('adds an item; a bureau its own only', async () => {
    const id = await make({ code: 'JX-1', legalDays: '20', promisedDays: '5' }, bureau)
    expect(await getItem(clerk, { id })).toMatchObject({
      code: 'JX-1',
      legalDays: 20,
      promisedDays: 5,
      canWrite: false,
      isListed: false,
      lists: [],
    })
    expect(await db().auditEntry.findFirst({ where: { targetId: id } })).toMatchObject({
      event: 'item.created',
      countyId: county.id,
      after: { department: '部门JUSTICE' },
    })
    const foreign = { departmentId: department('HRSS') }
    await expect(createItem(bureau, input(foreign))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await createItem(staff, input(foreign))
  })

  it('refuses other roles, other counties, promises beyond the law and codes in use', async () => {
    await expect(createItem(clerk, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createItem(stranger, input())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const homeless = await viewerOf({ role: 'DEPARTMENT', unitId: county.id })
    await expect(createItem(homeless, input())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(createItem(staff, input({ legalDays: '5', promisedDays: '6' }))).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { promisedDays: 'validation.services.promisedTooLong' } },
    })
    await expect(createItem(staff, input({ code: 'I001' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { code: 'validation.services.itemCodeTaken' } },
    })
  })

  it('leaves no item without its audit entry', async () => {
    await refuse('item.created')
    await expect(createItem(staff, input({ code: 'GONE' }))).rejects.toThrow()
    await allow()
    expect(await db().serviceItem.count({ where: { code: 'GONE' } })).toBe(0)
  })
})

describe('changeItem', () => {
  it('changes what differs and says so', async () => {
    const id = await make()
    const next = change(id, 1, { departmentId: department('HRSS') })
    expect(await changeItem(staff, next)).toEqual({ id, version: 2 })
    expect(await changeItem(staff, { ...next, version: 2 })).toEqual({ id, version: 2 })
    const history = await listItemHistory(clerk, { id, page: 1, perPage: 20 })
    expect(history.rows[0]?.changes.map((entry) => entry.field)).toContain('department')
  })

  it("refuses a bureau another bureau's item, and to give its own away", async () => {
    const id = await make({ departmentId: department('HRSS') })
    await expect(changeItem(bureau, change(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getItemForEdit(bureau, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await getItem(bureau, { id })).canWrite).toBe(false)
    const own = await make({}, bureau)
    await expect(
      changeItem(bureau, change(own, 1, { departmentId: department('HRSS') })),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await changeItem(bureau, change(own, 1))
    expect((await getItemForEdit(bureau, { id: own })).version).toBe(2)
  })

  it('refuses other roles, other counties, stale versions and codes in use', async () => {
    const id = await make()
    await expect(changeItem(clerk, change(id, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeItem(stranger, change(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      changeItem(staff, change(id, 1, { departmentId: abroad.departments.HRSS })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(changeItem(staff, change(id, 1, { code: 'I002' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await changeItem(staff, change(id, 1))
    await expect(changeItem(staff, change(id, 1))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { name: staff.name } },
    })
    await expect(getItem(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listItemHistory(stranger, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('retireItem and restoreItem', () => {
  it('retires what no list in force or to come asks for', async () => {
    await expect(retireItem(staff, { id: county.items.I001 ?? '', version: 1 })).rejects.toMatchObject({
      details: { reason: 'validation.services.itemListed' },
    })
    const id = await make()
    await retireItem(bureau, { id, version: 1 })
    expect((await getItem(staff, { id })).retiredOn).toBe(today())
    await expect(retireItem(staff, { id, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await restoreItem(staff, { id, version: 2 })
    await expect(restoreItem(staff, { id, version: 3 })).rejects.toMatchObject({ code: 'RULE' })
  })

  it.each([
    ['retire', retireItem],
    ['restore', restoreItem],
  ] as const)(
    '%s refuses other roles, other bureaus, other counties and stale versions',
    async (_name, step) => {
      const id = await make({ departmentId: department('HRSS') })
      await expect(step(clerk, { id, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(step(bureau, { id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(step(stranger, { id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(step(staff, { id, version: 5 })).rejects.toMatchObject({ code: 'CONFLICT' })
    },
  )

  it.each(['changed', 'retired'])('leaves nothing %s without its audit entry', async (what) => {
    const id = await make()
    await refuse(`item.${what}`)
    const write =
      what === 'changed' ? changeItem(staff, change(id, 1)) : retireItem(staff, { id, version: 1 })
    await expect(write).rejects.toThrow()
    await allow()
    expect(await getItem(staff, { id })).toMatchObject({ version: 1, retiredOn: null })
  })
})

describe('the catalogue and its items', () => {
  const catalogue = (raw: object = {}, viewer: Viewer = keeper) =>
    getCatalogue(viewer, catalogueParams.parse(raw))
  let whole: TestCounty
  let keeper: Viewer
  let names: string[]

  beforeAll(async () => {
    whole = await makeCounty()
    keeper = await viewerOf({ role: 'COUNTY', unitId: whole.id })
    const [first, second] = whole.townships
    const center = await makeCenter(whole, first.communities[0], { name: '甲' })
    const other = await makeCenter(whole, second.communities[0], { name: '乙' })
    const third = await makeCenter(whole, second.communities[1], { name: '丙' })
    await makeCenter(whole, second.communities[1], { name: '小区站', category: 'RESIDENTIAL_STATION' })
    await makeCenter(whole, second.communities[1], { name: '在建', status: 'BUILDING' })
    await makeCenter(whole, second.communities[1], { name: '已关', closedOn: '2025-01-01' })
    const itemId = whole.items.I001 ?? ''
    names = [center.name, other.name, third.name]
    await db().$transaction((tx) =>
      setOffersIn(tx, {
        rows: [
          { centerId: center.id, itemId, enabledFrom: '2024-01-01' },
          {
            centerId: other.id,
            itemId,
            enabledFrom: '2024-01-01',
            suspensions: [{ from: '2025-02-01', to: '2025-03-01' }],
          },
        ],
      }),
    )
  })

  it('counts the open centers of reporting categories', async () => {
    const view = await catalogue({ on: '2025-02-28' })
    expect(view.centers).toBe(names.length)
    expect(view.rows.map((row) => [row.code, row.offering, row.isListed])).toEqual([
      ['I001', 1, true],
      ['I002', 0, true],
      ['I003', 0, true],
      ['I004', 0, false],
    ])
    expect((await catalogue({ on: '2025-03-01' })).rows[0]?.offering).toBe(2)
  })

  it('names who is missing, by township, as of the day', async () => {
    const item = await getItem(keeper, { id: whole.items.I001 ?? '', on: '2025-02-28' })
    expect(item.missing.map((center) => [center.name, center.isSuspended])).toEqual([
      ['乙', true],
      ['丙', false],
    ])
    expect(item.townships.map((row) => [row.name, row.offering, row.centers])).toEqual([
      ['第1街道', 1, 1],
      ['第2街道', 0, 2],
    ])
    expect(item.lists.map((list) => list.number)).toEqual([1])
    const later = await getItem(keeper, { id: whole.items.I001 ?? '', on: '2025-03-01' })
    expect([later.offering, later.centers]).toEqual([2, 3])
  })

  it('filters by list, state, department and text, one page', async () => {
    const codes = async (raw: object) => (await catalogue(raw)).rows.map((row) => row.code)
    expect(await codes({ listed: 'NO' })).toEqual(['I004'])
    expect(await codes({ listed: 'YES', on: '2023-12-31' })).toEqual([])
    await db().serviceItem.update({
      where: { id: whole.items.I004 ?? '' },
      data: { retiredOn: toDbDate('2025-06-01') },
    })
    expect(await codes({ on: '2025-05-31' })).toContain('I004')
    expect(await codes({ on: '2025-06-01' })).not.toContain('I004')
    expect(await codes({ state: 'RETIRED' })).toEqual(['I004'])
    expect(await codes({ q: 'I00' })).toEqual(['I001', 'I002', 'I003'])
    expect(await codes({ departmentId: whole.departments.JUSTICE })).toEqual([])
    expect(await codes({ handling: 'ASSIST' })).toEqual([])
    for (const q of ["' OR 1=1--", '%', '_', '\\', '$$']) expect(await codes({ q, state: 'ALL' })).toEqual([])
    expect((await catalogue({ page: '2' })).total).toBe(3)
  })

  it('counts within the reach of the viewer, and is not for administrators', async () => {
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: whole.townships[0].id })
    expect((await catalogue({}, reviewer)).centers).toBe(1)
    const seen = await getItem(reviewer, { id: whole.items.I002 ?? '' })
    expect(seen.missing.map((center) => center.name)).toEqual(['甲'])
    const admin = await viewerOf({ role: 'ADMIN', unitId: whole.id })
    await expect(catalogue({}, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('offers a bureau no department but its own', async () => {
    expect((await listItemDepartments(bureau)).map((row) => row.id)).toEqual([department('JUSTICE')])
    expect(await listItemDepartments(staff)).toHaveLength(5)
    await expect(listItemDepartments(clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
