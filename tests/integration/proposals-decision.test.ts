import { beforeAll, describe, expect, it } from 'vitest'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { changeCenter, closeCenter } from '@/lib/centers/mutations'
import { getCenter } from '@/lib/centers/queries'
import { changeCenterInput } from '@/lib/centers/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { approveProposal, refuseProposal, withdrawProposal } from '@/lib/proposals/decision/mutations'
import { proposeFacts, proposeStep } from '@/lib/proposals/mutations'
import { getProposal } from '@/lib/proposals/queries'
import { approveProposalInput, proposeFactsInput, proposeStepInput } from '@/lib/proposals/schema'
import { listStandings } from '@/lib/standings/queries'
import { appQuery, ownerQuery } from '@/tests/support/database'
import { type CenterOptions, makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let secretary: Viewer
let reviewer: Viewer
let foreign: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [township] = county.townships
  const abroad = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
  foreign = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
})

const DAY = '2025-06-01'
const make = (options: CenterOptions = {}) =>
  makeCenter(county, county.townships[0].communities[0], { floorArea: '310.00', ...options })

async function proposed(options: CenterOptions = {}) {
  const center = await make(options)
  const { id } = await proposeFacts(
    secretary,
    proposeFactsInput.parse({
      centerId: center.id,
      version: 1,
      effectiveOn: DAY,
      reason: '改造完成',
      category: 'COMMUNITY',
      kind: 'RENOVATED',
      status: 'OPEN',
      floorArea: '420',
      openedOn: '2024-01-01',
    }),
  )
  return { centerId: center.id, name: center.name, id }
}
async function proposedStep(kind: string, options: CenterOptions = {}) {
  const center = await make(options)
  const input = { centerId: center.id, version: 1, kind, effectiveOn: DAY, reason: '用地受限' }
  const { id } = await proposeStep(secretary, proposeStepInput.parse(input))
  return { centerId: center.id, id }
}
const approval = (id: string, values: Record<string, unknown> = {}) =>
  approveProposalInput.parse({ id, version: 1, centerVersion: 1, effectiveOn: DAY, ...values })
const stateOf = async (id: string) => (await db().centerProposal.findUniqueOrThrow({ where: { id } })).state

