import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { getActivity } from '@/lib/activities/detail/queries'
import { cancelActivity, createActivity } from '@/lib/activities/mutations'
import { createActivityInput } from '@/lib/activities/schema'
import { closeDb, db } from '@/lib/core/db'
import { getMonthNotes } from '@/lib/corrections/month/queries'
import { approveCorrection, passOnCorrection, requestCorrection } from '@/lib/corrections/mutations'
import { getCorrection, listCorrections } from '@/lib/corrections/queries'
import { settleRecords } from '@/lib/corrections/records/mutations'
import { correctionListParams } from '@/lib/corrections/schema'
import { createCall } from '@/lib/groups/follow-up-calls/mutations'
import { unlockReport } from '@/lib/reporting/lock/mutations'
import { approveReport } from '@/lib/reporting/review/mutations'
import { createVisitCount } from '@/lib/visits/mutations'
import { IN_TIME, MONTH, makeScene, type Scene, setClock, stored, submitted } from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

let scene: Scene

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const PREFIX = 'validation.reports.corrections'
const key = ({ id, version }: { id: string; version: number }) => ({ id, version })
const rule = (reason: string) => ({ code: 'RULE', details: { reason } })

const activity = (change: Record<string, unknown> = {}) =>
  createActivityInput.parse({
    centerId: scene.center.id,
    typeId: scene.county.activityTypes.TRAINING,
    name: '漏记的讲座',
    date: `${MONTH}-12`,
    status: 'HELD',
    attendances: 30,
    ...change,
  })

/** An approved correction of some cells of the scene's month. */
async function corrected(changes: Record<string, number>) {
  const { center, secretary, reviewer, staff } = scene
  const { id, version } = await approveReport(reviewer, await submitted(secretary, center.id))
  const asked = await requestCorrection(secretary, { reportId: id, version, reason: '漏记一场活动', changes })
  const passed = await passOnCorrection(reviewer, key(asked))
  return approveCorrection(staff, { ...key(passed), note: null })
}

/** What the county agreed to: one more training of thirty people. */
const TRAINING = { A01: 1, A02: 30, A04: 1 }
const training = () => activity()

