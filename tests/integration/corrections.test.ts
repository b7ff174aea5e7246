import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, db } from '@/lib/core/db'
import {
  approveCorrection,
  passOnCorrection,
  refuseCorrection,
  requestCorrection,
  withdrawCorrection,
} from '@/lib/corrections/mutations'
import {
  countMyCorrections,
  getCorrection,
  getCorrectionDraft,
  listCorrectableMonths,
  listCorrections,
} from '@/lib/corrections/queries'
import { correctionListParams } from '@/lib/corrections/schema'
import { approveReport } from '@/lib/reporting/review/mutations'
import { makeCenter } from '@/tests/support/factories'
import {
  auditOf,
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

const correctionAudit = async (id: string) =>
  (
    await db().auditEntry.findMany({
      where: { targetType: 'correction', targetId: id },
      orderBy: { id: 'asc' },
      select: { event: true },
    })
  ).map((row) => row.event)

describe('the chain', () => {
  it('goes from the secretary over the township to the county; only then the month is rewritten', async () => {
    const { center, reviewer, staff } = scene
    const { report, correction } = await requested({ E01: 480, E04: 6 })
    expect(correction).toMatchObject({ version: 1, state: 'REQUESTED' })
    expect((await stored(center.id)).figures).toMatchObject({ E01: 500, E04: 5 })
    await expect(approveCorrection(staff, { ...key(correction), note: null })).rejects.toEqual(
      rejected('RULE', `${PREFIX}.refused.state`),
    )
    const passed = await passOnCorrection(reviewer, key(correction))
    expect(passed).toMatchObject({ version: 2, state: 'PASSED_ON' })
    const done = await approveCorrection(staff, { ...key(passed), note: '同意' })
    expect(done).toMatchObject({ version: 3, state: 'APPROVED' })
    const after = await stored(center.id)
    expect(after).toMatchObject({ state: 'APPROVED', version: report.version + 1, returns: 0 })
    expect(after.figures).toEqual({ ...(after.figures as object), E01: 480, E04: 6, E02: 40 })
    expect(after.events.at(-1)).toMatchObject({ kind: 'CORRECTED', note: reason, userId: staff.userId })
    expect((await auditOf(report.id)).at(-1)).toBe('report.corrected')
    expect(await correctionAudit(correction.id)).toEqual([
      'correction.requested',
      'correction.passed-on',
      'correction.approved',
    ])
    expect(await getCorrection(scene.secretary, { id: correction.id })).toMatchObject({
      lines: [
        { code: 'E01', from: 500, to: 480 },
        { code: 'E04', from: 5, to: 6 },
      ],
      requested: { name: scene.secretary.name },
      passed: { name: reviewer.name },
      decided: { name: staff.name },
      decisionNote: '同意',
      can: { pass: false, approve: false, refuse: false, withdraw: false },
    })
  })

  it('a refused or withdrawn request changes nothing and makes room for another', async () => {
    const { center, reviewer, staff, secretary } = scene
    const { report, correction } = await requested()
    const before = await stored(center.id)
    await refuseCorrection(reviewer, { ...key(correction), note: '与台账一致，不必更正' })
    const input = { reportId: report.id, version: report.version, reason, changes: { E01: 470 } }
    const second = await requestCorrection(secretary, input)
    await expect(requestCorrection(secretary, input)).rejects.toEqual(rejected('RULE', `${PREFIX}.underWay`))
    await withdrawCorrection(secretary, key(second))
    const third = await requestCorrection(secretary, input)
    const passed = await passOnCorrection(reviewer, key(third))
    await expect(withdrawCorrection(secretary, key(passed))).rejects.toEqual(
      rejected('RULE', `${PREFIX}.refused.state`),
    )
    await refuseCorrection(staff, { ...key(passed), note: '依据不足' })
    const after = await stored(center.id)
    expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 })
    const states = await listCorrections(secretary, correctionListParams.parse({}))
    expect(states.rows.map((row) => row.state).sort()).toEqual(['REFUSED', 'REFUSED', 'WITHDRAWN'])
  })

  it('goes straight to the county where no township stands between', async () => {
    const { county, staff, reviewer } = scene
    const [township] = county.townships
    const direct = await makeCenter(county, township)
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: township.id })
    const approved = await approveReport(staff, await submitted(secretary, direct.id))
    const input = { reportId: approved.id, version: approved.version, reason, changes: { E01: 480 } }
    const first = await requestCorrection(secretary, input)
    expect(first.state).toBe('PASSED_ON')
    await expect(passOnCorrection(reviewer, key(first))).rejects.toEqual(rejected('NOT_FOUND'))
    await withdrawCorrection(secretary, key(first))
    const second = await requestCorrection(secretary, input)
    await approveCorrection(staff, { ...key(second), note: null })
    expect((await stored(direct.id)).figures).toMatchObject({ E01: 480 })
  })
})

