import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeWindow, closeWindow, createWindow, createWindowsIn } from '@/lib/service-windows/mutations'
import { getWindow, listDepartments, listWindows } from '@/lib/service-windows/queries'
import { changeWindowInput, createWindowInput } from '@/lib/service-windows/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let clerk: Viewer
let reviewer: Viewer
let stranger: Viewer
let centerId: string

beforeAll(async () => {
  county = await makeCounty()
  const [own, other] = county.townships[0].communities
  clerk = await viewerOf({ role: 'CLERK', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: other.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
})

beforeEach(async () => {
  centerId = (await makeCenter(county, county.townships[0].communities[0])).id
})

const department = (code: string) => county.departments[code] ?? ''
const input = (values: Record<string, unknown> = {}) =>
  createWindowInput.parse({
    centerId,
    number: '1',
    name: '综合窗口',
    departmentIds: [department('HRSS')],
    ...values,
  })
const make = async (values: Record<string, unknown> = {}) => (await createWindow(clerk, input(values))).id
const change = (id: string, version: number, values: Record<string, unknown> = {}) =>
  changeWindowInput.parse({
    id,
    version,
    number: 1,
    name: '综合窗口',
    departmentIds: [department('HRSS')],
    ...values,
  })

describe('createWindow', () => {
  it('registers a window with its departments and its entry', async () => {
    const ids = [department('HRSS'), department('JUSTICE')]
    const id = await make({ departmentIds: ids, integrated: true, openedOn: '2024-02-29' })
    const window = await getWindow(clerk, { id })
    expect(window).toMatchObject({
      number: 1,
      integrated: true,
      openedOn: '2024-02-29',
      version: 1,
      canWrite: true,
    })
    expect(window.departments.map((row) => row.id).sort()).toEqual([...ids].sort())
    expect(await db().auditEntry.findFirst({ where: { targetId: id } })).toMatchObject({
      event: 'window.created',
      centerId,
      countyId: county.id,
    })
  })

  it('refuses readers, strangers and departments of another county', async () => {
    await expect(createWindow(reviewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(createWindow(stranger, input())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const abroad = await makeCounty()
    await expect(
      createWindow(clerk, input({ departmentIds: [department('HRSS'), abroad.departments.HRSS] })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await db().serviceWindow.count({ where: { centerId } })).toBe(0)
  })

  it('asks for one department at least and no day ahead', async () => {
    expect(() => input({ departmentIds: [] })).toThrow()
    await expect(createWindow(clerk, input({ openedOn: addDays(today(), 1) }))).rejects.toMatchObject({
      details: { fields: { openedOn: 'validation.services.dateInFuture' } },
    })
  })

  it('gives a number to one window in use only', async () => {
    const first = await make()
    await expect(createWindow(clerk, input())).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { number: 'validation.services.windowNumberTaken' } },
    })
    await closeWindow(clerk, { id: first, version: 1, closedOn: today() })
    await make()
    await expect(changeWindow(clerk, change(first, 2))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('leaves no window without its audit entry', async () => {
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> 'window.created') NOT VALID`,
    )
    await expect(createWindow(clerk, input())).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await db().serviceWindow.count({ where: { centerId } })).toBe(0)
  })
})

describe('changeWindow and closeWindow', () => {
  it('changes what differs, departments too', async () => {
    const id = await make()
    const saved = await changeWindow(
      clerk,
      change(id, 1, { name: '社保窗口', departmentIds: [department('JUSTICE')] }),
    )
    expect(saved).toEqual({ id, centerId, version: 2 })
    expect(await getWindow(clerk, { id })).toMatchObject({
      name: '社保窗口',
      departments: [{ code: 'JUSTICE' }],
    })
    const again = change(id, 2, {
      name: '社保窗口',
      departmentIds: [department('JUSTICE'), department('JUSTICE')],
    })
    expect(await changeWindow(clerk, again)).toEqual({ id, centerId, version: 2 })
  })

  it('refuses readers, strangers and stale versions', async () => {
    const id = await make()
    await expect(changeWindow(reviewer, change(id, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(changeWindow(stranger, change(id, 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await changeWindow(clerk, change(id, 1, { schedule: '周一至周五' }))
    await expect(changeWindow(clerk, change(id, 1, { schedule: '周六' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await getWindow(clerk, { id })).schedule).toBe('周一至周五')
  })

  it('closes once, from a day on', async () => {
    const id = await make({ openedOn: '2024-01-01' })
    const closing = { id, version: 1, closedOn: '2025-03-01' }
    await expect(closeWindow(reviewer, closing)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(closeWindow(stranger, closing)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(closeWindow(clerk, { ...closing, closedOn: '2023-12-31' })).rejects.toMatchObject({
      code: 'RULE',
    })
    await closeWindow(clerk, closing)
    expect((await getWindow(clerk, { id })).closedOn).toBe('2025-03-01')
    await expect(closeWindow(clerk, { ...closing, version: 2 })).rejects.toMatchObject({
      details: { reason: 'validation.services.alreadyClosed' },
    })
  })
})

it('reads in scope', async () => {
  const id = await make()
  expect(await listWindows(reviewer, { centerId })).toHaveLength(1)
  await expect(listWindows(stranger, { centerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(getWindow(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await listDepartments(clerk)).toHaveLength(Object.keys(county.departments).length)
})

it('inserts many at once', async () => {
  const rows = [1, 2].map((number) => ({
    centerId,
    number,
    name: `${number}号`,
    departmentIds: [department('HRSS'), department('JUSTICE')],
  }))
  await db().$transaction((tx) => createWindowsIn(tx, { now: now(), rows }))
  expect((await listWindows(clerk, { centerId })).map((window) => window.departments.length)).toEqual([2, 2])
})
