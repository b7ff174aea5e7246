import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getImport } from '@/lib/imports/queries'
import { undoImport } from '@/lib/imports/undo/mutations'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { dryRun, registerSize } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

const REAL = readFileSync('tests/fixtures/real-centers.csv')

let county: TestCounty
let staff: Viewer
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

/** A written list with what is needed to take it back. */
async function written(...args: Parameters<typeof dryRun> extends [Viewer, ...infer Rest] ? Rest : never) {
  const { id, apply } = await dryRun(staff, ...args)
  await apply()
  const { version } = await getImport(staff, { id })
  return { id, version }
}

/** Everything of one center that a list may have touched. */
const snapshot = async (id: string) => {
  const {
    version: _,
    updatedAt: __,
    ...center
  } = await db().center.findUniqueOrThrow({
    where: { id },
    include: { periods: { orderBy: { effectiveFrom: 'asc' } }, zones: { orderBy: { name: 'asc' } } },
  })
  return center
}

describe('taking a list back', () => {
  it('removes the 74 real centers with their zones and units, and the same list comes in again', async () => {
    const before = await registerSize()
    const batch = await written(REAL, true)
    expect(await db().zone.count({ where: { center: { countyId: county.id } } })).toBeGreaterThan(300)
    const result = await undoImport(staff, batch)
    expect(result.removed).toBeGreaterThan(374)
    const { entries: _, ...after } = await registerSize()
    const { entries: __, ...start } = before
    expect(after).toEqual(start)
    expect(await db().zone.count({ where: { center: { countyId: county.id } } })).toBe(0)
    const detail = await getImport(staff, { id: batch.id })
    expect([detail.undoneAt !== null, detail.canUndo]).toEqual([true, false])
    expect(await db().auditEntry.count({ where: { event: 'import.undone', targetId: batch.id } })).toBe(1)
    expect((await dryRun(staff, REAL, true)).counts).toMatchObject({ created: 74 })
  })

  it('puts changed centers back as they were, with their spans and outside numbers', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0], { name: '甲中心' })
    await db().center.update({ where: { id: center.id }, data: { notes: '旧', households: 5 } })
    await makeZone(county, center.id, 'CANTEEN')
    const before = await snapshot(center.id)
    const batch = await written(
      '外部编号,名称,乡镇,社区,建筑面积,备注,户数,功能区\nX1,甲中心,第1街道,甲1,999,新,清空,阅览室\n',
    )
    expect(await snapshot(center.id)).not.toEqual(before)
    expect(await undoImport(staff, batch)).toEqual({ removed: 1, restored: 1 })
    expect(await snapshot(center.id)).toEqual(before)
    const [entry] = await db().auditEntry.findMany({
      where: { event: 'center.changed', targetId: center.id },
      orderBy: { id: 'desc' },
    })
    expect([entry?.before, entry?.after]).toMatchObject([{ notes: '新' }, { notes: '旧', externalRef: null }])
    const { version } = await db().center.findUniqueOrThrow({ where: { id: center.id } })
    expect(version).toBe(3)
  })

  it('puts windows back with their departments', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0], { name: '甲中心' })
    const list = (rows: string) =>
      written(`中心名称,窗口号,窗口名称,部门\n${rows}`, { register: 'service-windows' })
    await list('甲中心,1,综合窗口,部门HRSS\n')
    const batch = await list('甲中心,1,新名,部门JUSTICE\n甲中心,2,二号,部门HRSS\n')
    await undoImport(staff, batch)
    const windows = await db().serviceWindow.findMany({
      where: { centerId: center.id },
      include: { departments: true },
    })
    expect(
      windows.map(({ number, name, departments }) => [number, name, departments[0]?.departmentId]),
    ).toEqual([[1, '综合窗口', county.departments.HRSS]])
  })
})

