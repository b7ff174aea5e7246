import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { createCall } from '@/lib/groups/follow-up-calls/mutations'
import { getCallFigures, listCalls } from '@/lib/groups/follow-up-calls/queries'
import { callListParams, createCallInput } from '@/lib/groups/follow-up-calls/schema'
import { cancelReferral, changeReferral, createReferral } from '@/lib/groups/referrals/mutations'
import { getReferralFigures } from '@/lib/groups/referrals/queries'
import { changeReferralInput, createReferralInput, referralListParams } from '@/lib/groups/referrals/schema'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let secretary: Viewer
let stranger: Viewer
let reviewer: Viewer
let office: Viewer
let centerId: string
let otherId: string

beforeAll(async () => {
  county = await makeCounty()
  const [own, neighbour] = county.townships[0].communities
  centerId = (await makeCenter(county, own)).id
  otherId = (await makeCenter(county, county.townships[1].communities[0])).id
  await makeZone(county, centerId, 'JOB_STATION')
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: neighbour.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

beforeEach(async () => {
  await db().monthlyReport.deleteMany({})
  await db().jobReferral.deleteMany({})
  await db().followUpCall.deleteMany({})
})

/** An approved month of the own center. */
const approve = (month: string, figures: object = {}) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state: 'APPROVED',
      figures,
      zeroSections: [],
      filledByIds: [],
      savedAt: now(),
      savedByName: '测试',
      masterData: {},
    },
  })

describe('referrals', () => {
  const refer = (viewer: Viewer, values: Record<string, unknown> = {}) =>
    createReferral(
      viewer,
      createReferralInput.parse({ centerId, date: '2025-03-10', informed: '5', employed: '2', ...values }),
    )
  const tooMany = { code: 'RULE', details: { reason: 'validation.groups.employedAboveInformed' } }

  it('never have more persons employed than informed since the start, however they are changed', async () => {
    const first = await refer(secretary)
    expect(first.warnings).toEqual([])
    await refer(secretary, { date: '2025-04-01', informed: '0', employed: '3' })
    await expect(
      refer(secretary, { date: '2025-04-02', informed: '0', employed: '1' }),
    ).rejects.toMatchObject(tooMany)
    await expect(cancelReferral(secretary, { id: first.id, version: 1 })).rejects.toMatchObject(tooMany)
    const fewer = { id: first.id, version: 1, date: '2025-03-10', informed: '4', employed: '2' }
    await expect(changeReferral(secretary, changeReferralInput.parse(fewer))).rejects.toMatchObject(tooMany)
    const { informed, employed } = await getReferralFigures(secretary, referralListParams.parse({}))
    expect([informed, employed]).toEqual([5, 5])
  })

  it('reckon with typed months before the register and with a confirmed opening balance', async () => {
    await expect(refer(secretary, { informed: '0', employed: '1' })).rejects.toMatchObject(tooMany)
    await approve('2025-02', { E15: 1, E16: 0 })
    const { warnings } = await refer(secretary, { informed: '0', employed: '1' })
    expect(warnings).toEqual(['validation.groups.employedAboveMonth'])
    await db().openingBalance.createMany({
      data: [
        ['E15', 10],
        ['E16', 10],
      ].map(([code, value]) => ({
        countyId: county.id,
        centerId,
        code: String(code),
        upTo: toDbDate('2025-02-01'),
        value: Number(value),
        source: '台账',
        state: 'CONFIRMED' as const,
        proposedBy: '测试',
        proposedAt: now(),
      })),
    })
    await expect(
      refer(secretary, { date: '2025-03-11', informed: '0', employed: '1' }),
    ).rejects.toMatchObject(tooMany)
    await db().openingBalance.deleteMany({})
  })

  it('of two writers at once only one may use what is left', async () => {
    await refer(secretary, { informed: '3', employed: '0' })
    const attempts = await Promise.allSettled(
      [11, 12].map((day) => refer(secretary, { date: `2025-03-${day}`, informed: '0', employed: '2' })),
    )
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuse tomorrow, and warn of a center without a job station', async () => {
    await expect(refer(secretary, { date: addDays(today(), 1) })).rejects.toMatchObject({
      details: { fields: { date: 'validation.groups.inFuture' } },
    })
    expect((await refer(office, { centerId: otherId })).warnings).toEqual(['validation.groups.noJobStation'])
    await approve('2025-05')
    await expect(refer(secretary, { date: '2025-05-31' })).rejects.toMatchObject({
      details: { fields: { date: 'validation.centers.monthApproved' } },
    })
    await refer(secretary, { date: '2025-06-01' })
  })
})

describe('follow-up calls', () => {
  it('sum up within reach and period, and refuse other people’s centers', async () => {
    const call = (viewer: Viewer, values: Record<string, unknown>) =>
      createCall(viewer, createCallInput.parse({ centerId, satisfied: '8', ...values }))
    await call(secretary, { date: '2025-06-30', calls: '9' })
    await call(secretary, { date: '2025-07-01', calls: '8' })
    await call(office, { centerId: otherId, date: '2025-06-01', calls: '80' })
    await expect(call(stranger, { date: '2025-06-01', calls: '8' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(call(reviewer, { date: '2025-06-01', calls: '8' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const june = callListParams.parse({ month: '2025-06' })
    expect(await getCallFigures(secretary, june)).toEqual({ calls: 9, satisfied: 8, records: 1, centers: 1 })
    expect(await listCalls(office, june)).toMatchObject({ total: 2, calls: 89, satisfied: 16 })
  })
})