describe('approving', () => {
  it('lets the facts hold from the day on, with both entries in the trail', async () => {
    const { id, centerId } = await proposed()
    expect(await approveProposal(staff, approval(id, { note: '同意' }))).toEqual({ id, centerId, version: 2 })
    expect(await getCenter(staff, { id: centerId, on: '2025-05-31' })).toMatchObject({
      floorArea: '310.00',
      kind: 'NEW_BUILD',
    })
    expect(await getCenter(staff, { id: centerId, on: DAY })).toMatchObject({
      floorArea: '420.00',
      kind: 'RENOVATED',
      version: 2,
    })
    expect(await getProposal(secretary, { id })).toMatchObject({
      state: 'APPROVED',
      decidedBy: staff.name,
      decisionNote: '同意',
      can: { decide: false, withdraw: false },
    })
    const rows = await appQuery('SELECT "event" FROM "AuditEntry" WHERE "centerId" = $1 ORDER BY "id"', [
      centerId,
    ])
    expect(rows.map((row) => row.event)).toEqual(['proposal.created', 'proposal.approved', 'center.changed'])
  })

  it('closes and reopens as the county itself would', async () => {
    const closing = await proposedStep('CLOSING')
    await approveProposal(staff, approval(closing.id, { effectiveOn: '2025-06-15' }))
    expect(await getCenter(staff, { id: closing.centerId })).toMatchObject({
      status: 'CLOSED',
      closedOn: '2025-06-15',
    })
    expect((await getProposal(staff, { id: closing.id })).effectiveOn).toBe('2025-06-15')
    const input = {
      centerId: closing.centerId,
      version: 2,
      kind: 'REOPENING',
      effectiveOn: '2025-08-01',
      reason: '恢复',
    }
    const { id } = await proposeStep(secretary, proposeStepInput.parse(input))
    await approveProposal(staff, approval(id, { centerVersion: 2, effectiveOn: '2025-08-01' }))
    expect(await getCenter(staff, { id: closing.centerId })).toMatchObject({ status: 'OPEN', closedOn: null })
    const { rows } = await listCenterHistory(staff, { id: closing.centerId, page: 1, perPage: 20 })
    expect(rows.map((row) => row.event)).toEqual(['center.reopened', 'center.closed'])
  })

  it('exempts by a document, which must be named', async () => {
    const { id, centerId } = await proposedStep('EXEMPTION')
    await expect(approveProposal(staff, approval(id))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { documentNo: 'validation.required' } },
    })
    const documentNo = '云组〔2025〕7号'
    await approveProposal(staff, approval(id, { documentNo, effectiveTo: '2025-12-01' }))
    const area = async (asOf: string) =>
      (await listStandings(staff, { asOf, centerIds: [centerId] }))[0]?.area.status
    expect([await area('2025-05-31'), await area(DAY), await area('2025-12-01')]).toEqual([
      'SHORT',
      'EXEMPTED',
      'SHORT',
    ])
    expect(await getProposal(staff, { id })).toMatchObject({ state: 'APPROVED', documentNo })
    expect((await getCenter(staff, { id: centerId })).exemptions).toMatchObject([
      { documentNo, reason: '用地受限', from: DAY, to: '2025-12-01' },
    ])
  })

  it('is the county’s right, in the county, once', async () => {
    const { id } = await proposed()
    for (const viewer of [secretary, reviewer])
      await expect(approveProposal(viewer, approval(id))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(approveProposal(foreign, approval(id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const results = await Promise.allSettled([
      approveProposal(staff, approval(id)),
      approveProposal(staff, approval(id)),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(approveProposal(staff, approval(id))).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      approveProposal(staff, approval(id, { version: 2, centerVersion: 2 })),
    ).rejects.toMatchObject({ details: { reason: 'validation.centers.proposalDecided' } })
  })

  it('asks to look again when the center was changed since it was seen', async () => {
    const { id, centerId, name } = await proposed()
    await changeCenter(
      secretary,
      changeCenterInput.parse({ id: centerId, version: 1, name, address: '新址' }),
    )
    await expect(approveProposal(staff, approval(id))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'validation.centers.changedBy', params: { name: secretary.name } },
    })
    expect((await getProposal(staff, { id })).drift).toEqual([])
    await approveProposal(staff, approval(id, { centerVersion: 2 }))
    expect((await getCenter(staff, { id: centerId })).floorArea).toBe('420.00')
  })

  it('is impossible once the facts have moved on, and the difference is told', async () => {
    const { id, centerId, name } = await proposed()
    const decision = {
      effectiveFrom: '2025-05-01',
      category: 'COMMUNITY',
      kind: 'NEW_BUILD',
      status: 'OPEN',
      floorArea: '350',
      openedOn: '2024-01-01',
    }
    await changeCenter(staff, changeCenterInput.parse({ id: centerId, version: 1, name, decision }))
    await expect(approveProposal(staff, approval(id, { centerVersion: 2 }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'validation.centers.proposalMoved' },
    })
    expect((await getProposal(staff, { id })).drift).toEqual([
      { field: 'floorArea', before: '310.00', now: '350.00', after: '420.00' },
    ])
    expect(await stateOf(id)).toBe('PENDING')
    expect((await getCenter(staff, { id: centerId })).floorArea).toBe('350.00')
    const closing = await proposedStep('CLOSING')
    await closeCenter(staff, { id: closing.centerId, version: 1, closedOn: DAY })
    await expect(approveProposal(staff, approval(closing.id, { centerVersion: 2 }))).rejects.toMatchObject({
      details: { reason: 'validation.centers.proposalMoved' },
    })
  })

  it('respects a month that was approved meanwhile', async () => {
    const { id, centerId } = await proposed()
    await db().monthlyReport.create({
      data: {
        centerId,
        countyId: county.id,
        month: toDbDate('2025-06-01'),
        state: 'LOCKED',
        savedAt: new Date('2025-07-01T00:00:00Z'),
        savedByName: '测试',
      },
    })
    await expect(approveProposal(staff, approval(id))).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { effectiveOn: 'validation.centers.monthApproved' } },
    })
    expect(await stateOf(id)).toBe('PENDING')
    await approveProposal(staff, approval(id, { effectiveOn: '2025-07-01' }))
    expect((await getCenter(staff, { id: centerId, on: '2025-06-30' })).floorArea).toBe('310.00')
  })

  it('leaves proposal and center alone without its audit entry', async () => {
    const { id, centerId, name } = await proposed({ name: '无痕审定' })
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("targetLabel" <> '${name}') NOT VALID`,
    )
    await expect(approveProposal(staff, approval(id))).rejects.toThrow()
    await expect(refuseProposal(staff, { id, version: 1, reason: '不符' })).rejects.toThrow()
    await expect(withdrawProposal(secretary, { id, version: 1 })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await stateOf(id)).toBe('PENDING')
    expect(await getCenter(staff, { id: centerId })).toMatchObject({ version: 1, floorArea: '310.00' })
  })
})

describe('refusing and withdrawing', () => {
  it('refuses with the reason, and another may be made', async () => {
    const { id, centerId } = await proposedStep('CLOSING')
    const refusal = { id, version: 1, reason: '请先安置服务' }
    for (const viewer of [secretary, reviewer])
      await expect(refuseProposal(viewer, refusal)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(refuseProposal(foreign, refusal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(refuseProposal(staff, { ...refusal, version: 2 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await refuseProposal(staff, refusal)
    expect(await getProposal(secretary, { id })).toMatchObject({
      state: 'REFUSED',
      decisionNote: '请先安置服务',
    })
    expect((await getCenter(staff, { id: centerId })).version).toBe(1)
    const again = { centerId, version: 1, kind: 'CLOSING', effectiveOn: DAY, reason: '已安置' }
    await proposeStep(reviewer, proposeStepInput.parse(again))
  })

  it('is withdrawn by the person who made it alone', async () => {
    const { id } = await proposedStep('CLOSING')
    const withdrawal = { id, version: 1 }
    await expect(withdrawProposal(reviewer, withdrawal)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(withdrawProposal(staff, withdrawal)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const neighbour = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[1].id })
    await expect(withdrawProposal(neighbour, withdrawal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(withdrawProposal(secretary, { id, version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await withdrawProposal(secretary, withdrawal)
    expect(await stateOf(id)).toBe('WITHDRAWN')
    await expect(withdrawProposal(secretary, { id, version: 2 })).rejects.toMatchObject({
      details: { reason: 'validation.centers.proposalDecided' },
    })
  })
})
