import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { getReportForm } from '@/lib/reporting/form/queries'
import { listMyReports } from '@/lib/reporting/mine/queries'
import { saveReport, submitReport } from '@/lib/reporting/mutations'
import { findDefaultMonth, listExpectedReports, sumOfficialFigures } from '@/lib/reporting/queries'
import { approveReport } from '@/lib/reporting/review/mutations'
import { myReportParams } from '@/lib/reporting/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeZone } from '@/tests/support/factories'
import {
  AFTER_LOCK,
  auditOf,
  entry,
  FIGURES,
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

describe('reading', () => {
  it('draws the form with the past beside each cell', async () => {
    const { center, secretary, reviewer, county } = scene
    await makeZone(county, center.id, 'CANTEEN', { openedOn: '2025-06-16' })
    await setApproved(scene, '2025-05', { E01: 450 })
    await setApproved(scene, '2024-06', { E01: 300 })
    const form = await getReportForm(secretary, { centerId: center.id, month: MONTH })
    const rows = form.sections.flatMap((section) => section.rows)
    expect(form).toMatchObject({
      state: 'NONE',
      version: null,
      canteenDays: 15,
      can: { save: true, submit: true },
    })
    expect(form.timetable).toMatchObject({ dueOn: '2025-07-07', lockOn: '2025-07-10' })
    expect(rows.find((row) => row.code === 'E01')).toMatchObject({
      value: null,
      previous: 450,
      lastYear: 300,
      history: [450, 300],
    })
    expect(rows.find((row) => row.code === 'A01')).toMatchObject({ kind: 'DERIVED', value: 0 })
    expect(rows.map((row) => row.code)).toEqual(expect.arrayContaining(['E05', 'E06']))
    const seen = await getReportForm(reviewer, { centerId: center.id, month: MONTH })
    expect(seen.can).toEqual({ save: false, submit: false, withdraw: false })
  })

  it('derives the visits as soon as one day is counted', async () => {
    const { center, secretary, county } = scene
    await db().visitCount.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        date: toDbDate('2025-06-03'),
        source: 'MANUAL',
        count: 77,
        createdAt: new Date(0),
        updatedAt: new Date(0),
      },
    })
    const typed = saveReport(secretary, entry(center.id))
    await expect(typed).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const { E01: _typed, ...figures } = FIGURES
    await saveReport(secretary, entry(center.id, { figures }))
    const form = await getReportForm(secretary, { centerId: center.id, month: MONTH })
    const rows = form.sections.flatMap((section) => section.rows)
    expect(rows.find((row) => row.code === 'E01')).toMatchObject({ kind: 'DERIVED', value: 77 })
  })

  it('shows unapproved figures to those who write or review them, and official ones to the leader', async () => {
    const { center, secretary, reviewer, county } = scene
    const leader = await viewerOf({ role: 'LEADER', unitId: county.id })
    const key = { centerId: center.id, month: MONTH }
    const report = await submitted(secretary, center.id)
    await expect(getReportForm(leader, key)).rejects.toEqual(rejected('NOT_FOUND'))
    expect(await sumOfficialFigures(leader, { months: [MONTH], codes: ['E01'] })).toEqual([])
    await approveReport(reviewer, report)
    expect(await getReportForm(leader, key)).toMatchObject({ state: 'APPROVED' })
    expect(await sumOfficialFigures(leader, { months: [MONTH], codes: ['E01', 'E99'] })).toEqual([
      { month: MONTH, code: 'E01', total: 500, centers: 1, townshipId: null },
    ])
    const admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await expect(getReportForm(admin, key)).rejects.toEqual(rejected('FORBIDDEN'))
  })

  it('sums by the township of the facts and never across the reach', async () => {
    const { center, secretary, reviewer, county, staff } = scene
    await approveReport(reviewer, await submitted(secretary, center.id))
    const [first, second] = county.townships
    const request = { months: [MONTH], codes: ['E01'], groupByTownship: true }
    expect(await sumOfficialFigures(staff, request)).toEqual([
      { month: MONTH, code: 'E01', total: 500, centers: 1, townshipId: first.id },
    ])
    expect(await sumOfficialFigures(staff, { ...request, townshipId: second.id })).toEqual([])
    const foreign = await makeScene()
    expect(await sumOfficialFigures(foreign.staff, request)).toEqual([])
    expect(await sumOfficialFigures(foreign.secretary, request)).toEqual([])
  })

  it('lists the expected set with states and tags', async () => {
    const { center, secretary, county, staff, reviewer } = scene
    const [, second] = county.townships[0].communities
    const other = await makeCenter(county, second)
    const far = await makeCenter(county, county.townships[1].communities[0])
    await makeCenter(county, second, { category: 'OTHER' })
    await submitted(secretary, center.id)
    const rows = await listExpectedReports(staff, { month: MONTH })
    expect(rows.map((row) => [row.centerId, row.state, row.timeTag])).toEqual([
      [center.id, 'SUBMITTED', 'ON_TIME'],
      [other.id, 'NONE', null],
      [far.id, 'NONE', null],
    ])
    setClock(AFTER_LOCK)
    expect((await listExpectedReports(reviewer, { month: MONTH })).map((row) => row.timeTag)).toEqual([
      'ON_TIME',
      'OVERDUE',
    ])
    const extension = { centerId: other.id, month: toDbDate('2025-06-01'), reason: '停电' }
    await db().extension.create({
      data: { ...extension, dueOn: toDbDate('2025-07-15'), createdAt: new Date(0) },
    })
    expect((await listExpectedReports(reviewer, { month: MONTH })).map((row) => row.timeTag)).toEqual([
      'ON_TIME',
      'EXTENDED',
    ])
  })

  it('lists what is to do, the latest month first', async () => {
    const { center, secretary } = scene
    await submitted(secretary, center.id)
    const page = await listMyReports(secretary, myReportParams.parse({ show: 'TODO' }))
    expect(page.rows[0]).toMatchObject({ month: '2025-07', state: 'NONE', daysLeft: 33 })
    expect(page.rows[1]).toMatchObject({ month: '2025-05', state: 'NONE', timeTag: 'OVERDUE' })
    // From the first month of the county on: 2024-01 to 2025-07 but for the one that is done.
    expect(page.total).toBe(18)
    const done = await listMyReports(secretary, myReportParams.parse({ show: 'DONE' }))
    expect(done.rows.map((row) => [row.month, row.state])).toEqual([[MONTH, 'SUBMITTED']])
  })

  it('takes the latest month past its lock for granted', async () => {
    setClock('2025-07-10T23:59:00+08:00')
    expect(await findDefaultMonth(scene.staff)).toBe('2025-05')
    setClock(AFTER_LOCK)
    expect(await findDefaultMonth(scene.staff)).toBe('2025-06')
  })
})

