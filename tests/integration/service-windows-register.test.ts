import { beforeAll, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeWindow, closeWindow, createWindow, reopenWindow } from '@/lib/service-windows/mutations'
import { getWindow, getWindowForEdit, listWindowHistory, listWindows } from '@/lib/service-windows/queries'
import { getWindowPresence, listWindowRegister } from '@/lib/service-windows/register/queries'
import { windowRegisterParams } from '@/lib/service-windows/register/schema'
import { changeWindowInput, createWindowInput } from '@/lib/service-windows/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let reviewer: Viewer
let clerk: Viewer
let stranger: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [first, second] = county.townships
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: first.id })
  clerk = await viewerOf({ role: 'CLERK', unitId: first.communities[0].id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: second.communities[0].id })
})

const department = (code: string) => county.departments[code] ?? ''
const newCenter = (name: string, township: 0 | 1 = 0) =>
  makeCenter(county, county.townships[township].communities[0], { name })
const make = async (centerId: string, values: object = {}) => {
  const input = createWindowInput.parse({
    centerId,
    number: 1,
    name: '综合窗口',
    departmentIds: [department('HRSS')],
    openedOn: '2024-01-01',
    ...values,
  })
  return (await createWindow(staff, input)).id
}
const approve = (centerId: string, month: string) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'APPROVED',
      savedAt: new Date(0),
      savedByName: '测试',
    },
  })

