import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { handOverDepartment } from '@/lib/departments/handover/mutations'
import { closeDepartment } from '@/lib/departments/mutations'
import { getDepartment } from '@/lib/departments/queries'
import { makeCenter, makeCounty, type TestCounty, type TestUnit } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const AT = new Date('2026-01-01T00:00:00Z')

let county: TestCounty
let office: Viewer
let hrss: string

beforeEach(async () => {
  county = await makeCounty()
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  hrss = county.departments.HRSS ?? ''
})

async function addWindow(community: TestUnit): Promise<void> {
  const { id: centerId } = await makeCenter(county, community)
  const departments = { create: { departmentId: hrss } }
  const times = { createdAt: AT, updatedAt: AT }
  await db().serviceWindow.create({
    data: { centerId, number: 1, name: '社保窗口', integrated: false, ...times, departments },
  })
}

describe('handing over', () => {
  const successor = () => county.departments.CIVIL_AFFAIRS ?? ''
  const handOver = (viewer = office, more: object = {}) =>
    handOverDepartment(viewer, { id: hrss, version: 2, successorId: successor(), ...more })

  it('puts items in use and open windows under the successor, each with its entry', async () => {
    await addWindow(county.townships[0].communities[0])
    await addWindow(county.townships[1].communities[0])
    const before = await getDepartment(office, { id: hrss })
    await expect(handOver(office, { version: 1 })).rejects.toMatchObject({
      details: { reason: 'validation.services.departmentOpen' },
    })
    await closeDepartment(office, { id: hrss, version: 1, closedOn: today() })
    expect((await getDepartment(office, { id: hrss })).can).toMatchObject({ handOver: true })
    const held = (await getDepartment(office, { id: successor() })).items
    await handOver()
    const after = await getDepartment(office, { id: hrss })
    expect(after).toMatchObject({ items: 0, windows: 0, version: 3, can: { handOver: false } })
    expect(await getDepartment(office, { id: successor() })).toMatchObject({
      items: held + before.items,
      windows: 2,
    })
    const events = await db().auditEntry.groupBy({
      by: ['event'],
      where: { countyId: county.id, userId: office.userId, event: { not: 'department.closed' } },
      _count: true,
    })
    expect(Object.fromEntries(events.map(({ event, _count }) => [event, _count]))).toEqual({
      'department.handed-over': 1,
      'item.changed': before.items,
      'window.changed': 2,
    })
    await expect(handOver(office, { version: 3 })).rejects.toMatchObject({
      details: { reason: 'validation.services.nothingToHandOver' },
    })
  })

  it('is refused to readers, other counties, on a stale version and to a successor that is none', async () => {
    await closeDepartment(office, { id: hrss, version: 1, closedOn: today() })
    const township = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
    for (const viewer of [township, secretary])
      await expect(handOver(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const abroad = await makeCounty()
    const stranger = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
    await expect(handOver(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(handOver(office, { version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    for (const successorId of [hrss, abroad.departments.CIVIL_AFFAIRS ?? ''])
      await expect(handOver(office, { successorId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
