import { beforeAll, describe, expect, it } from 'vitest'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getEffect, getWhatIfBasis } from '@/lib/proposals/effect/queries'
import { proposeFacts, proposeStep } from '@/lib/proposals/mutations'
import {
  getProposal,
  getProposalBasis,
  listProposableCenters,
  listProposalHistory,
  listProposals,
} from '@/lib/proposals/queries'
import { factsAfter } from '@/lib/proposals/rules'
import { proposalListParams, proposeFactsInput, proposeStepInput } from '@/lib/proposals/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let secretary: Viewer
let reviewer: Viewer
let leader: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [township] = county.townships
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
  leader = await viewerOf({ role: 'LEADER', unitId: county.id })
})

const home = () => county.townships[0].communities[0]
const FACTS = {
  category: 'COMMUNITY',
  kind: 'NEW_BUILD',
  status: 'OPEN',
  floorArea: '600.00',
  openedOn: '2024-01-01',
}
const facts = (centerId: string, values: Record<string, unknown> = {}) =>
  proposeFactsInput.parse({
    centerId,
    version: 1,
    effectiveOn: '2025-06-01',
    reason: '改造完成',
    ...FACTS,
    floorArea: '700',
    ...values,
  })
const step = (centerId: string, kind: string, values: Record<string, unknown> = {}) =>
  proposeStepInput.parse({
    centerId,
    version: 1,
    kind,
    effectiveOn: '2025-06-01',
    reason: '房屋收回',
    ...values,
  })