describe('the register of windows', () => {
  const register = (raw: object = {}, viewer = staff) =>
    listWindowRegister(viewer, windowRegisterParams.parse({ on: '2025-06-30', q: '登记册', ...raw }))
  const numbers = async (raw: object = {}, viewer = staff) =>
    (await register(raw, viewer)).rows.map((row) => row.number)

  beforeAll(async () => {
    const own = await newCenter('登记册甲')
    const other = await newCenter('登记册乙', 1)
    await make(own.id, { number: 2, departmentIds: [department('JUSTICE')] })
    await make(own.id, { number: 1, integrated: true })
    const id = await make(own.id, { number: 3 })
    await closeWindow(staff, { id, version: 1, closedOn: '2025-06-01' })
    await make(other.id, { number: 9, openedOn: '2025-06-15' })
  })

  it('filters by day, state, department, flag, township and text', async () => {
    expect(await numbers()).toEqual([1, 2, 9])
    expect(await numbers({ on: '2025-05-31' })).toEqual([1, 2, 3])
    expect(await numbers({ state: 'CLOSED' })).toEqual([3])
    expect(await numbers({ state: 'ALL' })).toEqual([1, 2, 3, 9])
    expect(await numbers({ departmentId: department('JUSTICE') })).toEqual([2])
    expect(await numbers({ integrated: 'YES' })).toEqual([1])
    expect(await numbers({ integrated: 'NO' })).toEqual([2, 9])
    expect(await numbers({ townshipId: county.townships[1].id })).toEqual([9])
    expect(await numbers({ sort: 'number.desc' })).toEqual([9, 2, 1])
    for (const q of ["' OR 1=1--", '%', '_', '\\', '$$'])
      expect(await numbers({ q, state: 'ALL' })).toEqual([])
  })

  it('reaches no further than the post', async () => {
    expect(await numbers({}, reviewer)).toEqual([1, 2])
    expect(await numbers({ townshipId: county.townships[1].id }, reviewer)).toEqual([])
    expect((await register({}, clerk)).rows.map((row) => row.canWrite)).toEqual([true, true])
    const abroad = await makeCounty()
    expect(await numbers({ departmentId: abroad.departments.HRSS })).toEqual([])
    const admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await expect(register({}, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('says how many centers have a window of each department', async () => {
    const whole = await makeCounty()
    const leader = await viewerOf({ role: 'LEADER', unitId: whole.id })
    const [first, second] = whole.townships[0].communities
    const centers = [await makeCenter(whole, first), await makeCenter(whole, second)]
    await makeCenter(whole, second, { category: 'BUSINESS_AREA' })
    const hrss = whole.departments.HRSS ?? ''
    const keeper = await viewerOf({ role: 'COUNTY', unitId: whole.id })
    for (const number of [1, 2])
      await createWindow(
        keeper,
        createWindowInput.parse({
          centerId: centers[0]?.id,
          number,
          name: '窗口',
          departmentIds: [hrss],
          openedOn: '2025-01-01',
        }),
      )
    const of = async (on: string) => {
      const presence = await getWindowPresence(leader, { on, townshipId: undefined })
      const row = presence.departments.find(({ id }) => id === hrss)
      return [presence.centers, row?.windows, row?.having, presence.departments.length]
    }
    expect(await of('2025-06-30')).toEqual([2, 2, 1, 5])
    expect(await of('2024-12-31')).toEqual([2, 0, 0, 5])
  })
})

describe('an approved month', () => {
  it('takes no window into it and lets none out of it', async () => {
    const { id: centerId } = await newCenter('审定')
    await approve(centerId, '2025-03')
    const refusal = { code: 'RULE', details: { params: { month: '2025年3月' } } }
    await expect(make(centerId, { openedOn: '2025-03-31' })).rejects.toMatchObject(refusal)
    const unknown = await make(centerId, { openedOn: '' })
    expect((await getWindow(clerk, { id: unknown })).openedOn).toBe('2025-04-01')
    const values = { id: unknown, version: 1, number: 1, name: '改', departmentIds: [department('HRSS')] }
    await expect(
      changeWindow(staff, changeWindowInput.parse({ ...values, openedOn: '2025-03-02' })),
    ).rejects.toMatchObject(refusal)
    await changeWindow(staff, changeWindowInput.parse({ ...values, openedOn: '2025-05-01' }))
  })
})

describe('reopenWindow', () => {
  const closed = async () => {
    const { id: centerId } = await newCenter(`重开${Math.random()}`)
    const id = await make(centerId)
    await closeWindow(staff, { id, version: 1, closedOn: '2025-05-01' })
    return { id, centerId }
  }

  it('begins a successor under the same number, or undoes the closing', async () => {
    const { id, centerId } = await closed()
    const saved = await reopenWindow(clerk, { id, version: 2, reopenedOn: '2025-07-01' })
    const spans = (await listWindows(clerk, { centerId })).map((row) => [
      row.openedOn,
      row.closedOn,
      row.number,
    ])
    expect(spans.sort()).toEqual([
      ['2024-01-01', '2025-05-01', 1],
      ['2025-07-01', null, 1],
    ])
    expect((await getWindow(clerk, { id: saved.id })).departments.map((row) => row.id)).toEqual([
      department('HRSS'),
    ])
    const second = await closed()
    await reopenWindow(clerk, { id: second.id, version: 2, reopenedOn: '2025-05-01' })
    expect(await getWindow(clerk, { id: second.id })).toMatchObject({ closedOn: null, version: 3 })
    const history = await listWindowHistory(reviewer, { id: second.id, page: 1, perPage: 20 })
    expect(history.rows.map((row) => row.event)).toEqual([
      'window.reopened',
      'window.closed',
      'window.created',
    ])
  })

  it('refuses readers, strangers, stale versions, a number in use and days that do not fit', async () => {
    const { id, centerId } = await closed()
    const reopening = { id, version: 2, reopenedOn: '2025-07-01' }
    await expect(reopenWindow(reviewer, reopening)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(reopenWindow(stranger, reopening)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(reopenWindow(clerk, { ...reopening, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(reopenWindow(clerk, { ...reopening, reopenedOn: '2025-04-30' })).rejects.toMatchObject({
      code: 'RULE',
    })
    await make(centerId)
    await expect(reopenWindow(clerk, reopening)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { number: 'validation.services.windowNumberTaken' } },
    })
  })

  it('leaves no successor without its audit entry', async () => {
    const { id, centerId } = await closed()
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> 'window.reopened') NOT VALID`,
    )
    await expect(reopenWindow(clerk, { id, version: 2, reopenedOn: '2025-07-01' })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect((await listWindows(clerk, { centerId })).map((row) => row.version)).toEqual([2])
  })
})

it('opens its form for those who may write only', async () => {
  const { id: centerId } = await newCenter('表单')
  const id = await make(centerId)
  expect((await getWindowForEdit(clerk, { id })).id).toBe(id)
  await expect(getWindowForEdit(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(getWindowForEdit(reviewer, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(listWindowHistory(stranger, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
