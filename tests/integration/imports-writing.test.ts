import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { applyImport, checkImport } from '@/lib/imports/mutations'
import { getDryRun, getImport, listErrorRows, listImports } from '@/lib/imports/queries'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { dryRun, PAGE, registerSize, upload } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

describe('who may import, and where', () => {
  let foreign: TestCounty
  beforeAll(async () => {
    foreign = await makeCounty()
  })
  const ROW = '名称,乡镇,社区,类别\n新中心,第1街道,甲1,社区\n'

  it.each([
    ['SECRETARY', 'community'],
    ['CLERK', 'community'],
    ['TOWNSHIP', 'township'],
    ['LEADER', 'county'],
    ['DEPARTMENT', 'county'],
    ['ADMIN', 'county'],
    ['AUDITOR', 'county'],
  ] as const)('%s may not', async (role, level) => {
    const [township] = county.townships
    const unit = level === 'community' ? township.communities[0] : level === 'township' ? township : county
    const viewer = await viewerOf({ role, unitId: unit.id })
    const { id, version } = await dryRun(staff, ROW)
    const refused = { code: 'FORBIDDEN' }
    await expect(upload(viewer, ROW)).rejects.toMatchObject(refused)
    await expect(getImport(viewer, { id })).rejects.toMatchObject(refused)
    await expect(getDryRun(viewer, { ...PAGE, id })).rejects.toMatchObject(refused)
    await expect(listErrorRows(viewer, { id })).rejects.toMatchObject(refused)
    await expect(listImports(viewer, PAGE)).rejects.toMatchObject(refused)
    await expect(checkImport(viewer, { id, version, mapping: [], createUnits: true })).rejects.toMatchObject(
      refused,
    )
    await expect(applyImport(viewer, { id, version, fingerprint: '' })).rejects.toMatchObject(refused)
  })

  it('the staff of another county do not find the list', async () => {
    const stranger = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
    const { id, version, run } = await dryRun(staff, ROW)
    const missing = { code: 'NOT_FOUND' }
    await expect(getImport(stranger, { id })).rejects.toMatchObject(missing)
    await expect(getDryRun(stranger, { ...PAGE, id })).rejects.toMatchObject(missing)
    await expect(listErrorRows(stranger, { id })).rejects.toMatchObject(missing)
    await expect(
      checkImport(stranger, { id, version, mapping: ['name', null, null, null], createUnits: false }),
    ).rejects.toMatchObject(missing)
    await expect(applyImport(stranger, { id, version, fingerprint: run.fingerprint })).rejects.toMatchObject(
      missing,
    )
    expect((await listImports(stranger, { page: 1, perPage: 20 })).rows.map((row) => row.id)).not.toContain(
      id,
    )
  })

  it('codes of another county are refused row by row and change nothing there', async () => {
    const [community] = foreign.townships[0].communities
    const theirs = await makeCenter(foreign, community, { name: '外县中心' })
    const byCenter = await dryRun(staff, `中心编码,名称,建筑面积\n${theirs.code},改名中心,999\n`)
    expect(byCenter.problems).toEqual([['codeOutOfScope']])
    const byUnit = await dryRun(staff, `名称,单位编码,类别\n新中心,${community.code},社区\n`, true)
    expect(byUnit.problems).toEqual([['codeOutOfScope']])
    await expect(byCenter.apply()).rejects.toMatchObject({ code: 'RULE' })
    const after = await db().center.findUniqueOrThrow({ where: { id: theirs.id } })
    expect([after.name, after.version]).toEqual(['外县中心', 1])
  })

  it('a unit that only another county has is created here, never matched there', async () => {
    const only = `独有${foreign.code}社区`
    const [township] = foreign.townships
    await db().orgUnit.create({
      data: {
        code: `${township.code.slice(0, 9)}777`,
        name: only,
        shortName: only,
        level: 'COMMUNITY',
        parentId: township.id,
        countyId: foreign.id,
        townshipId: township.id,
      },
    })
    const { apply } = await dryRun(staff, `名称,社区,类别\n新中心,${only},社区\n`, true)
    await apply()
    const center = await db().center.findFirstOrThrow({
      where: { name: '新中心', countyId: county.id },
      include: { unit: true, township: true },
    })
    expect([center.unit.countyId, center.unit.provisional, center.township?.name]).toEqual([
      county.id,
      true,
      '未明确乡镇',
    ])
  })
})