describe('the audit entry and the write stand or fall together', () => {
  beforeAll(async () => {
    await ownerQuery(`CREATE FUNCTION refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW."targetLabel" LIKE '%不得记录%' THEN RAISE EXCEPTION 'no'; END IF;
        RETURN NEW;
      END $$`)
    await ownerQuery(`CREATE TRIGGER refuse_audit BEFORE INSERT ON "AuditEntry"
      FOR EACH ROW EXECUTE FUNCTION refuse_audit()`)
  })

  it('rolls back a save and a submission', async () => {
    const { center, secretary } = scene
    await db().center.update({ where: { id: center.id }, data: { name: '不得记录' } })
    await expect(saveReport(secretary, entry(center.id))).rejects.toThrow()
    expect(await db().monthlyReport.count({ where: { centerId: center.id } })).toBe(0)
    await db().center.update({ where: { id: center.id }, data: { name: '可以记录' } })
    const { id, version } = await saveReport(secretary, entry(center.id))
    await db().center.update({ where: { id: center.id }, data: { name: '不得记录' } })
    await expect(submitReport(secretary, { id, version, requestId: randomUUID() })).rejects.toThrow()
    expect(await stored(center.id)).toMatchObject({ state: 'DRAFT', version: 1, events: [] })
    expect(await auditOf(id)).toEqual(['report.saved'])
  })
})

async function setApproved({ county, center }: Scene, month: string, figures: object): Promise<void> {
  await db().monthlyReport.create({
    data: {
      centerId: center.id,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'APPROVED',
      figures,
      savedAt: new Date(0),
      savedByName: '前任',
    },
  })
}