describe('records behind a corrected figure', () => {
  it('open with the approval, are brought into agreement, and close again', async () => {
    const { center, secretary } = scene
    const done = await corrected(TRAINING)
    expect(await stored(center.id)).toMatchObject({ openRegisters: ['ACTIVITIES'], figures: TRAINING })
    const open = await getCorrection(secretary, done)
    expect(
      open.records?.map(({ code, signed, recorded, isSettled }) => [code, signed, recorded, isSettled]),
    ).toEqual([
      ['A01', 1, 0, false],
      ['A02', 30, 0, false],
      ['A04', 1, 0, false],
    ])
    expect(open.maySettle).toBe(true)
    await expect(settleRecords(secretary, key(done))).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: `${PREFIX}.recordsDiffer`, params: { signed: 1, recorded: 0 } },
    })

    const { id } = await createActivity(secretary, training())
    expect(await getActivity(secretary, { id })).toMatchObject({ isFrozen: false, can: { change: true } })
    const settled = await settleRecords(secretary, key(done))
    expect(settled.version).toBe(done.version + 1)
    expect(await stored(center.id)).toMatchObject({ openRegisters: [], figures: TRAINING, state: 'APPROVED' })
    expect(await getCorrection(secretary, done)).toMatchObject({
      records: null,
      maySettle: false,
      settled: { name: secretary.name },
    })
    expect(await getActivity(secretary, { id })).toMatchObject({ isFrozen: true, can: { change: false } })
    await expect(cancelActivity(secretary, { id, version: 1 })).rejects.toMatchObject(
      rule('validation.activities.monthApproved'),
    )
    const events = await db().auditEntry.findMany({
      where: { targetType: 'correction', targetId: done.id },
      orderBy: { id: 'asc' },
      select: { event: true },
    })
    expect(events.at(-1)?.event).toBe('correction.settled')
  })

  it('no other register and no other month opens', async () => {
    const { center, secretary } = scene
    await corrected(TRAINING)
    const visit = {
      centerId: center.id,
      zoneId: null,
      date: `${MONTH}-12`,
      source: 'MANUAL',
      count: 5,
    } as const
    await expect(createVisitCount(secretary, visit)).rejects.toMatchObject(
      rule('validation.activities.monthApproved'),
    )
    const call = { centerId: center.id, date: `${MONTH}-12`, calls: 3, satisfied: 3, note: null }
    await expect(createCall(secretary, call)).rejects.toMatchObject(rule('validation.centers.monthApproved'))
    await approveReport(scene.reviewer, await submitted(secretary, center.id, { month: '2025-05' }))
    await expect(createActivity(secretary, activity({ date: '2025-05-12' }))).rejects.toMatchObject(
      rule('validation.activities.monthApproved'),
    )
  })

  it('what was not asked for must not move', async () => {
    const { secretary } = scene
    const done = await corrected({ A01: 1, A02: 30 })
    await createActivity(secretary, training())
    await expect(settleRecords(secretary, key(done))).rejects.toMatchObject({
      details: { reason: `${PREFIX}.recordsDiffer`, params: { signed: 0, recorded: 1 } },
    })
    expect((await getCorrection(secretary, done)).records?.filter((line) => !line.isSettled)).toMatchObject([
      { code: 'A04', isCorrected: false },
    ])
  })

  it('nothing opens for a typed cell, nor where the records are right already', async () => {
    const { center, secretary } = scene
    const typed = await corrected({ E04: 7 })
    expect(await stored(center.id)).toMatchObject({ openRegisters: [] })
    expect(await getCorrection(secretary, typed)).toMatchObject({
      records: null,
      settled: null,
      maySettle: false,
    })
    await expect(settleRecords(secretary, key(typed))).rejects.toMatchObject(rule(`${PREFIX}.nothingOpen`))
  })

  it('the list and the form of the month say that records are open', async () => {
    const { center, secretary, clerk } = scene
    const done = await corrected(TRAINING)
    const list = await listCorrections(secretary, correctionListParams.parse({}))
    expect(list.rows).toMatchObject([{ id: done.id, hasOpenRecords: true }])
    expect(await getMonthNotes(clerk, { centerId: center.id, month: MONTH })).toMatchObject({
      recordsId: done.id,
    })
    await createActivity(secretary, training())
    await settleRecords(secretary, key(done))
    const after = await listCorrections(secretary, correctionListParams.parse({}))
    expect(after.rows).toMatchObject([{ id: done.id, hasOpenRecords: false }])
    expect(await getMonthNotes(clerk, { centerId: center.id, month: MONTH })).toMatchObject({
      recordsId: null,
    })
  })

  it('a month that is unlocked closes them, for its records are its own again', async () => {
    const { center, secretary, staff } = scene
    const done = await corrected(TRAINING)
    const { id } = await db().monthlyReport.update({
      where: { id: (await stored(center.id)).id },
      data: { state: 'LOCKED' },
      select: { id: true },
    })
    const { version } = await stored(center.id)
    await unlockReport(staff, { id, version, reason: '重新核对' })
    expect(await stored(center.id)).toMatchObject({ state: 'RETURNED', openRegisters: [] })
    expect(await getCorrection(secretary, done)).toMatchObject({ records: null, settled: { name: null } })
  })
})

describe('who closes them', () => {
  it('the secretary of the center or the county, nobody else, and from what he has seen', async () => {
    const { secretary, clerk, reviewer, staff } = scene
    const done = await corrected(TRAINING)
    await createActivity(secretary, training())
    for (const viewer of [clerk, reviewer])
      await expect(settleRecords(viewer, key(done))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = (await makeScene()).secretary
    await expect(settleRecords(stranger, key(done))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(settleRecords(secretary, { id: done.id, version: done.version - 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await settleRecords(staff, key(done))).toMatchObject({ id: done.id })
  })

  it('of two who close at once one does', async () => {
    const { secretary, staff, county } = scene
    const done = await corrected(TRAINING)
    await createActivity(secretary, training())
    const colleague = await viewerOf({ role: 'COUNTY', unitId: county.id })
    const results = await Promise.allSettled(
      [staff, colleague, secretary].map((viewer) => settleRecords(viewer, key(done))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