describe('proposing', () => {
  it('asks only for what differs, and changes nothing yet', async () => {
    const { id: centerId } = await makeCenter(county, home())
    const { id } = await proposeFacts(secretary, facts(centerId))
    const proposal = await getProposal(staff, { id })
    expect(proposal).toMatchObject({
      kind: 'FACTS',
      state: 'PENDING',
      effectiveOn: '2025-06-01',
      proposedBy: secretary.name,
      payload: { values: { floorArea: '700.00' }, before: { floorArea: '600.00', closedOn: null } },
      changes: [{ field: 'floorArea', before: '600.00', now: '600.00', after: '700.00' }],
      drift: [],
      can: { decide: true, withdraw: false },
    })
    expect((await getProposal(secretary, { id })).can).toEqual({ decide: false, withdraw: true })
    expect(await db().centerPeriod.count({ where: { centerId } })).toBe(1)
  })

  it('is for the secretary of the unit and the township above it', async () => {
    const { id: centerId } = await makeCenter(county, home())
    const clerk = await viewerOf({ role: 'CLERK', unitId: home().id })
    const neighbour = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[1].id })
    const elsewhere = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[1].id })
    for (const viewer of [clerk, leader, staff]) {
      await expect(proposeFacts(viewer, facts(centerId))).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(proposeStep(viewer, step(centerId, 'CLOSING'))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
    for (const viewer of [neighbour, elsewhere]) {
      await expect(proposeFacts(viewer, facts(centerId))).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(proposeStep(viewer, step(centerId, 'CLOSING'))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(getProposalBasis(viewer, { centerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await proposeFacts(reviewer, facts(centerId))
    expect((await getProposalBasis(secretary, { centerId })).pending).toEqual(['FACTS'])
    expect((await listProposableCenters(neighbour)).map((center) => center.id)).not.toContain(centerId)
  })

  it('is refused on what others have changed since, and while one of the kind is pending', async () => {
    const { id: centerId } = await makeCenter(county, home())
    await expect(proposeFacts(secretary, facts(centerId, { version: 2 }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await proposeFacts(secretary, facts(centerId))
    await expect(proposeFacts(reviewer, facts(centerId, { floorArea: '800' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'validation.centers.proposalPending' },
    })
    await proposeStep(secretary, step(centerId, 'CLOSING'))
    const { id: other } = await makeCenter(county, home())
    const results = await Promise.allSettled([
      proposeStep(secretary, step(other, 'CLOSING')),
      proposeStep(reviewer, step(other, 'CLOSING')),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each([
    ['nothing', { floorArea: '600' }, 'validation.centers.proposalNothing'],
    ['a day to come', { effectiveOn: addDays(today(), 1) }, 'validation.centers.effectiveInFuture'],
    ['a day before the period', { effectiveOn: '2023-12-31' }, 'validation.centers.effectiveBeforePeriod'],
    ['a day in an approved month', { effectiveOn: '2025-02-28' }, 'validation.centers.monthApproved'],
  ])('of %s is refused at once', async (_name, values, reason) => {
    const { id: centerId } = await makeCenter(county, home())
    await db().monthlyReport.create({
      data: {
        centerId,
        countyId: county.id,
        month: toDbDate('2025-02-01'),
        state: 'APPROVED',
        savedAt: new Date('2025-03-01T00:00:00Z'),
        savedByName: '测试',
      },
    })
    await expect(proposeFacts(secretary, facts(centerId, values))).rejects.toMatchObject({
      code: 'RULE',
      details: { reason },
    })
    expect(await db().centerProposal.count({ where: { centerId } })).toBe(0)
  })

  it('of reopening fits a closed center only, and a closed one nothing else', async () => {
    const { id: open } = await makeCenter(county, home())
    const { id: closed } = await makeCenter(county, home(), { status: 'CLOSED', closedOn: '2025-01-01' })
    await expect(proposeStep(secretary, step(open, 'REOPENING'))).rejects.toMatchObject({
      details: { reason: 'validation.centers.notClosed' },
    })
    for (const kind of ['CLOSING', 'EXEMPTION'])
      await expect(proposeStep(secretary, step(closed, kind))).rejects.toMatchObject({
        details: { reason: 'validation.centers.closed' },
      })
    await proposeStep(secretary, step(closed, 'REOPENING'))
  })

  it('leaves nothing behind without its audit entry', async () => {
    const { id: centerId, name } = await makeCenter(county, home(), { name: '无痕申请' })
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("targetLabel" <> '${name}') NOT VALID`,
    )
    await expect(proposeFacts(secretary, facts(centerId))).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await db().centerProposal.count({ where: { centerId } })).toBe(0)
  })
})

describe('reading', () => {
  it('shows each his own reach, filtered', async () => {
    const [near, far] = await Promise.all([
      makeCenter(county, home()),
      makeCenter(county, county.townships[1].communities[0]),
    ])
    const farSecretary = await viewerOf({ role: 'SECRETARY', unitId: county.townships[1].communities[0].id })
    await proposeFacts(secretary, facts(near.id))
    const { id } = await proposeStep(farSecretary, step(far.id, 'CLOSING'))
    const idsOf = async (viewer: Viewer, params: Record<string, string> = {}) =>
      (await listProposals(viewer, proposalListParams.parse({ perPage: '100', ...params }))).rows.map(
        (row) => row.id,
      )
    expect(await idsOf(leader)).toContain(id)
    expect(await idsOf(staff, { kind: 'CLOSING', townshipId: county.townships[1].id })).toEqual([id])
    expect(await idsOf(staff, { state: 'REFUSED' })).toEqual([])
    for (const viewer of [secretary, reviewer]) {
      expect(await idsOf(viewer)).not.toContain(id)
      expect(await idsOf(viewer, { centerId: far.id })).toEqual([])
      await expect(getProposal(viewer, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(listProposalHistory(viewer, { id, page: 1, perPage: 20 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    const trail = await listProposalHistory(leader, { id, page: 1, perPage: 20 })
    expect(trail.rows.map(({ event, userName }) => [event, userName])).toEqual([
      ['proposal.created', farSecretary.name],
    ])
    const bureau = await viewerOf({ role: 'DEPARTMENT', unitId: county.id })
    await expect(getProposal(bureau, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(listProposals(bureau, proposalListParams.parse({}))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const history = await listCenterHistory(bureau, { id: far.id, page: 1, perPage: 20 })
    expect(history.total).toBe(0)
  })

  it('weighs the effect, with rates for those who see the whole', async () => {
    const fresh = await makeCounty()
    const [township] = fresh.townships
    const center = await makeCenter(fresh, township.communities[0], { floorArea: '310.00' })
    await makeCenter(fresh, township.communities[1])
    await makeCenter(fresh, fresh.townships[1].communities[0], { floorArea: '1.00' })
    const own = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
    const above = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
    const top = await viewerOf({ role: 'COUNTY', unitId: fresh.id })
    const { id } = await proposeFacts(own, facts(center.id, { floorArea: '620' }))
    const { payload } = await getProposal(own, { id })
    const asked = {
      centerId: center.id,
      facts: factsAfter('FACTS', payload, '2025-06-01'),
      isExempted: false,
      on: today(),
    }
    const area = { key: 'area', before: { part: 1, whole: 2 }, after: { part: 2, whole: 2 } }
    const whole = { key: 'area', before: { part: 1, whole: 3 }, after: { part: 2, whole: 3 } }
    expect(await getEffect(own, asked)).toMatchObject({
      before: { area: { status: 'SHORT', gap: '290.00' } },
      after: { area: { status: 'MET' } },
      township: null,
      county: null,
    })
    const seenAbove = await getEffect(above, asked)
    expect([seenAbove.township?.[0], seenAbove.county]).toEqual([area, null])
    const seenOnTop = await getEffect(top, asked)
    expect([seenOnTop.township?.[0], seenOnTop.county?.[0]]).toEqual([area, whole])
    await expect(getEffect(staff, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const basis = { centerId: center.id, on: today() }
    expect((await getWhatIfBasis(own, basis)).targets.map((target) => target.value).sort()).toEqual([
      '400.00',
      '600.00',
    ])
    await expect(getWhatIfBasis(staff, basis)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
