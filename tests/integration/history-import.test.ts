import ExcelJS from 'exceljs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadBalancesIn } from '@/lib/balances/queries'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { checkImport } from '@/lib/imports/mutations'
import { getImport } from '@/lib/imports/queries'
import { undoImport } from '@/lib/imports/undo/mutations'
import { getReportForm } from '@/lib/reporting/form/queries'
import { getHistoricalSummary, listHistoricalMonths } from '@/lib/reporting/historical/queries'
import { historicalListParams } from '@/lib/reporting/historical/schema'
import { unlockReport } from '@/lib/reporting/lock/mutations'
import { listExpectedReports, sumOfficialFigures } from '@/lib/reporting/queries'
import { changeSettings } from '@/lib/settings/mutations'
import { getSettings } from '@/lib/settings/queries'
import { changeSettingsInput } from '@/lib/settings/schema'
import { seedReference } from '@/prisma/seed/reference/seed'
import { appQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { dryRun, upload } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let center: { id: string; code: string; name: string }
beforeAll(seedReference)
beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const [own] = county.townships[0].communities
  center = await makeCenter(county, own, { name: '甲中心', openedOn: '2020-01-01' })
})

const run = (list: string | Uint8Array) => dryRun(staff, list, { register: 'historical-months' })
const stored = () =>
  db().monthlyReport.findMany({
    where: { centerId: center.id },
    orderBy: { month: 'asc' },
    include: { events: { orderBy: { kind: 'asc' } } },
  })

