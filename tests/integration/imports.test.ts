import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import messages from '@/lib/i18n/messages/zh-CN/imports.json'
import { getImport, listErrorRows, listImports } from '@/lib/imports/queries'
import { toErrorTable, toTemplateModel } from '@/lib/imports/template/view'
import { listUnitOptions } from '@/lib/org/queries'
import { writeErrorRows } from '@/lib/spreadsheets/write-errors'
import { writeTemplate } from '@/lib/spreadsheets/write-template'
import { listStandings } from '@/lib/standings/queries'
import { summarizeStandings } from '@/lib/standings/rules'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { dryRun, registerSize, upload } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

const REAL = readFileSync('tests/fixtures/real-centers.csv')

let county: TestCounty
let staff: Viewer
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

describe('the 74 real centers', () => {
  it('all come in once, lead to the known statuses, and change nothing the second time', async () => {
    const first = await dryRun(staff, REAL, true)
    expect(first.counts).toEqual({ total: 74, created: 74, changed: 0, unchanged: 0, errors: 0 })
    expect(first.run.untaken).toEqual(
      expect.arrayContaining(['province', 'city', 'county', 'service_windows', 'services', 'partners']),
    )
    await first.apply()

    const centers = await db().center.findMany({ where: { countyId: county.id } })
    expect(centers).toHaveLength(74)
    expect(new Set(centers.map((center) => center.code)).size).toBe(74)
    const year = centers.find((center) => center.externalRef === 'R002')
    expect([year?.openedOn?.toISOString().slice(0, 10), year?.openedPrecision]).toEqual([
      '2018-01-01',
      'YEAR',
    ])
    const unplaced = centers.find((center) => center.externalRef === 'R121')
    expect(unplaced?.unitId).toBe(county.id)
    const provisional = await db().orgUnit.findMany({ where: { countyId: county.id, provisional: true } })
    expect(provisional.every((unit) => /^\d{6}9\d\d(000|9\d\d)$/.test(unit.code))).toBe(true)
    expect(provisional.filter((unit) => unit.name === '未明确乡镇')).toHaveLength(1)

    // Known from the source itself, by hand: targets 600 and 400 for communities only.
    const summary = summarizeStandings(await listStandings(staff, { asOf: today() }))
    expect(summary).toMatchObject({
      byStatus: { OPEN: 74 },
      area: { MET: 12, SHORT: 6, EXEMPTED: 0, TO_MEASURE: 0, NOT_APPLICABLE: 56 },
      reasons: { CATEGORY: 30, UNKNOWN_KIND: 16, NO_AREA: 10 },
      areaRate: { part: 12, whole: 18 },
      gapSum: '1058.00',
      gapBound: 'ABOUT',
    })

    const again = await dryRun(staff, REAL, true)
    expect(again.counts).toEqual({ total: 74, created: 0, changed: 0, unchanged: 74, errors: 0 })
    const before = await registerSize()
    expect(await again.apply()).toMatchObject({ unchanged: 74 })
    expect(await registerSize()).toEqual(before)
  })

  it('leaves one entry for the list and one for each center in the trail', async () => {
    const { id, apply } = await dryRun(staff, REAL, true)
    await apply()
    const entries = await db().auditEntry.groupBy({
      by: ['event'],
      where: { countyId: county.id },
      _count: true,
    })
    const count = (event: string) => entries.find((entry) => entry.event === event)?._count
    expect([count('import.applied'), count('center.created')]).toEqual([1, 74])
    const batch = await getImport(staff, { id })
    expect([batch.status, batch.rowCount, batch.created.length]).toEqual(['APPLIED', 0, 74])
    const list = await listImports(staff, { page: 1, perPage: 20 })
    expect(list.rows[0]).toMatchObject({ id, status: 'APPLIED', summary: { counts: { created: 74 } } })
  })

  it('without 补建 names every missing unit and writes nothing', async () => {
    const { counts, run, apply } = await dryRun(staff, REAL)
    expect(counts).toMatchObject({ created: 1, errors: 73 })
    expect(run.units).toEqual([])
    const before = await registerSize()
    await expect(apply()).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.imports.hasErrors' },
    })
    expect(await registerSize()).toEqual(before)
  })
})

