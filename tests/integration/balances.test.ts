import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadCarriesIn } from '@/lib/balances/carries/queries'
import { confirmBalance, confirmBalances, refuseBalance } from '@/lib/balances/decision/mutations'
import { proposeBalance } from '@/lib/balances/mutations'
import {
  getBalance,
  listBalanceHistory,
  listBalancePlaces,
  listBalanceSums,
  listBalances,
  loadBalancesIn,
} from '@/lib/balances/queries'
import { balanceListParams, COUNTY_ROW, proposeBalanceInput } from '@/lib/balances/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let secretary: Viewer
let clerk: Viewer
let stranger: Viewer
let reviewer: Viewer
let office: Viewer
let foreigner: Viewer
let centerId: string
let closedId: string

beforeAll(async () => {
  county = await makeCounty()
  const foreign = await makeCounty()
  const [own, neighbour] = county.townships[0].communities
  centerId = (await makeCenter(county, own, { openedOn: '2020-01-01' })).id
  closedId = (await makeCenter(county, neighbour, { openedOn: '2020-01-01', closedOn: '2025-01-01' })).id
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  clerk = await viewerOf({ role: 'CLERK', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: neighbour.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  foreigner = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
})

beforeEach(async () => {
  await db().openingBalance.deleteMany({})
  await db().monthlyReport.deleteMany({})
})

const GIVEN = { code: 'E11', upTo: '2023-12', value: '1,200', source: '2021—2023 年工作台账' } as const
const propose = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  proposeBalance(viewer, proposeBalanceInput.parse({ ...GIVEN, centerId, ...values }))
const confirm = (viewer: Viewer, saved: { id: string; version: number }, reason: string | null = null) =>
  confirmBalance(viewer, { id: saved.id, version: saved.version, reason })
const confirmed = async (values: Record<string, unknown> = {}) =>
  confirm(office, await propose(office, values))
const params = (values: Record<string, string> = {}) => balanceListParams.parse(values)

describe('proposing', () => {
  it('a secretary proposes for the own center; it counts only once the county has confirmed it', async () => {
    const saved = await propose(secretary)
    expect(saved).toMatchObject({ version: 1, state: 'PROPOSED' })
    expect(await loadBalancesIn(db(), { countyId: county.id, codes: ['E11'] })).toEqual([])
    expect(await confirm(office, saved)).toMatchObject({ version: 2, state: 'CONFIRMED' })
    expect(await loadBalancesIn(db(), { countyId: county.id, codes: ['E11'] })).toEqual([
      { centerId, code: 'E11', upTo: '2023-12', value: 1_200 },
    ])
    const { rows } = await listBalanceHistory(secretary, { id: saved.id, page: 1, perPage: 20 })
    expect(rows.map(({ event }) => event)).toEqual(['balance.confirmed', 'balance.proposed'])
  })

  it('is refused to others, elsewhere, and for the county’s own row', async () => {
    for (const viewer of [clerk, reviewer])
      await expect(propose(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const viewer of [stranger, foreigner])
      await expect(propose(viewer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(propose(secretary, { centerId: COUNTY_ROW })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await db().openingBalance.count()).toBe(0)
    expect(await listBalancePlaces(secretary)).toMatchObject({
      centers: [{ id: centerId, isClosed: false }],
      hasCountyRow: false,
    })
  })

  it('a county row is the county’s, and a closed center keeps its balance', async () => {
    await confirmed({ centerId: COUNTY_ROW, value: 300 })
    await confirmed({ centerId: closedId, value: 200 })
    await confirmed({ value: 100 })
    expect(await listBalanceSums(office)).toContainEqual({
      code: 'E11',
      confirmed: 600,
      count: 3,
      undivided: 300,
      proposed: 0,
    })
    expect((await listBalances(secretary, params())).total).toBe(1)
    expect((await listBalances(reviewer, params())).total).toBe(2)
    expect((await listBalances(office, params({ undivided: 'YES' }))).rows).toMatchObject([
      { centerName: null, value: 300 },
    ])
    expect((await listBalances(foreigner, params())).total).toBe(0)
    expect(await loadBalancesIn(db(), { codes: ['E11'], centerIds: [closedId] })).toHaveLength(1)
  })

  it('obeys the rules of its month', async () => {
    await expect(propose(secretary, { upTo: '2019-12' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { upTo: 'validation.reporting.balanceBeforeOpening' } },
    })
    await expect(propose(office, { centerId: COUNTY_ROW, code: 'E03' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { centerId: 'validation.reporting.carryNeedsCenter' } },
    })
    await confirmed({ code: 'E15', value: 10 })
    await expect(propose(secretary, { code: 'E16', value: 11 })).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.reporting.balanceContradicts' },
    })
  })
})

describe('deciding', () => {
  it('only the county decides, once, and on what it has seen', async () => {
    const saved = await propose(secretary)
    for (const viewer of [secretary, reviewer])
      await expect(confirm(viewer, saved)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(confirm(foreigner, saved)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(confirm(office, { ...saved, version: 9 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await confirm(office, saved)
    await expect(confirm(office, { ...saved, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
  })

  it('a refusal has its reason, and another proposal may follow', async () => {
    const saved = await propose(secretary)
    await expect(propose(secretary)).rejects.toMatchObject({
      details: { reason: 'validation.reporting.balanceWaiting' },
    })
    await refuseBalance(office, { ...saved, id: saved.id, version: 1, reason: '与县级底册不符' })
    expect(await getBalance(secretary, saved)).toMatchObject({
      state: 'REFUSED',
      decisionReason: '与县级底册不符',
      can: { decide: false, propose: true },
    })
    await propose(secretary, { value: 900 })
    await expect(getBalance(stranger, saved)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a confirmed balance is replaced with a reason only, and the trail keeps both', async () => {
    const first = await confirmed()
    await expect(propose(secretary)).rejects.toMatchObject({
      details: { reason: 'validation.reporting.balanceSame' },
    })
    const second = await propose(secretary, { value: 1_300 })
    expect(await getBalance(office, second)).toMatchObject({ current: { id: first.id, value: 1_200 } })
    expect((await listBalances(office, params({ state: 'PROPOSED' }))).rows).toMatchObject([
      { isReplacement: true, canDecide: true },
    ])
    await expect(confirm(office, second)).rejects.toMatchObject({
      details: { reason: 'validation.reporting.balanceReason' },
    })
    await expect(
      confirmBalances(office, { balances: [{ id: second.id, version: 1 }] }),
    ).rejects.toMatchObject({
      details: { reason: 'validation.reporting.balanceReason' },
    })
    await confirm(office, second, '经复核台账更正')
    expect(await loadBalancesIn(db(), { countyId: county.id, codes: ['E11'] })).toMatchObject([
      { value: 1_300 },
    ])
    expect(await getBalance(office, first)).toMatchObject({ state: 'REPLACED' })
    expect(
      await db().auditEntry.findFirst({ where: { targetId: second.id, event: 'balance.confirmed' } }),
    ).toMatchObject({
      before: { state: 'PROPOSED', value: 1_200, upTo: '2023-12' },
      after: { value: 1_300, reason: '经复核台账更正' },
    })
  })

  it('several are confirmed together, all or none', async () => {
    const [one, other] = [await propose(office), await propose(office, { centerId: closedId })]
    await expect(
      confirmBalances(office, { balances: [one, { id: other.id, version: 7 }] }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db().openingBalance.count({ where: { state: 'CONFIRMED' } })).toBe(0)
    const both = [one, other].map(({ id, version }) => ({ id, version }))
    expect(await confirmBalances(office, { balances: both })).toEqual({ confirmed: 2 })
    expect(await db().auditEntry.count({ where: { event: 'balance.confirmed', targetId: one.id } })).toBe(1)
  })

  it('two who propose at once leave one proposal', async () => {
    const both = await Promise.allSettled([propose(secretary), propose(office, { value: 5 })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().openingBalance.count()).toBe(1)
  })
})

describe('what the months before one leave to it', () => {
  const report = (month: string, figures: Record<string, number>, state: 'LOCKED' | 'DRAFT' = 'LOCKED') =>
    db().monthlyReport.create({
      data: {
        centerId,
        countyId: county.id,
        month: toDbDate(`${month}-01`),
        state,
        figures,
        zeroSections: [],
        filledByIds: [],
        savedAt: new Date(0),
        savedByName: '',
      },
    })
  const carried = async (month: string) => {
    const centers = [{ id: centerId, openedOn: '2020-01-01', startMonth: '2024-01' }]
    return (await loadCarriesIn(db(), { centers, month })).get(centerId)
  }

  it('is the balance and the flow of the months since, and unknown with a gap', async () => {
    expect((await carried('2024-02'))?.carries).toEqual({ E03: null, E17b: null })
    await confirmed({ code: 'E03', value: 6 })
    await confirmed({ code: 'E15', value: 20 })
    await confirmed({ code: 'E16', value: 8 })
    await report('2024-01', { E02: 40, E03: 38, E15: 2, E16: 1 })
    await report('2024-02', { E02: 10, E03: 9, E17a: 3, E17b: 1 }, 'DRAFT')
    expect(await carried('2024-02')).toEqual({
      carries: { E03: 8, E17b: null },
      cumulative: { E15: 22, E16: 9 },
    })
    expect(await carried('2024-03')).toEqual({
      carries: { E03: null, E17b: null },
      cumulative: { E15: null, E16: null },
    })
  })
})