describe('历史补录', () => {
  it('takes months of several years by code and by name, and changes nothing the second time', async () => {
    const list = [
      '中心名称,月份,到访群众人次,E02a,窗口受理：医保,E02,E18a,备注',
      '甲中心,2023年10月,500,10,20,999,22,旧表',
      '甲中心,2022.09,400,,,35,,',
      '甲中心,202108,0,,,,,',
    ].join('\n')
    const first = await run(list)
    expect(first.problems).toEqual([[], [], []])
    expect(first.counts).toMatchObject({ created: 3 })
    await first.apply()
    expect((await stored()).map(({ month, figures }) => [month.toISOString().slice(0, 7), figures])).toEqual([
      ['2021-08', { E01: 0 }],
      ['2022-09', { E01: 400, E02: 35 }],
      ['2023-10', { E01: 500, E02a: 10, E02b: 20, E02: 30, E18a: 22 }],
    ])
    const [report] = await stored()
    expect(report).toMatchObject({
      isHistorical: true,
      state: 'LOCKED',
      townshipId: county.townships[0].id,
      approvedById: staff.userId,
      firstSubmittedAt: null,
    })
    expect(report?.events.map(({ kind, note }) => [kind, note])).toEqual([
      ['APPROVED', '历史补录·县级确认'],
      ['LOCKED', '历史补录·县级确认'],
    ])
    expect(await db().auditEntry.count({ where: { event: 'history.imported' } })).toBe(3)
    expect((await run(list)).counts).toMatchObject({ created: 0, changed: 0, unchanged: 3, errors: 0 })
  })

  it('counts as official and never enters the rates', async () => {
    await (await run(`中心编码,月份,E12\n${center.code},2023-10,77\n`)).apply()
    expect(await sumOfficialFigures(staff, { months: ['2023-10'], codes: ['E12'] })).toMatchObject([
      { month: '2023-10', total: 77 },
    ])
    expect(await listExpectedReports(staff, { month: '2023-10' })).toEqual([])
    expect(
      await appQuery(
        'SELECT "code", "value", "is_historical" FROM "report_figures_long" WHERE "center_id" = $1',
        [center.id],
      ),
    ).toEqual([{ code: 'E12', value: 77, is_historical: true }])
    await expect(appQuery('DELETE FROM "report_figures_long"')).rejects.toThrow()
  })

  it('is a sheet that nobody owed: without a tag of time, its total as it was given', async () => {
    await (await run('中心名称,月份,E01,E02\n甲中心,2023-10,1,31\n')).apply()
    const form = await getReportForm(staff, { centerId: center.id, month: '2023-10' })
    expect(form).toMatchObject({ state: 'LOCKED', timeTag: null, can: { save: false, submit: false } })
    const cells = form.sections.flatMap(({ rows }) => rows.map(({ code, value }) => [code, value]))
    expect(cells).toContainEqual(['E02', 31])
    const [report] = await stored()
    await expect(
      unlockReport(staff, { id: report?.id ?? '', version: 1, reason: '重填' }),
    ).rejects.toMatchObject({ details: { reason: 'validation.reporting.historyLocked' } })
  })

  it('keeps the first month of the system after itself, and does not hinder other settings', async () => {
    await (await run('中心名称,月份,E01\n甲中心,2023-10,1\n')).apply()
    const { rankingEnabled, ...settings } = await getSettings(staff)
    const save = (values: object) =>
      changeSettings(staff, changeSettingsInput.parse({ ...settings, rankingEnabled: true, ...values }))
    await expect(save({ startMonth: '2023-10' })).rejects.toMatchObject({
      details: { fields: { startMonth: 'validation.reporting.startInHistory' } },
    })
    expect(rankingEnabled).toBe(false)
    expect(await save({})).toEqual({ version: settings.version + 1 })
  })

  it('shows what a later list changes, leaves blanks alone, and is taken back as a whole', async () => {
    await (await run('中心名称,月份,E01,E02a\n甲中心,2023-10,500,10\n')).apply()
    const second = await run('中心名称,月份,E01,E02a\n甲中心,2023-10,510,\n')
    expect(second.run.rows[0]).toMatchObject({
      outcome: 'CHANGED',
      changes: [{ field: 'E01', before: '500', after: '510' }],
    })
    await second.apply()
    expect(await stored()).toMatchObject([{ figures: { E01: 510, E02: 10, E02a: 10 }, version: 2 }])
    expect((await listHistoricalMonths(staff, historicalListParams.parse({}))).rows).toMatchObject([
      { month: '2023-10', cells: 3, corrections: 1, confirmedBy: staff.name },
    ])
    await undoImport(staff, { id: second.id, version: second.version + 1 })
    expect(await stored()).toMatchObject([{ figures: { E01: 500, E02: 10, E02a: 10 } }])
    expect(await getHistoricalSummary(staff)).toMatchObject({ reports: 1, months: 1, years: [2023] })
  })

  it('refuses the months of the system, those before the opening, words, doubles, and then everything', async () => {
    const list = [
      '中心名称,月份,E01,E18a',
      '甲中心,2024-01,1,',
      '甲中心,2019年12月,1,',
      '甲中心,2023.1,1,',
      '甲中心,2023-02,约50,3',
      '甲中心,2023-02,1,29',
      '甲中心,2022-01,1,',
      '甲中心,2022年1月,2,',
      '无此中心,2022-02,1,',
      '甲中心,2022-03,,',
      '甲中心,2022-04,7,',
    ].join('\n')
    const { problems, apply } = await run(list)
    expect(problems).toEqual([
      ['validation.reporting.historyNotBefore'],
      ['validation.reporting.historyBeforeOpening'],
      ['validation.reporting.monthUnclear'],
      ['approximateNumber', 'sameRecordTwice'],
      ['validation.reporting.historyDays', 'sameRecordTwice'],
      ['sameRecordTwice'],
      ['sameRecordTwice'],
      ['noSuchCenter'],
      ['validation.reporting.historyEmpty'],
      [],
    ])
    await expect(apply()).rejects.toMatchObject({ code: 'RULE' })
    expect(await stored()).toEqual([])
  })

  it('refuses a column that it does not know by its name', async () => {
    const { id } = await upload(staff, '中心名称,月份,E01,满意率,备注\n甲中心,2023-10,1,98,\n', {
      register: 'historical-months',
    })
    const { version, mapping } = await getImport(staff, { id })
    await expect(checkImport(staff, { id, version, mapping, createUnits: false })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { reason: 'validation.imports.unknownColumns', params: { columns: '满意率' } },
    })
  })

  it('reads a workbook: serial numbers, dates, and a total by formula, which is added up anew', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('2023年')
    sheet.addRow(['外部编号', '月份', 'E02a', 'E02b', 'E02', 'E01'])
    sheet.addRow(['X-1', 45200, 3, 4, { formula: 'C2+D2', result: 99 }, 8])
    const dated = sheet.addRow([
      'X-1',
      new Date('2023-11-01T00:00:00Z'),
      1,
      1,
      { formula: 'C3+D3', result: 2 },
      9,
    ])
    dated.getCell(2).numFmt = 'yyyy"年"m"月"'
    await db().center.update({ where: { id: center.id }, data: { externalRef: 'X-1' } })
    const { problems, apply } = await run(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(problems).toEqual([[], []])
    await apply()
    expect((await stored()).map(({ figures }) => figures)).toEqual([
      { E01: 8, E02: 7, E02a: 3, E02b: 4 },
      { E01: 9, E02: 2, E02a: 1, E02b: 1 },
    ])
  })

  it('takes the months of a closed center, and leaves a reported month to its correction', async () => {
    const closed = await makeCenter(county, county.townships[0].communities[1], {
      name: '老中心',
      openedOn: '2020-01-01',
      closedOn: '2023-01-01',
    })
    const { problems } = await run('中心名称,月份,E01\n老中心,2022-12,1\n老中心,2023-01,1\n')
    expect(problems).toEqual([[], ['validation.reporting.historyAfterClosing']])
    await db().monthlyReport.create({
      data: {
        centerId: closed.id,
        countyId: county.id,
        month: toDbDate('2022-12-01'),
        state: 'LOCKED',
        figures: { E01: 5 },
        zeroSections: [],
        filledByIds: [],
        savedAt: new Date(0),
        savedByName: '',
      },
    })
    expect((await run('中心名称,月份,E01\n老中心,2022-12,1\n')).problems).toEqual([
      ['validation.reporting.historyReported'],
    ])
  })

  it('is the county’s alone, and of its own centers', async () => {
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id })
    await expect(upload(secretary, 'a,b\n1,2\n', { register: 'historical-months' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const foreign = await makeCounty()
    const theirs = await makeCenter(foreign, foreign.townships[0].communities[0], { name: '外县中心' })
    const { problems } = await run(
      `中心编码,中心名称,月份,E01\n${theirs.code},,2023-10,1\n,外县中心,2023-10,1\n`,
    )
    expect(problems).toEqual([['codeOutOfScope'], ['noSuchCenter']])
  })
})

