import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { encryptField } from '@/lib/core/field-cipher'
import { mintSystemViewer } from '@/lib/core/viewer'
import { getCallList, getCallSheet } from '@/lib/reminders/calls/queries'
import { sendDueReminders } from '@/lib/reminders/due/mutations'
import { readReminders, remindReports } from '@/lib/reminders/mutations'
import { listOpenReminders } from '@/lib/reminders/queries'
import { grantExtension } from '@/lib/reporting/extension/mutations'
import { saveReport } from '@/lib/reporting/mutations'
import { runJobs } from '@/lib/scheduler/run'
import { makeCenter } from '@/tests/support/factories'
import { entry, IN_TIME, MONTH, makeScene, type Scene, setClock, submitted } from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

let scene: Scene
const system = mintSystemViewer('scheduler')

beforeEach(async () => {
  // Every test begins with a county of its own; those of the tests before have nothing more to be reminded of.
  await db().reminder.deleteMany({})
  await db().countySettings.updateMany({ data: { startMonth: toDbDate('2099-01-01') } })
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })
const remindersOf = (centerId: string) =>
  db().reminder.findMany({ where: { centerId }, orderBy: { at: 'asc' } })
const kindsOf = async (centerId: string) => (await remindersOf(centerId)).map((reminder) => reminder.kind)

const ALL = { skip: 0, take: 100 }

describe('by the system', () => {
  it('R-80: two servers at the same time send one reminder, and again sends none', async () => {
    const { center } = scene
    setClock('2025-07-04T08:00:00+08:00')
    const job = () => sendDueReminders(system)
    const runs = await Promise.all([runJobs([job]), runJobs([job]), job(), job()])
    expect(runs.slice(0, 2)).toContain(true)
    await job()
    expect(await kindsOf(center.id)).toEqual(['THREE_DAYS_BEFORE'])
    const [reminder] = await remindersOf(center.id)
    const trail = await db().auditEntry.count({
      where: { event: 'reminder.sent', targetId: reminder?.id ?? '' },
    })
    expect(trail).toBe(1)
    expect(reminder).toMatchObject({ userName: '系统', userId: null, readAt: null })
  })

  it('reminds at T−3, T−1 and T+1, never in between, and nobody who has submitted', async () => {
    const { center, county, secretary } = scene
    const done = await makeCenter(county, county.townships[0].communities[0])
    await submitted(secretary, done.id)
    for (const day of ['03', '04', '05', '06', '07', '08', '09']) {
      setClock(`2025-07-${day}T00:00:05+08:00`)
      await sendDueReminders(system)
    }
    expect(await kindsOf(center.id)).toEqual(['THREE_DAYS_BEFORE', 'ONE_DAY_BEFORE', 'ONE_DAY_AFTER'])
    expect(await kindsOf(done.id)).toEqual([])
  })

  it('a job that slept or a clock that jumped sends what falls on the day, and nothing of the days missed', async () => {
    const { center } = scene
    setClock('2025-07-04T23:59:50+08:00')
    await sendDueReminders(system)
    setClock('2025-07-08T23:59:50+08:00')
    await sendDueReminders(system)
    setClock('2025-07-04T12:00:00+08:00')
    await sendDueReminders(system)
    expect((await kindsOf(center.id)).sort()).toEqual(['ONE_DAY_AFTER', 'THREE_DAYS_BEFORE'])
  })

  it('follows an extension, at a month end and in a leap year', async () => {
    const { county, staff } = scene
    await db().countySettings.update({
      where: { countyId: county.id },
      data: { startMonth: toDbDate('2024-01-01') },
    })
    setClock('2024-02-04T09:00:00+08:00')
    const center = await makeCenter(county, county.townships[0].communities[0])
    await grantExtension(staff, {
      centerId: center.id,
      month: '2024-01',
      dueOn: '2024-03-01',
      reason: '停电',
    })
    for (const day of ['02-06', '02-26', '02-27', '02-28', '02-29', '03-01', '03-02']) {
      setClock(`2024-${day}T09:00:00+08:00`)
      await sendDueReminders(system)
    }
    const found = await db().reminder.findMany({
      where: { centerId: center.id, month: toDbDate('2024-01-01') },
      orderBy: { day: 'asc' },
      select: { kind: true, day: true },
    })
    expect(found).toEqual([
      { kind: 'THREE_DAYS_BEFORE', day: toDbDate('2024-02-27') },
      { kind: 'ONE_DAY_BEFORE', day: toDbDate('2024-02-29') },
      { kind: 'ONE_DAY_AFTER', day: toDbDate('2024-03-02') },
    ])
  })

  it('is the system’s own', async () => {
    await expect(sendDueReminders(scene.staff)).rejects.toEqual(rejected('FORBIDDEN'))
  })
})