describe('who may', () => {
  it('is asked for by the secretary, passed on by the township, decided by the county, each in reach', async () => {
    const { center, reviewer, staff, clerk, county, secretary } = scene
    const { id, version } = await approvedMonth()
    const input = { reportId: id, version, reason, changes: { E01: 480 } }
    for (const viewer of [clerk, reviewer, staff])
      await expect(requestCorrection(viewer, input)).rejects.toEqual(rejected('FORBIDDEN'))
    const foreign = await makeScene()
    await expect(requestCorrection(foreign.secretary, input)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(requestCorrection(secretary, { ...input, version: version - 1 })).rejects.toEqual(
      rejected('CONFLICT'),
    )
    const step = key(await requestCorrection(secretary, input))
    const neighbour = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[1].id })
    await expect(passOnCorrection(neighbour, step)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(passOnCorrection(secretary, step)).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(passOnCorrection(staff, step)).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(refuseCorrection(secretary, { ...step, note: '不' })).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(approveCorrection(reviewer, { ...step, note: null })).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(approveCorrection(foreign.staff, { ...step, note: null })).rejects.toEqual(
      rejected('NOT_FOUND'),
    )
    await expect(getCorrection(neighbour, { id: step.id })).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(
      getCorrectionDraft(foreign.secretary, { centerId: center.id, month: MONTH }),
    ).rejects.toEqual(rejected('NOT_FOUND'))
    expect((await listCorrections(foreign.staff, correctionListParams.parse({}))).total).toBe(0)
    const passed = await passOnCorrection(reviewer, step)
    await expect(approveCorrection(staff, { ...step, note: null })).rejects.toEqual(
      rejected('CONFLICT', `${PREFIX}.stale`),
    )
    const both = await viewerOf(
      { role: 'COUNTY', unitId: county.id },
      { role: 'SECRETARY', unitId: county.townships[0].communities[0].id },
    )
    const own = { reportId: id, version, reason, changes: { E01: 470 } }
    await refuseCorrection(staff, { ...key(passed), note: '依据不足' })
    const mine = await requestCorrection(both, own)
    const mineOn = await passOnCorrection(reviewer, key(mine))
    await expect(approveCorrection(both, { ...key(mineOn), note: null })).rejects.toEqual(
      rejected('FORBIDDEN', `${PREFIX}.refused.ownWork`),
    )
    expect(await countMyCorrections(both)).toBe(0)
    expect(await countMyCorrections(staff)).toBe(1)
  })

  it('shows first what waits for the reader', async () => {
    const { county, reviewer, staff, secretary } = scene
    const { correction } = await requested()
    const other = await makeCenter(county, county.townships[0].communities[0])
    const approved = await approveReport(reviewer, await submitted(secretary, other.id))
    const second = await requestCorrection(secretary, {
      reportId: approved.id,
      version: approved.version,
      reason,
      changes: { E01: 1 },
    })
    await passOnCorrection(reviewer, key(second))
    const turns = async (viewer: typeof staff) =>
      (await listCorrections(viewer, correctionListParams.parse({}))).rows.map((row) => [
        row.id,
        row.isMyTurn,
      ])
    expect(await turns(reviewer)).toEqual([
      [correction.id, true],
      [second.id, false],
    ])
    expect(await turns(staff)).toEqual([
      [second.id, true],
      [correction.id, false],
    ])
    expect(await countMyCorrections(secretary)).toBe(0)
    expect((await listCorrectableMonths(secretary)).map((row) => row.openId).sort()).toEqual(
      [correction.id, second.id].sort(),
    )
  })
})

const key = ({ id, version }: { id: string; version: number }) => ({ id, version })
