import { beforeEach, describe, expect, it } from 'vitest'
import { listPostDepartments } from '@/lib/accounts/queries'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import {
  changeDepartment,
  closeDepartment,
  createDepartment,
  reopenDepartment,
} from '@/lib/departments/mutations'
import {
  getDepartment,
  getNextDepartmentOrder,
  listDepartmentHistory,
  listDepartmentPage,
} from '@/lib/departments/queries'
import { departmentListParams } from '@/lib/departments/schema'
import { undoImport } from '@/lib/imports/undo/mutations'
import { createItem } from '@/lib/service-items/catalogue/mutations'
import { listItemDepartments } from '@/lib/service-items/catalogue/queries'
import { createItemInput } from '@/lib/service-items/catalogue/schema'
import { listDepartments } from '@/lib/service-windows/queries'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty, type TestUnit } from '@/tests/support/factories'
import { dryRun } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

const AT = new Date('2026-01-01T00:00:00Z')
const VALUES = { code: 'WATER', name: '水利局', order: 9 }

let county: TestCounty
let office: Viewer
let township: Viewer
let secretary: Viewer
let stranger: Viewer
let hrss: string

beforeEach(async () => {
  county = await makeCounty()
  const abroad = await makeCounty()
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  township = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
  stranger = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
  hrss = county.departments.HRSS ?? ''
})

const params = (values: Record<string, string> = {}) => departmentListParams.parse(values)
const firstPage = { page: 1, perPage: 20 }
const codes = async (viewer: Viewer, values: Record<string, string> = {}) =>
  (await listDepartmentPage(viewer, params(values))).rows.map((row) => row.code)

async function addWindow(community: TestUnit, closedOn: string | null = null) {
  const { id } = await makeCenter(county, community)
  await db().serviceWindow.create({
    data: {
      centerId: id,
      number: 1,
      name: '社保窗口',
      integrated: false,
      closedOn: closedOn && toDbDate(closedOn),
      createdAt: AT,
      updatedAt: AT,
      departments: { create: { departmentId: hrss } },
    },
  })
}