describe('writing', () => {
  const ROWS = '外部编号,名称,乡镇,社区,类别\nX1,一中心,第1街道,新社区,社区\nX2,二中心,第1街道,甲1,社区\n'

  it('refuses when the register has moved since the dry run, and shows the new dry run', async () => {
    const { id, apply } = await dryRun(staff, ROWS, true)
    await makeCenter(county, county.townships[0].communities[0], { name: '二中心' })
    const before = await registerSize()
    await expect(apply()).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'validation.imports.planChanged' },
    })
    expect(await registerSize()).toEqual(before)
    expect((await getDryRun(staff, { ...PAGE, id })).counts).toMatchObject({ created: 1, changed: 1 })
  })

  it('refuses a batch that somebody mapped anew, and one that is written already', async () => {
    const { id, version, run, apply } = await dryRun(staff, ROWS, true)
    const mapping = (await getImport(staff, { id })).mapping
    const stale = { code: 'CONFLICT' }
    await expect(
      applyImport(staff, { id, version: version - 1, fingerprint: run.fingerprint }),
    ).rejects.toMatchObject(stale)
    await expect(
      checkImport(staff, { id, version: version - 1, mapping, createUnits: true }),
    ).rejects.toMatchObject(stale)
    await apply()
    await expect(apply()).rejects.toMatchObject({ code: 'RULE' })
    await expect(checkImport(staff, { id, version, mapping, createUnits: true })).rejects.toMatchObject({
      code: 'RULE',
    })
    await expect(getDryRun(staff, { ...PAGE, id })).rejects.toMatchObject({ code: 'RULE' })
  })

  it('refuses a mapping that does not fit the file', async () => {
    const { id } = await upload(staff, ROWS)
    await expect(
      checkImport(staff, { id, version: 1, mapping: ['name'], createUnits: true }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(getDryRun(staff, { ...PAGE, id })).rejects.toMatchObject({ code: 'RULE' })
  })

  it.each([
    ['Center', 'name', '二中心'],
    ['AuditEntry', 'event', 'center.created'],
  ])('leaves nothing when a write to %s fails midway', async (table, column, value) => {
    const { id, apply } = await dryRun(staff, ROWS, true)
    const before = await registerSize()
    await ownerQuery(`CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW."${column}" = '${value}' THEN RAISE EXCEPTION 'refused'; END IF; RETURN NEW; END $$`)
    await ownerQuery(
      `CREATE TRIGGER refuse BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_row()`,
    )
    try {
      await expect(apply()).rejects.toThrow()
    } finally {
      await ownerQuery(`DROP TRIGGER refuse ON "${table}"`)
      await ownerQuery('DROP FUNCTION refuse_row()')
    }
    expect(await registerSize()).toEqual(before)
    expect((await getImport(staff, { id })).status).toBe('CHECKED')
    expect(await apply()).toMatchObject({ created: 2 })
  })

  it('refuses the hundredth center of a unit before anything is written', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `中心${index},第1街道,甲1,社区`)
    const { counts, problems } = await dryRun(staff, `名称,乡镇,社区,类别\n${lines.join('\n')}\n`)
    expect(counts).toMatchObject({ created: 99, errors: 1 })
    expect(problems.at(-1)).toEqual(['unitFull'])
  })

  it('takes 5,000 rows within ten seconds', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => {
      const township = county.townships[index % 2]
      return `Y${index},中心${index},${township?.name},社${index % 95}区,社区,约${500 + (index % 300)}㎡`
    })
    const text = `外部编号,名称,乡镇,社区,类别,建筑面积\n${lines.join('\n')}\n`
    const start = performance.now()
    const { counts, apply } = await dryRun(staff, text, true)
    expect(counts).toMatchObject({ created: 5000, errors: 0 })
    await apply()
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(await db().center.count({ where: { countyId: county.id } })).toBe(5000)
  })
})
