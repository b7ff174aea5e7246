import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, db } from '@/lib/core/db'
import { getMonthNotes } from '@/lib/corrections/month/queries'
import {
  approveCorrection,
  passOnCorrection,
  refuseCorrection,
  requestCorrection,
} from '@/lib/corrections/mutations'
import { getCorrection } from '@/lib/corrections/queries'
import { unlockReport } from '@/lib/reporting/lock/mutations'
import { markReport } from '@/lib/reporting/review/mark/mutations'
import { approveReport } from '@/lib/reporting/review/mutations'
import { makeCenter } from '@/tests/support/factories'
import {
  auditOf,
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
const reason = '到访人次录错，应以闸机为准'
const PREFIX = 'validation.reports.corrections'

/** An approved month of the scene's center. */
async function approvedMonth() {
  const { center, secretary, reviewer } = scene
  return approveReport(reviewer, await submitted(secretary, center.id))
}

async function requested(changes: Record<string, number> = { E01: 480 }) {
  const { id, version } = await approvedMonth()
  const correction = await requestCorrection(scene.secretary, { reportId: id, version, reason, changes })
  return { report: { id, version }, correction }
}

describe('what may be asked for', () => {
  it('only an approved or locked month, only its own cells, only another value', async () => {
    const { center, secretary, reviewer } = scene
    const sent = await submitted(secretary, center.id)
    const ask = (changes: Record<string, number>, version: number) =>
      requestCorrection(secretary, { reportId: sent.id, version, reason, changes })
    await expect(ask({ E01: 480 }, sent.version)).rejects.toEqual(rejected('RULE', `${PREFIX}.notApproved`))
    const { version } = await approveReport(reviewer, sent)
    await expect(ask({ E01: 500, E05: 9 }, version)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: {
        fields: { 'changes.E01': `${PREFIX}.same`, 'changes.E05': 'validation.reports.notApplicable' },
      },
    })
    // A month has thirty days.
    await expect(ask({ E18a: 31 }, version)).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: `${PREFIX}.breaks`, params: { month: '2025年6月' } },
    })
    expect(await db().correction.count({ where: { reportId: sent.id } })).toBe(0)
  })

  it('is checked through all later months and refused naming the first that it breaks', async () => {
    const { county, secretary, reviewer, staff } = scene
    const young = await makeCenter(county, county.townships[0].communities[0], { openedOn: '2025-05-01' })
    const may = { ...FIGURES, E01: 610, E02: 50, E03: 48, E04: 4, E17a: 6, E17b: 5, E18b: 9 }
    const mayReport = await approveReport(
      reviewer,
      await submitted(secretary, young.id, { month: '2025-05', figures: may }),
    )
    // Two are carried into June and all are closed there.
    await submitted(secretary, young.id, { figures: { ...FIGURES, E03: 42 } })
    const ask = (E02: number) =>
      requestCorrection(secretary, {
        reportId: mayReport.id,
        version: mayReport.version,
        reason,
        changes: { E02 },
      })
    await expect(ask(49)).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: `${PREFIX}.breaks`, params: { month: '2025年6月', name: expect.any(String) } },
    })
    expect((await stored(young.id, '2025-05')).figures).toMatchObject({ E02: 50 })
    const asked = await ask(51)
    expect((await stored(young.id, '2025-05')).figures).toMatchObject({ E02: 50 })
    const passed = await passOnCorrection(reviewer, key(asked))
    await approveCorrection(staff, { ...key(passed), note: null })
    expect((await stored(young.id, '2025-05')).figures).toMatchObject({ E02: 51 })
  })

  it('is not approved once the month was opened again or its cells have changed', async () => {
    const { reviewer, staff, center } = scene
    const { correction } = await requested()
    const passed = await passOnCorrection(reviewer, key(correction))
    await db().monthlyReport.update({
      where: { centerId_month: monthKey(center.id) },
      data: { state: 'LOCKED' },
    })
    const { id, version, figures } = await stored(center.id)
    await db().monthlyReport.update({
      where: { id },
      data: { figures: { ...(figures as Record<string, number>), E01: 499 } },
    })
    expect(await getCorrection(staff, { id: correction.id })).toMatchObject({ drift: ['E01'] })
    await expect(approveCorrection(staff, { ...key(passed), note: null })).rejects.toEqual(
      rejected('RULE', `${PREFIX}.changedSince`),
    )
    await unlockReport(staff, { id, version, reason: '重新填报' })
    await expect(approveCorrection(staff, { ...key(passed), note: null })).rejects.toEqual(
      rejected('RULE', 'validation.reports.refused.state'),
    )
  })

  it('two who decide at the same time: one wins', async () => {
    const { reviewer, staff, county, center } = scene
    const { report, correction } = await requested()
    const passed = await passOnCorrection(reviewer, key(correction))
    const colleague = await viewerOf({ role: 'COUNTY', unitId: county.id })
    const results = await Promise.allSettled([
      approveCorrection(staff, { ...key(passed), note: null }),
      refuseCorrection(colleague, { ...key(passed), note: '依据不足' }),
      approveCorrection(colleague, { ...key(passed), note: null }),
    ])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const state = (await getCorrection(staff, { id: correction.id })).state
    const isApproved = state === 'APPROVED'
    expect((await stored(center.id)).figures).toMatchObject({ E01: isApproved ? 480 : 500 })
    expect((await auditOf(report.id)).includes('report.corrected')).toBe(isApproved)
  })
})

describe('what stands beside the form of the month', () => {
  it('says what is to be verified, what is under way, and whether a correction may be asked for', async () => {
    const { center, secretary, clerk, reviewer, county } = scene
    const of = { centerId: center.id, month: MONTH }
    const nothing = { toVerify: null, openId: null, corrected: null, recordsId: null, canRequest: false }
    expect(await getMonthNotes(secretary, of)).toEqual(nothing)
    const approved = await approvedMonth()
    const marked = await markReport(reviewer, { ...key(approved), note: '请核对签到表' })
    expect(await getMonthNotes(secretary, of)).toMatchObject({ toVerify: '请核对签到表', canRequest: true })
    expect(await getMonthNotes(clerk, of)).toMatchObject({ canRequest: false })
    const input = { reportId: marked.id, version: marked.version, reason, changes: { E01: 480 } }
    const { id } = await requestCorrection(secretary, input)
    expect(await getMonthNotes(secretary, of)).toMatchObject({ openId: id, canRequest: false })
    const leader = await viewerOf({ role: 'LEADER', unitId: county.id })
    expect(await getMonthNotes(leader, of)).toMatchObject({ openId: null, toVerify: '请核对签到表' })
    expect(await getMonthNotes((await makeScene()).secretary, of)).toEqual(nothing)
  })
})

const key = ({ id, version }: { id: string; version: number }) => ({ id, version })
const monthKey = (centerId: string) => ({ centerId, month: new Date(`${MONTH}-01T00:00:00Z`) })