describe('期初数 from a list', () => {
  const list = [
    '中心名称,指标,截至月份,期初数,来源',
    '甲中心,E11,2023年12月,1200,工作台账',
    '甲中心,窗口未办结件,2023.12,6,工作台账',
  ].join('\n')
  const balances = (text: string) => dryRun(staff, text, { register: 'balances' })

  it('are proposed, change while they wait, and change nothing the second time', async () => {
    const first = await balances(list)
    expect(first.problems).toEqual([[], []])
    await first.apply()
    const rows = await db().openingBalance.findMany({ orderBy: { code: 'asc' } })
    expect(rows.map(({ code, value, state, proposedBy }) => [code, value, state, proposedBy])).toEqual([
      ['E03', 6, 'PROPOSED', staff.name],
      ['E11', 1_200, 'PROPOSED', staff.name],
    ])
    expect(await loadBalancesIn(db(), { countyId: county.id, codes: ['E11', 'E03'] })).toEqual([])
    expect((await balances(list)).counts).toMatchObject({ unchanged: 2, changed: 0, created: 0 })
    expect((await balances(list.replace(',1200,', ',1300,'))).counts).toMatchObject({ changed: 1 })
  })

  it('do not touch what is confirmed', async () => {
    await (await balances(list)).apply()
    await db().openingBalance.updateMany({ data: { state: 'CONFIRMED' } })
    expect((await balances(list)).counts).toMatchObject({ unchanged: 2 })
    expect((await balances(list.replace(',1200,', ',1300,'))).problems).toEqual([
      ['validation.reporting.balanceConfirmed'],
      [],
    ])
  })
})
