import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getMonthVisits } from '@/lib/visits/queries'
import { tallyVisits } from '@/lib/visits/tally/mutations'
import { getTallyBoard } from '@/lib/visits/tally/queries'
import { tallyInput } from '@/lib/visits/tally/schema'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let center: { id: string }
let zone: { id: string }
let secretary: Viewer
let reviewer: Viewer

const tally = (count: number, change: Record<string, unknown> = {}) => ({
  requestId: randomUUID(),
  date: today(),
  count,
  ...change,
})
const send = (viewer: Viewer, ...tallies: object[]) =>
  tallyVisits(viewer, tallyInput.parse({ centerId: center.id, tallies }))
const countOn = async (date: string, zoneId: string | null = null) =>
  (
    await db().visitCount.findFirst({
      where: { centerId: center.id, zoneId, date: toDbDate(date), source: 'MANUAL', cancelled: false },
    })
  )?.count ?? null

beforeAll(async () => {
  county = await makeCounty()
  const [township] = county.townships
  center = await makeCenter(county, township.communities[0])
  zone = await makeZone(county, center.id, 'CULTURE')
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
})

describe('a tally', () => {
  it('adds to the day’s count by hand, once however often it is sent', async () => {
    const first = tally(3)
    expect(await send(secretary, first, tally(2))).toEqual({
      counts: [{ zoneId: null, date: today(), count: 5 }],
    })
    const before = await db().auditEntry.count({ where: { event: 'visit.tallied' } })
    for (let again = 0; again < 3; again += 1) await send(secretary, first)
    expect(await countOn(today())).toBe(5)
    expect(await db().auditEntry.count({ where: { event: 'visit.tallied' } })).toBe(before)
    await send(secretary, first, tally(1))
    expect(await countOn(today())).toBe(6)
    const total = await getMonthVisits(secretary, { centerId: center.id, month: monthOf(today()) })
    expect(total.total).toBe(6)
  })

  it('counts once when two windows send the same at the same moment', async () => {
    const day = addDays(today(), -3)
    const same = Array.from({ length: 4 }, () => tally(1, { date: day }))
    const answers = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(() => send(secretary, ...same)))
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(['CONFLICT', 'UNAVAILABLE']).toContain((answer.reason as { code?: string }).code)
    await send(secretary, ...same)
    expect(await countOn(day)).toBe(4)
  })

  it('counts zones apart, and takes off but never below nobody', async () => {
    await send(secretary, tally(2, { zoneId: zone.id }))
    await send(secretary, tally(-1, { zoneId: zone.id }))
    expect(await countOn(today(), zone.id)).toBe(1)
    const late = tally(-2, { zoneId: zone.id })
    await expect(send(secretary, late)).rejects.toMatchObject({
      details: { reason: 'validation.activities.tallyBelowZero' },
    })
    await expect(send(secretary, tally(-1, { date: addDays(today(), -1) }))).rejects.toMatchObject({
      code: 'RULE',
    })
    expect(await countOn(today(), zone.id)).toBe(1)
    expect(await db().visitTally.count({ where: { requestId: late.requestId } })).toBe(0)
  })

  it.each([
    ['tomorrow', () => ({ date: addDays(today(), 1) }), 'visitInFuture'],
    ['too long ago', () => ({ date: addDays(today(), -15) }), 'tallyTooOld'],
    ['a zone of another center', () => ({ zoneId: randomUUID() }), 'zoneOfCenter'],
  ])('of %s is refused', async (_name, change, key) => {
    await expect(send(secretary, tally(1, change()))).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: `validation.activities.${key}` },
    })
  })

  it('is refused to reviewers and for centers out of reach', async () => {
    await expect(send(reviewer, tally(1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const stranger = await viewerOf({ role: 'CLERK', unitId: county.townships[1].communities[0].id })
    await expect(send(stranger, tally(1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const asked = { centerId: center.id, by: 'center' as const, wholeCenter: '全中心' }
    await expect(getTallyBoard(stranger, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is refused in an approved month, but one that was taken before is only acknowledged', async () => {
    const done = tally(1)
    await send(secretary, done)
    await db().monthlyReport.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        month: toDbDate(`${monthOf(today())}-01`),
        state: 'APPROVED',
        savedAt: new Date(),
        savedByName: '测试',
      },
    })
    await expect(send(secretary, tally(1))).rejects.toMatchObject({
      details: { reason: 'validation.activities.monthApproved' },
    })
    await expect(send(secretary, done)).resolves.toBeTruthy()
    const board = await getTallyBoard(secretary, { centerId: center.id, by: 'center', wholeCenter: '全中心' })
    expect(board.isFrozen).toBe(true)
  })
})

it('the board shows what the server has, and what goes before it', async () => {
  const board = (by: 'center' | 'zones') =>
    getTallyBoard(secretary, { centerId: center.id, by, wholeCenter: '全中心' })
  expect(await board('center')).toMatchObject({ counters: [{ zoneId: null, name: '全中心', count: 7 }] })
  expect(await board('zones')).toMatchObject({
    counters: [{ zoneId: zone.id, name: 'CULTURE', count: 1 }],
    beside: 'CENTER',
  })
})