describe('the register', () => {
  it('counts items in use, people with a post today, and the open windows in reach', async () => {
    const [near, far] = county.townships
    await addWindow(near.communities[0])
    await addWindow(far.communities[0])
    await addWindow(near.communities[1], '2025-01-01')
    await db().serviceItem.updateMany({
      where: { countyId: county.id, code: 'I004' },
      data: { retiredOn: toDbDate('2025-01-01') },
    })
    await viewerOf({ role: 'DEPARTMENT', unitId: county.id, departmentId: hrss })
    expect(await getDepartment(office, { id: hrss })).toMatchObject({
      code: 'HRSS',
      items: 3,
      windows: 2,
      people: 1,
      isActive: true,
      can: { change: true, close: true, reopen: false },
    })
    expect(await getDepartment(township, { id: hrss })).toMatchObject({
      windows: 1,
      can: { change: false, close: false, reopen: false },
    })
    const { rows } = await listDepartmentPage(secretary, params({ q: 'hrss' }))
    expect(rows).toMatchObject([{ code: 'HRSS', items: 3, windows: 1, people: 1 }])
  })

  it('is filtered, sorted and paged', async () => {
    await closeDepartment(office, { id: hrss, version: 1, closedOn: today() })
    expect(await codes(office)).toEqual(['GOV_SERVICE', 'CIVIL_AFFAIRS', 'JUSTICE', 'MEDICAL_INSURANCE'])
    expect(await codes(office, { state: 'CLOSED' })).toEqual(['HRSS'])
    expect((await codes(office, { state: 'ALL', sort: 'code.desc' }))[0]).toBe('MEDICAL_INSURANCE')
    expect(await codes(office, { q: '%' })).toEqual([])
    expect(await getNextDepartmentOrder(office)).toBe(5)
  })

  it('stays within the county', async () => {
    await expect(getDepartment(stranger, { id: hrss })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listDepartmentHistory(stranger, { id: hrss, ...firstPage })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(listDepartmentPage(auditor, params())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('createDepartment', () => {
  it('adds one and records it', async () => {
    const { id } = await createDepartment(office, VALUES)
    expect(await getDepartment(secretary, { id })).toMatchObject({ ...VALUES, items: 0, version: 1 })
    expect(await db().auditEntry.findFirst({ where: { targetId: id } })).toMatchObject({
      event: 'department.created',
      targetType: 'department',
      countyId: county.id,
      after: { ...VALUES, version: 1 },
    })
  })

  it('refuses readers, and a name or code of the county that is taken', async () => {
    await expect(createDepartment(township, VALUES)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await createDepartment(office, VALUES)
    await expect(createDepartment(office, { ...VALUES, code: 'OTHER' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { name: 'validation.services.departmentNameTaken' } },
    })
    await expect(createDepartment(office, { ...VALUES, name: '别局' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { code: 'validation.services.departmentCodeTaken' } },
    })
    await createDepartment(stranger, VALUES)
  })

  it('leaves no department without its audit entry', async () => {
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("event" <> 'department.created') NOT VALID`,
    )
    await expect(createDepartment(office, { ...VALUES, name: '不留痕' })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await db().department.count({ where: { name: '不留痕' } })).toBe(0)
  })
})

describe('changeDepartment', () => {
  const next = { name: '人力资源和社会保障局', order: 7 }

  it('changes name and order, and says who changed what', async () => {
    expect(await changeDepartment(office, { id: hrss, version: 1, ...next })).toMatchObject({ version: 2 })
    expect(await changeDepartment(office, { id: hrss, version: 2, ...next })).toMatchObject({ version: 2 })
    expect(await getDepartment(office, { id: hrss })).toMatchObject({ ...next, code: 'HRSS' })
    const { rows } = await listDepartmentHistory(secretary, { id: hrss, ...firstPage })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ event: 'department.changed', userName: office.name })
  })

  it('refuses readers, other counties, stale versions and a name in use', async () => {
    const change = (viewer: Viewer, version: number, values = next) =>
      changeDepartment(viewer, { id: hrss, version, ...values })
    await expect(change(secretary, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(change(stranger, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(change(office, 1, { ...next, name: '部门JUSTICE' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { name: 'validation.services.departmentNameTaken' } },
    })
    await change(office, 1)
    await expect(change(office, 1, { ...next, order: 8 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { name: office.name } },
    })
  })
})

describe('the end of a department', () => {
  it('is dated, recorded and taken back', async () => {
    await closeDepartment(office, { id: hrss, version: 1, closedOn: '2026-01-01' })
    expect(await getDepartment(office, { id: hrss })).toMatchObject({
      closedOn: '2026-01-01',
      isActive: false,
      can: { close: false, reopen: true },
    })
    await expect(
      closeDepartment(office, { id: hrss, version: 2, closedOn: '2026-01-02' }),
    ).rejects.toMatchObject({ code: 'RULE', details: { reason: 'validation.services.departmentClosed' } })
    await reopenDepartment(office, { id: hrss, version: 2 })
    await expect(reopenDepartment(office, { id: hrss, version: 3 })).rejects.toMatchObject({ code: 'RULE' })
    const { rows } = await listDepartmentHistory(office, { id: hrss, ...firstPage })
    expect(rows.map((row) => row.event)).toEqual(['department.reopened', 'department.closed'])
  })

  it('is refused to readers, other counties, on a stale version and in the future', async () => {
    const closedOn = '2026-01-01'
    const target = { id: hrss, version: 1 }
    await expect(closeDepartment(township, { ...target, closedOn })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(closeDepartment(stranger, { ...target, closedOn })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(reopenDepartment(stranger, target)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(closeDepartment(office, { id: hrss, version: 5, closedOn })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(closeDepartment(office, { ...target, closedOn: '2999-01-01' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { closedOn: 'validation.services.dateInFuture' } },
    })
  })

  it('takes it out of the choices of new records alone', async () => {
    const admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await closeDepartment(office, { id: hrss, version: 1, closedOn: today() })
    const has = (choices: { id: string }[]) => choices.some(({ id }) => id === hrss)
    expect(has(await listDepartments(office, { isForNew: true }))).toBe(false)
    expect(has(await listDepartments(office))).toBe(true)
    expect(has(await listItemDepartments(office, { isForNew: true }))).toBe(false)
    expect(has(await listItemDepartments(office))).toBe(true)
    expect(has(await listPostDepartments(admin))).toBe(false)
    const item = createItemInput.parse({
      code: 'N001',
      name: '新事项',
      departmentId: hrss,
      handling: 'DIRECT',
      procedure: '',
      legalDays: '',
      promisedDays: '',
      materials: '',
      highFrequency: false,
      integrated: false,
    })
    await expect(createItem(office, item)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a list of departments', () => {
  const run = (text: string) => dryRun(office, text, { register: 'departments' })

  it('adds and renames by code, last in the order where it says nothing, and is taken back whole', async () => {
    const list = await run('编码,名称,排序\nwater,水利局,\nHRSS,人社局,8\nJUSTICE,部门JUSTICE,\n')
    expect(list.counts).toMatchObject({ created: 1, changed: 1, unchanged: 1 })
    await list.apply()
    expect(await codes(office)).toEqual([
      'GOV_SERVICE',
      'CIVIL_AFFAIRS',
      'JUSTICE',
      'MEDICAL_INSURANCE',
      'WATER',
      'HRSS',
    ])
    const events = await db().auditEntry.findMany({
      where: { countyId: county.id, targetType: 'department' },
      select: { event: true },
    })
    expect(events.map(({ event }) => event).sort()).toEqual(['department.changed', 'department.created'])
    await undoImport(office, { id: list.id, version: list.version + 1 })
    expect(await codes(office, { q: 'water' })).toEqual([])
    expect(await getDepartment(office, { id: hrss })).toMatchObject({ name: '部门HRSS', order: 3 })
  })

  it('refuses codes that are none, names in use and departments that were abolished', async () => {
    await closeDepartment(office, { id: hrss, version: 1, closedOn: today() })
    const { problems } = await run('编码,名称\n水利,水利局\nWATER,部门JUSTICE\nHRSS,人社局\n')
    expect(problems).toEqual([
      ['validation.services.departmentCode'],
      ['validation.services.departmentNameTaken'],
      [expect.any(String)],
    ])
  })
})
