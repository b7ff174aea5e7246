import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import { grantExtension } from '@/lib/reporting/extension/mutations'
import { lockDueReports } from '@/lib/reporting/lock/mutations'
import { approveReport } from '@/lib/reporting/review/mutations'
import { exportStatusTable } from '@/lib/reporting/status/mutations'
import { getMonthRates, getStatusMatrix } from '@/lib/reporting/status/queries'
import { reportStatusParams } from '@/lib/reporting/status/schema'
import { exportMonthSummary } from '@/lib/reporting/summary/mutations'
import { getMonthSummary } from '@/lib/reporting/summary/queries'
import { monthSummaryParams } from '@/lib/reporting/summary/schema'
import { getWorkbench } from '@/lib/workbench/queries'
import { makeCenter } from '@/tests/support/factories'
import {
  AFTER_LOCK,
  IN_TIME,
  MONTH,
  makeScene,
  type Scene,
  setClock,
  stored,
  submitted,
} from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

let scene: Scene

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })
const params = (raw: Record<string, string> = {}) => reportStatusParams.parse({ month: MONTH, ...raw })

describe('the matrix', () => {
  it('shows each center by township and month with its mark, and the rates of the month', async () => {
    const { center, county, secretary, reviewer, staff } = scene
    const [community, second] = county.townships[0].communities
    const late = await makeCenter(county, community)
    const young = await makeCenter(county, second, { openedOn: '2025-07-01' })
    const closed = await makeCenter(county, second)
    await db().temporaryClosure.create({
      data: {
        centerId: closed.id,
        closedFrom: toDbDate('2025-06-01'),
        closedTo: toDbDate('2025-07-01'),
        reason: '装修',
        createdAt: new Date(0),
        updatedAt: new Date(0),
      },
    })
    const other = await makeCenter(county, county.townships[1].communities[0])
    await approveReport(reviewer, await submitted(secretary, center.id))
    setClock(AFTER_LOCK)
    await submitted(secretary, late.id)
    const matrix = await getStatusMatrix(staff, params({ months: '6' }))
    expect(matrix.months).toEqual(['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'])
    const marks = Object.fromEntries(
      matrix.groups.flatMap((group) =>
        group.rows.map((row) => [row.centerId, row.cells.map((cell) => cell.mark).slice(4)]),
      ),
    )
    expect(marks).toEqual({
      [center.id]: ['OVERDUE', 'ON_TIME'],
      [late.id]: ['OVERDUE', 'WAITING'],
      [closed.id]: ['OVERDUE', 'NOT_EXPECTED'],
      [other.id]: ['OVERDUE', 'OVERDUE'],
    })
    expect(marks[young.id]).toBeUndefined()
    expect(matrix.total).toBe(4)
    const part = await getStatusMatrix(staff, params({ months: '6' }), { skip: 3, take: 2 })
    expect(part.total).toBe(4)
    expect(part.groups.flatMap((group) => group.rows.map((row) => row.centerId))).toEqual([other.id])
    const rates = await getMonthRates(staff, params())
    expect(rates.total).toMatchObject({
      reporting: { part: 2, whole: 3 },
      reportingAtLock: { part: 1, whole: 3 },
      timeliness: { part: 1, whole: 3 },
      firstPass: { part: 1, whole: 1 },
    })
    expect(rates.rates.map(({ name, reporting }) => [name, reporting])).toEqual([
      ['第1街道', { part: 2, whole: 2 }],
      ['第2街道', { part: 0, whole: 1 }],
    ])
  })

  it('is seen in one’s own reach only, and not by the community', async () => {
    const { county, secretary, reviewer, staff } = scene
    await makeCenter(county, county.townships[1].communities[0])
    const foreign = await makeScene()
    await expect(getStatusMatrix(secretary, params())).rejects.toEqual(rejected('FORBIDDEN'))
    const own = await getStatusMatrix(reviewer, params())
    expect(own.groups.map((group) => group.townshipId)).toEqual([county.townships[0].id])
    expect((await getMonthRates(reviewer, params())).townships).toHaveLength(1)
    const neighbour = { township: county.townships[1].id }
    await expect(getStatusMatrix(reviewer, params(neighbour))).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(
      getStatusMatrix(staff, params({ township: foreign.county.townships[0].id })),
    ).rejects.toEqual(rejected('NOT_FOUND'))
    expect((await getStatusMatrix(staff, params(neighbour))).groups).toHaveLength(1)
  })

  it('leaves months of 历史补录 out of every rate', async () => {
    const { center, secretary, reviewer, staff } = scene
    await approveReport(reviewer, await submitted(secretary, center.id))
    const { id } = await stored(center.id)
    await db().monthlyReport.update({ where: { id }, data: { isHistorical: true } })
    const matrix = await getStatusMatrix(staff, params())
    expect(matrix.groups[0]?.rows[0]?.cells.at(-1)?.mark).toBe('HISTORICAL')
    expect((await getMonthRates(staff, params())).total.reporting).toEqual({ part: 0, whole: 0 })
  })

  it('goes out as a workbook, and the trail keeps it', async () => {
    const { reviewer } = scene
    const { bytes, fileName } = await exportStatusTable(reviewer, { ...params(), month: MONTH })
    expect(fileName).toMatch(/^报送情况_2025-06_[\d-]{10}\.xlsx$/)
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
    const trail = await db().auditEntry.findFirstOrThrow({
      where: { event: 'table.exported', userId: reviewer.userId ?? '' },
    })
    expect(trail.after).toMatchObject({ rows: 1, month: MONTH, months: 12 })
  })
})