describe('what a row may say', () => {
  const HEAD = '外部编号,名称,乡镇,社区,类别,建设类型,建筑面积,备注,层数\n'
  const T = '第1街道'

  it('names match without their suffixes; a blank leaves, 清空 clears, and what was interpreted is shown', async () => {
    const [community] = county.townships[0].communities
    const center = await makeCenter(county, community, { name: '甲中心', floorArea: '500.00' })
    await db().center.update({ where: { id: center.id }, data: { notes: '旧备注', floors: 3 } })
    const { run, apply } = await dryRun(staff, `${HEAD},甲中心,第1街道办事处,甲1,,,0.06万㎡,清空,\n`)
    expect(run.rows[0]).toMatchObject({
      outcome: 'CHANGED',
      recordId: center.id,
      changes: [
        { field: 'floorArea', before: '500.00', after: '600.00' },
        { field: 'notes', before: '旧备注', after: '（空）' },
      ],
      notes: [{ field: 'floorArea', from: '0.06万㎡', text: '600.00' }],
    })
    await apply()
    const after = await db().center.findUniqueOrThrow({
      where: { id: center.id },
      include: { periods: { orderBy: { effectiveFrom: 'desc' } } },
    })
    expect([after.notes, after.floors, after.periods[0]?.floorArea?.toFixed(2)]).toEqual([null, 3, '600.00'])
    expect(after.periods[0]?.kind).toBe('NEW_BUILD')
    const again = await dryRun(staff, `${HEAD},甲中心,第1街道办事处,甲1,,,0.06万㎡,清空,\n`)
    expect(again.counts).toMatchObject({ unchanged: 1 })
  })

  it.each([
    ['a unit that two names fit', `,新中心,${T},幸福,社区,,,,`, ['ambiguousUnit']],
    ['a community that is not there', `,新中心,${T},无此社区,社区,,,,`, ['noSuchCommunity']],
    ['an area that cannot be read', `,新中心,${T},甲1,社区,,占地2亩,,`, ['siteArea']],
    ['a new center without a category', `,新中心,${T},甲1,,,,,`, ['categoryRequired']],
    ['a row without a name', `,,${T},甲1,社区,,,,`, ['nameRequired']],
    ['a control character', `,新\u0007中心,${T},甲1,社区,,,,`, ['controlCharacters']],
    ['two faults at once', `,新中心,${T},甲1,社区,建,占地2亩,,`, ['unknownWord', 'siteArea']],
    ['a name that cannot be emptied', `X1,清空,${T},甲1,社区,,,,`, ['notClearable']],
  ])('%s is refused', async (_name, row, expected) => {
    const [township] = county.townships
    await db().orgUnit.createMany({
      data: ['幸福社区居委会', '幸福村委会'].map((name, index) => ({
        code: `${township.code.slice(0, 9)}10${index}`,
        name,
        shortName: '幸福',
        level: 'COMMUNITY' as const,
        parentId: township.id,
        countyId: county.id,
        townshipId: township.id,
      })),
    })
    const { problems, counts } = await dryRun(staff, `${HEAD}${row}\n`)
    expect(problems).toEqual([expected])
    expect(counts.errors).toBe(1)
  })

  it('two rows for one center are refused, both with both line numbers', async () => {
    const { run } = await dryRun(
      staff,
      `${HEAD},新中心,${T},甲1,社区,,,,\nX1,他中心,${T},乙1,社区,,,,\n,新中心 ,${T},甲1社区,社区,,,,\nX1,另一中心,${T},乙1,社区,,,,\n`,
    )
    expect(run.rows.map((row) => row.problems[0]?.problem)).toEqual(
      ['2、4', '3、5', '2、4', '3、5'].map((lines) => ({ key: 'sameCenterTwice', params: { lines } })),
    )
  })

  it('a name that fits two centers is refused with both named', async () => {
    const [a, b] = county.townships[0].communities
    const [first, second] = [
      await makeCenter(county, a, { name: '同名中心' }),
      await makeCenter(county, b, { name: '同名中心' }),
    ]
    const { run } = await dryRun(staff, `${HEAD},同名中心,${T},,,,700,,\n`)
    const problem = run.rows[0]?.problems[0]?.problem
    expect(problem?.key).toBe('fitsSeveral')
    expect(problem?.params?.centers).toContain(first.code)
    expect(problem?.params?.centers).toContain(second.code)
  })

  it('the outside id is the key of a later import: a renamed center is the same one, a moved one is refused', async () => {
    const first = await dryRun(staff, `${HEAD}X9,旧名中心,${T},甲1,社区,,600,,\n`)
    await first.apply()
    const renamed = await dryRun(staff, `${HEAD}X9,新名中心,${T},甲1,,,,,\n`)
    expect(renamed.run.rows[0]?.changes).toEqual([{ field: 'name', before: '旧名中心', after: '新名中心' }])
    const moved = await dryRun(staff, `${HEAD}X9,旧名中心,${T},乙1,,,,,\n`)
    expect(moved.problems).toEqual([['otherUnit']])
  })

  it('an untouched row of the template does nothing', async () => {
    const { counts } = await dryRun(staff, `${HEAD},,${T},甲1,,,,,\n`)
    expect(counts).toMatchObject({ total: 1, unchanged: 1 })
  })

  it('a formula is refused with its place, dates of the workbook are read as dates', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('台账')
    sheet.addRow(['名称', '乡镇', '社区', '类别', '建筑面积', '启用日期'])
    sheet.addRow(['甲中心', T, '甲1', '社区', { formula: '300*2', result: 600 }, 2018])
    sheet.addRow(['乙中心', T, '乙1', '社区', 600, new Date('2018-06-05T00:00:00Z')])
    const { run, problems } = await dryRun(staff, new Uint8Array(await book.xlsx.writeBuffer()))
    expect(problems).toEqual([['formula'], []])
    expect(run.rows[1]?.values).toMatchObject({ openedOn: '2018-06-05', openedPrecision: 'DAY' })
  })

  it('a file that is none is refused with its fault', async () => {
    await expect(upload(staff, 'not a workbook', { name: '台账.xlsx' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(await db().importBatch.count({ where: { countyId: county.id } })).toBe(0)
  })

  it('the template comes back with its columns known and does nothing until it is filled in', async () => {
    const words = {
      name: '模板',
      title: '模板',
      instructions: ['说明'],
      heading: (field: keyof typeof messages.templateNote) => messages.field[field],
      note: (field: keyof typeof messages.templateNote) => messages.templateNote[field],
    }
    const bytes = await writeTemplate(toTemplateModel(words, await listUnitOptions(staff)))
    const { run, counts } = await dryRun(staff, bytes)
    expect(counts).toEqual({ total: 4, created: 0, changed: 0, unchanged: 4, errors: 0 })
    expect(run.untaken).toEqual([])
  })

  it('the file of error rows can be mended and uploaded again', async () => {
    const { id } = await dryRun(
      staff,
      `${HEAD},好中心,${T},甲1,社区,,600,,\n,坏中心,${T},甲1,社区,,占地2亩,,\n`,
    )
    const refused = await listErrorRows(staff, { id })
    const file = await writeErrorRows({
      table: toErrorTable(refused, '错误行'),
      errors: refused.problems.map(({ line, column }) => ({ row: line, column, cause: '占地' })),
    })
    const returned = await dryRun(staff, file)
    expect([returned.problems, returned.run.untaken]).toEqual([[['siteArea']], []])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(file).buffer)
    const sheet = book.worksheets[0]
    const column = refused.header.indexOf('建筑面积') + 1
    if (sheet) sheet.getRow(2).getCell(column).value = 600
    const mended = await dryRun(staff, new Uint8Array(await book.xlsx.writeBuffer()))
    expect(mended.counts).toEqual({ total: 1, created: 1, changed: 0, unchanged: 0, errors: 0 })
  })

  it('the error rows carry file row, column and cause', async () => {
    const { id } = await dryRun(
      staff,
      `${HEAD},好中心,${T},甲1,社区,,600,,\n,坏中心,${T},甲1,社区,,占地2亩,,\n`,
    )
    const refused = await listErrorRows(staff, { id })
    expect(refused.rows.map((row) => row.line)).toEqual([3])
    expect(refused.problems).toMatchObject([{ line: 3, column: '建筑面积', problem: { key: 'siteArea' } }])
  })
})