describe('what stands in the way is named, and nothing is taken back', () => {
  const LIST = '名称,乡镇,社区,类别,功能区\n新中心,第1街道,新建社区,社区,阅览室\n'
  const imported = () => db().center.findFirstOrThrow({ where: { name: '新中心', countyId: county.id } })

  it.each([
    [
      'a center that was changed',
      async () => {
        await db().center.update({
          where: { id: (await imported()).id },
          data: { version: { increment: 1 } },
        })
      },
      'builtOn',
      '新中心',
    ],
    [
      'a zone that was changed',
      async () => {
        await db().zone.updateMany({
          where: { centerId: (await imported()).id },
          data: { version: { increment: 1 } },
        })
      },
      'builtOn',
      '阅览室',
    ],
    [
      'a zone that was added',
      async () => {
        await makeZone(county, (await imported()).id, 'CANTEEN')
      },
      'builtOn',
      '新中心',
    ],
    [
      'another center on a unit that was created',
      async () => {
        const { unitId } = await imported()
        const unit = await db().orgUnit.findUniqueOrThrow({ where: { id: unitId } })
        await makeCenter(county, unit, { name: '另一中心' })
      },
      'unitInUse',
      '新建社区',
    ],
  ])('%s', async (_name, build, reason, name) => {
    const batch = await written(LIST, true)
    await build()
    const size = await registerSize()
    await expect(undoImport(staff, batch)).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: `validation.imports.${reason}`, params: { names: expect.stringContaining(name) } },
    })
    expect(await registerSize()).toEqual(size)
    expect((await getImport(staff, { id: batch.id })).undoneAt).toBeNull()
  })

  it('counts whose month was approved since', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0], { name: '甲中心' })
    const day = today()
    const batch = await written(`中心名称,日期,人次\n甲中心,${day},12\n`, { register: 'visit-counts' })
    await db().monthlyReport.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        month: toDbDate(`${day.slice(0, 7)}-01`),
        state: 'APPROVED',
        zeroSections: [],
        filledByIds: [],
        savedAt: new Date(0),
        savedByName: '',
      },
    })
    await expect(undoImport(staff, batch)).rejects.toMatchObject({
      details: { reason: 'validation.imports.monthApproved' },
    })
    expect(await db().visitCount.count({ where: { centerId: center.id } })).toBe(1)
  })

  it('a list that is not written, one that is undone, and a stale version', async () => {
    const { id, version } = await dryRun(staff, LIST, true)
    await expect(undoImport(staff, { id, version })).rejects.toMatchObject({
      details: { reason: 'validation.imports.notApplied' },
    })
    const batch = await written(LIST, true)
    await expect(undoImport(staff, { ...batch, version: batch.version - 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await undoImport(staff, batch)
    await expect(undoImport(staff, { ...batch, version: batch.version + 1 })).rejects.toMatchObject({
      details: { reason: 'validation.imports.undone' },
    })
  })

  it('a failure midway leaves the register as it was', async () => {
    const batch = await written(LIST, true)
    const size = await registerSize()
    await ownerQuery(`CREATE FUNCTION refuse_undo() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW."event" = 'import.undone' THEN RAISE EXCEPTION 'refused'; END IF; RETURN NEW; END $$`)
    await ownerQuery(
      'CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_undo()',
    )
    try {
      await expect(undoImport(staff, batch)).rejects.toThrow()
    } finally {
      await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"')
      await ownerQuery('DROP FUNCTION refuse_undo()')
    }
    expect(await registerSize()).toEqual(size)
  })
})

describe('who may take a list back', () => {
  const LIST = '名称,乡镇,社区,类别\n新中心,第1街道,甲1,社区\n'

  it('nobody of another county', async () => {
    const stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
    const batch = await written(LIST)
    await expect(undoImport(stranger, batch)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each(['SECRETARY', 'TOWNSHIP', 'LEADER', 'DEPARTMENT', 'ADMIN', 'AUDITOR'] as const)(
    'no %s',
    async (role) => {
      const [township] = county.townships
      const unit = { SECRETARY: township.communities[0], TOWNSHIP: township }[role as string] ?? county
      const viewer = await viewerOf({ role, unitId: unit.id })
      const batch = await written(LIST)
      await expect(undoImport(viewer, batch)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )
})