describe('by hand', () => {
  it('is counted, at most once a day, in reach only', async () => {
    const { center, county, reviewer, staff, secretary } = scene
    const input = { month: MONTH, centerIds: [center.id] }
    const other = await makeCenter(county, county.townships[0].communities[1])
    await expect(remindReports(secretary, input)).rejects.toEqual(rejected('FORBIDDEN'))
    const neighbour = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[1].id })
    await expect(remindReports(neighbour, input)).rejects.toEqual(rejected('NOT_FOUND'))
    const runs = await Promise.all([
      remindReports(reviewer, input),
      remindReports(staff, input),
      remindReports(staff, { month: MONTH, centerIds: [center.id, other.id] }),
    ])
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(2)
    expect(await remindReports(reviewer, input)).toEqual({ sent: 0, skipped: 1 })
    setClock('2025-07-04T00:00:05+08:00')
    expect(await remindReports(reviewer, input)).toEqual({ sent: 1, skipped: 0 })
    expect(await kindsOf(center.id)).toEqual(['BY_HAND', 'BY_HAND'])
    const calls = await getCallList(reviewer, { month: MONTH, township: undefined }, ALL)
    expect(calls.total).toBe(2)
    expect(calls.waiting).toEqual([other.id])
    expect(calls.rows.find((row) => row.centerId === center.id)).toMatchObject({
      reminders: 2,
      isRemindedToday: true,
    })
    const second = await getCallList(reviewer, { month: MONTH, township: undefined }, { skip: 1, take: 1 })
    expect(second).toEqual({ ...calls, rows: calls.rows.slice(1) })
    await submitted(secretary, center.id)
    setClock('2025-07-05T09:00:00+08:00')
    expect(await remindReports(reviewer, input)).toEqual({ sent: 0, skipped: 1 })
    setClock('2025-06-29T23:59:00+08:00')
    await expect(remindReports(reviewer, input)).rejects.toEqual(
      rejected('RULE', 'validation.reports.refused.tooEarly'),
    )
  })

  it('is read by the community that it is for, and gone with its submission', async () => {
    const { center, secretary, clerk, reviewer } = scene
    await remindReports(reviewer, { month: MONTH, centerIds: [center.id] })
    const [open] = await listOpenReminders(secretary)
    expect(open).toMatchObject({
      centerId: center.id,
      month: MONTH,
      kind: 'BY_HAND',
      userName: reviewer.name,
    })
    expect(await listOpenReminders(clerk)).toHaveLength(1)
    expect(await listOpenReminders(reviewer)).toEqual([])
    const foreign = await makeScene()
    const ids = { ids: [open?.id ?? ''] }
    await expect(readReminders(foreign.secretary, ids)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(readReminders(reviewer, ids)).rejects.toEqual(rejected('FORBIDDEN'))
    expect(await readReminders(clerk, ids)).toEqual({ read: 1 })
    expect(await readReminders(clerk, ids)).toEqual({ read: 0 })
    expect(await listOpenReminders(secretary)).toEqual([])
    setClock('2025-07-04T09:00:00+08:00')
    await remindReports(reviewer, { month: MONTH, centerIds: [center.id] })
    await saveReport(secretary, entry(center.id))
    expect(await listOpenReminders(secretary)).toHaveLength(1)
    const report = await db().monthlyReport.findFirstOrThrow({ where: { centerId: center.id } })
    await db().monthlyReport.update({ where: { id: report.id }, data: { state: 'SUBMITTED' } })
    expect(await listOpenReminders(secretary)).toEqual([])
  })
})

describe('the list to call from', () => {
  it('masks the telephone on the screen, shows it on the sheet, and keeps who took it', async () => {
    const { center, reviewer, secretary, county, staff } = scene
    await db().center.update({
      where: { id: center.id },
      data: { contactName: '王敏', contactPhone: encryptField('13800001234') },
    })
    const list = await getCallList(reviewer, { month: MONTH, township: undefined }, ALL)
    expect(list.rows).toMatchObject([
      {
        centerId: center.id,
        contactName: '王敏',
        phone: '138****1234',
        secretaries: [secretary.name],
        daysOver: -4,
      },
    ])
    const taken = () =>
      db().auditEntry.count({ where: { event: 'table.exported', userId: reviewer.userId ?? '' } })
    expect(await taken()).toBe(0)
    const sheet = await getCallSheet(reviewer, { month: MONTH, township: undefined })
    expect(sheet[0]?.phone).toBe('13800001234')
    expect(await taken()).toBe(1)
    await expect(getCallList(secretary, { month: MONTH, township: undefined }, ALL)).rejects.toEqual(
      rejected('FORBIDDEN'),
    )
    const leader = await viewerOf({ role: 'LEADER', unitId: county.id })
    await expect(getCallSheet(leader, { month: MONTH, township: undefined })).rejects.toEqual(
      rejected('FORBIDDEN'),
    )
    const foreign = await makeScene()
    await expect(
      getCallList(staff, { month: MONTH, township: foreign.county.townships[0].id }, ALL),
    ).rejects.toEqual(rejected('NOT_FOUND'))
  })
})