describe('an extension', () => {
  const grant = (change: Record<string, string> = {}) => ({
    centerId: scene.center.id,
    month: MONTH,
    dueOn: '2025-07-14',
    reason: '停电三天',
    ...change,
  })

  it('moves the due day and the lock of one center, with its reason in the trail', async () => {
    const { center, county, secretary, reviewer, staff } = scene
    const other = await makeCenter(county, county.townships[0].communities[0])
    expect(await grantExtension(staff, grant())).toEqual({ dueOn: '2025-07-14', lockOn: '2025-07-16' })
    setClock('2025-07-12T09:00:00+08:00')
    const marks = (await getStatusMatrix(staff, params())).groups.flatMap((group) =>
      group.rows.map((row) => [row.centerId, row.cells.at(-1)?.mark]),
    )
    expect(marks).toEqual([
      [center.id, 'EXTENDED'],
      [other.id, 'OVERDUE'],
    ])
    await approveReport(reviewer, await submitted(secretary, center.id))
    await lockDueReports(mintSystemViewer('scheduler'))
    expect((await stored(center.id)).state).toBe('APPROVED')
    expect((await getMonthRates(staff, params())).total.timeliness).toEqual({ part: 1, whole: 2 })
    setClock('2025-07-17T00:00:05+08:00')
    await lockDueReports(mintSystemViewer('scheduler'))
    expect((await stored(center.id)).state).toBe('LOCKED')
    const trail = await db().auditEntry.findFirstOrThrow({
      where: { event: 'extension.granted', centerId: center.id },
    })
    expect(trail.after).toEqual({ dueOn: '2025-07-14', lockOn: '2025-07-16', reason: '停电三天' })
  })

  it('is the county’s, for what has not been submitted, and can be moved once more', async () => {
    const { center, secretary, reviewer, staff } = scene
    await expect(grantExtension(reviewer, grant())).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(grantExtension(secretary, grant())).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(grantExtension((await makeScene()).staff, grant())).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(grantExtension(staff, grant({ dueOn: '2025-07-07' }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { dueOn: 'validation.reports.extension.notLater' } },
    })
    await expect(grantExtension(staff, grant({ month: '2023-12', dueOn: '2025-07-14' }))).rejects.toEqual(
      rejected('RULE', 'validation.reports.refused.notExpected'),
    )
    await Promise.all([grantExtension(staff, grant()), grantExtension(staff, grant({ dueOn: '2025-07-15' }))])
    expect(await db().extension.count({ where: { centerId: center.id } })).toBe(1)
    await submitted(secretary, center.id)
    await expect(grantExtension(staff, grant({ dueOn: '2025-07-18' }))).rejects.toEqual(
      rejected('RULE', 'validation.reports.extension.submitted'),
    )
  })
})

describe('the 汇总表', () => {
  it('holds every expected center, counts what is approved, and adds it up', async () => {
    const { center, county, secretary, reviewer, staff } = scene
    const [community, second] = county.townships[0].communities
    const waiting = await makeCenter(county, community)
    const missing = await makeCenter(county, second)
    await approveReport(reviewer, await submitted(secretary, center.id))
    await submitted(secretary, waiting.id)
    const summary = async (raw: Record<string, string> = {}) =>
      getMonthSummary(reviewer, monthSummaryParams.parse({ month: MONTH, ...raw }))
    const official = await summary()
    expect(official.rows.map((row) => [row.centerId, row.state, row.figures.E01 ?? null])).toEqual([
      [center.id, 'APPROVED', 500],
      [waiting.id, 'SUBMITTED', null],
      [missing.id, 'NONE', null],
    ])
    expect(official).toMatchObject({ counted: 1, totals: { E01: 500, E02: 40 } })
    expect((await summary({ states: 'ALL' })).totals).toMatchObject({ E01: 1000 })
    await expect(getMonthSummary(secretary, monthSummaryParams.parse({}))).rejects.toEqual(
      rejected('FORBIDDEN'),
    )
    await expect(summary({ township: county.townships[1].id })).rejects.toEqual(rejected('NOT_FOUND'))
    const input = { ...monthSummaryParams.parse({}), month: MONTH }
    const file = await exportMonthSummary(staff, input, { VISITS: '到访与活动' })
    expect(file.fileName).toMatch(/^月报汇总表_.*_2025-06_[\d-]{10}\.xlsx$/)
    expect(
      await db().auditEntry.count({ where: { event: 'table.exported', userId: staff.userId ?? '' } }),
    ).toBe(1)
  })
})

describe('the workbench', () => {
  it('names what waits for each, with the light and the days of the month', async () => {
    const { center, county, secretary, reviewer, staff } = scene
    await submitted(secretary, center.id)
    await makeCenter(county, county.townships[0].communities[1])
    expect(await getWorkbench(reviewer)).toMatchObject({
      month: MONTH,
      light: 'grey',
      countdown: { dueOn: '2025-07-07', daysToDue: 4, daysToReview: 5, daysToLock: 7 },
      tasks: [
        { key: 'review', count: 1 },
        { key: 'missing', count: 1 },
      ],
    })
    const own = await getWorkbench(secretary)
    expect(own).toMatchObject({ light: 'green', tasks: [] })
    expect(own.done.map((row) => row.event)).toEqual(['report.submitted', 'report.saved'])
    setClock('2025-07-08T00:00:05+08:00')
    expect((await getWorkbench(staff)).light).toBe('red')
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    expect(await getWorkbench(auditor)).toMatchObject({ light: null, countdown: null, tasks: [], done: [] })
  })
})
