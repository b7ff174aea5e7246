import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import { saveReport, submitReport } from '@/lib/reporting/mutations'
import { approveReport, approveReports, returnReport } from '@/lib/reporting/review/mutations'
import { getReview, getReviewSummary } from '@/lib/reporting/review/queries'
import { listReviews } from '@/lib/reporting/review/queue/queries'
import { reviewListParams } from '@/lib/reporting/review/schema'
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
const _system = mintSystemViewer('scheduler')

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })
const marks = [{ code: 'E01', reason: '与登记不符，请核对' }]

describe('returning', () => {
  it('marks cells with their values, and the reviewer sees old → new when it comes back', async () => {
    const { center, secretary, reviewer } = scene
    const { id, version } = await submitted(secretary, center.id)
    await returnReport(reviewer, { id, version, marks, note: '其余无误' })
    const report = await stored(center.id)
    expect(report).toMatchObject({ state: 'RETURNED', returns: 1, version: version + 1 })
    expect(report.returnMarks).toMatchObject([{ round: 1, code: 'E01', value: 500 }])
    expect(report.events.at(-1)).toMatchObject({
      kind: 'RETURNED',
      note: '其余无误',
      userId: reviewer.userId,
    })
    const figures = { ...FIGURES, E01: 480, E18b: 10 }
    const again = await saveReport(secretary, entry(center.id, { version: report.version, figures }))
    await submitReport(secretary, { id, version: again.version, requestId: randomUUID() })
    const detail = await getReview(reviewer, { id })
    const cells = new Map(
      detail.sections.flatMap((section) => section.cells).map((cell) => [cell.code, cell]),
    )
    expect(cells.get('E01')).toMatchObject({ value: 480, changedFrom: { value: 500 }, mark: { value: 500 } })
    expect(cells.get('E18b')).toMatchObject({ value: 10, changedFrom: { value: 12 }, mark: null })
    expect(cells.get('E02')?.changedFrom).toBeNull()
    expect(await stored(center.id)).toMatchObject({ firstSubmittedAt: report.firstSubmittedAt })
  })

  it('refuses cells that the form does not have, strangers, and what is not submitted', async () => {
    const { center, secretary, reviewer, county, staff } = scene
    const { id, version } = await submitted(secretary, center.id)
    const input = { id, version, marks: [], note: '请核对' }
    const wrong = returnReport(reviewer, { ...input, marks: [{ code: 'E05', reason: '没有食堂' }] })
    await expect(wrong).rejects.toEqual(rejected('INVALID_INPUT'))
    const neighbour = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[1].id })
    await expect(returnReport(neighbour, input)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(returnReport(secretary, input)).rejects.toEqual(rejected('FORBIDDEN'))
    // The county reviews what hangs on a township or on itself, not what a township reviews.
    await expect(returnReport(staff, input)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(returnReport(reviewer, { ...input, version: version - 1 })).rejects.toEqual(
      rejected('CONFLICT'),
    )
    await returnReport(reviewer, input)
    await expect(returnReport(reviewer, { ...input, version: version + 1 })).rejects.toEqual(
      rejected('RULE', 'validation.reports.refused.state'),
    )
  })
})

describe('approving', () => {
  it('freezes what the center was at the end of the month', async () => {
    const { center, secretary, reviewer, county } = scene
    await makeZone(county, center.id, 'CULTURE')
    await makeZone(county, center.id, 'CULTURE', { openedOn: '2025-07-01' })
    const { id, version } = await submitted(secretary, center.id)
    expect(await approveReport(reviewer, { id, version })).toEqual({
      id,
      version: version + 1,
      state: 'APPROVED',
    })
    expect(await stored(center.id)).toMatchObject({
      state: 'APPROVED',
      approvedById: reviewer.userId,
      lockedAt: null,
      masterData: {
        on: '2025-06-30',
        period: { category: 'COMMUNITY', kind: 'NEW_BUILD', status: 'OPEN', floorArea: '600.00' },
        zones: [{ typeCode: 'CULTURE' }],
      },
    })
    expect(await auditOf(id)).toEqual(['report.saved', 'report.submitted', 'report.approved'])
  })

  it('locks at once after the lock', async () => {
    const { center, secretary, reviewer } = scene
    setClock(AFTER_LOCK)
    const { id, version } = await submitted(secretary, center.id)
    expect(await approveReport(reviewer, { id, version })).toMatchObject({ state: 'LOCKED' })
    expect((await stored(center.id)).events.map((event) => event.kind)).toEqual([
      'SUBMITTED',
      'APPROVED',
      'LOCKED',
    ])
  })

  it('is never done by somebody who filled in or submitted the report', async () => {
    const { center, county, secretary } = scene
    const [township] = county.townships
    const both = await viewerOf(
      { role: 'CLERK', unitId: township.communities[0].id },
      { role: 'TOWNSHIP', unitId: township.id },
    )
    const { id, version } = await saveReport(both, entry(center.id))
    const sent = await submitReport(secretary, { id, version, requestId: randomUUID() })
    const own = rejected('FORBIDDEN', 'validation.reports.refused.ownWork')
    await expect(approveReport(both, sent)).rejects.toEqual(own)
    await expect(returnReport(both, { ...sent, marks, note: null })).rejects.toEqual(own)
    await expect(approveReports(both, { reports: [sent] })).rejects.toEqual(own)
    expect(await getReview(both, { id })).toMatchObject({
      can: { approve: false, return: false },
      refusal: 'ownWork',
    })
  })

  it('is the county’s for what hangs on a township, and not that township’s', async () => {
    const { county, reviewer, staff } = scene
    const [township] = county.townships
    const center = await makeCenter(county, township)
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: township.id })
    const report = await submitted(secretary, center.id)
    await expect(approveReport(reviewer, report)).rejects.toEqual(rejected('NOT_FOUND'))
    expect(await approveReport(staff, report)).toMatchObject({ state: 'APPROVED' })
  })

  it('does not approve figures that the registers no longer say', async () => {
    const { center, secretary, reviewer, county } = scene
    const report = await submitted(secretary, center.id)
    await db().activity.create({
      data: {
        centerId: center.id,
        countyId: county.id,
        typeId: county.activityTypes.OTHER ?? '',
        name: '补登',
        date: toDbDate('2025-06-30'),
        status: 'HELD',
        attendances: 9,
        createdAt: new Date(0),
        updatedAt: new Date(0),
      },
    })
    const changed = rejected('RULE', 'validation.reports.registersChanged')
    await expect(approveReport(reviewer, report)).rejects.toEqual(changed)
    await expect(approveReports(reviewer, { reports: [report] })).rejects.toEqual(changed)
    const cells = (await getReview(reviewer, report)).sections.flatMap((section) => section.cells)
    expect(cells.find((cell) => cell.code === 'A02')).toMatchObject({ value: 0, registerNow: 9 })
  })

  it('approves several at once, all or none, and only where nothing is flagged', async () => {
    const { center, secretary, reviewer, county } = scene
    const [first] = county.townships[0].communities
    const plain = await makeCenter(county, first)
    const odd = await makeCenter(county, first)
    const extended = await makeCenter(county, first)
    const one = await submitted(secretary, center.id)
    const two = await submitted(secretary, plain.id)
    const three = await submitted(secretary, extended.id)
    const flagged = await submitted(secretary, odd.id, { explanations: { E01: '邻里节人多' } })
    await expect(approveReports(reviewer, { reports: [one, two, flagged].map(key) })).rejects.toEqual(
      rejected('RULE', 'validation.reports.flaggedInBatch'),
    )
    expect((await stored(center.id)).state).toBe('SUBMITTED')
    await db().extension.create({
      data: {
        centerId: extended.id,
        month: toDbDate('2025-06-01'),
        dueOn: toDbDate('2025-07-20'),
        reason: '停电',
        createdAt: new Date(0),
      },
    })
    setClock(AFTER_LOCK)
    expect(await approveReports(reviewer, { reports: [one, two, three].map(key) })).toEqual({ approved: 3 })
    expect(await stored(center.id)).toMatchObject({
      state: 'LOCKED',
      version: one.version + 1,
      approvedById: reviewer.userId,
      masterData: { on: '2025-06-30', period: { floorArea: '600.00' } },
    })
    expect((await stored(center.id)).lockedAt).not.toBeNull()
    expect(await stored(extended.id)).toMatchObject({ state: 'APPROVED', lockedAt: null })
    expect(await auditOf(two.id)).toEqual(['report.saved', 'report.submitted', 'report.approved'])
    await expect(
      approveReports(reviewer, { reports: [key(flagged), { id: randomUUID(), version: 1 }] }),
    ).rejects.toEqual(rejected('NOT_FOUND'))
  })
})

const key = ({ id, version }: { id: string; version: number }) => ({ id, version })

describe('the queue', () => {
  it('shows what waits first, the oddest on top, in reach only, with what is flagged', async () => {
    const { center, secretary, reviewer, county, staff } = scene
    const [first, second] = county.townships[0].communities
    const approvedCenter = await makeCenter(county, first)
    const oddCenter = await makeCenter(county, first)
    await makeCenter(county, second)
    await approveReport(reviewer, await submitted(secretary, approvedCenter.id))
    await submitted(secretary, center.id)
    await submitted(secretary, oddCenter.id, {
      figures: { ...FIGURES, E03: 60 },
      explanations: { E03: '含五月受理' },
    })
    const page = await listReviews(reviewer, reviewListParams.parse({}))
    expect(page.rows.map((row) => [row.state, row.flagged, row.isPlain])).toEqual([
      ['SUBMITTED', 1, false],
      ['SUBMITTED', 0, true],
      ['APPROVED', 0, false],
    ])
    expect(page.rows[0]).toMatchObject({
      unexplained: 0,
      oddest: { name: expect.any(String), value: 60, median: null, explanation: '含五月受理', line: [60] },
    })
    const nextPage = await listReviews(reviewer, { ...reviewListParams.parse({ page: '2' }), perPage: 2 })
    expect([nextPage.total, nextPage.rows.map((row) => row.state)]).toEqual([3, ['APPROVED']])
    expect((await listReviews(staff, reviewListParams.parse({}))).total).toBe(0)
    const filtered = await listReviews(reviewer, reviewListParams.parse({ state: 'APPROVED', month: MONTH }))
    expect(filtered.total).toBe(1)
    const summary = await getReviewSummary(reviewer, { month: MONTH })
    expect(summary).toMatchObject({ expected: 4, submitted: 3, waiting: 2, approved: 1 })
    expect(summary.missing).toHaveLength(1)
    await expect(listReviews(secretary, reviewListParams.parse({}))).rejects.toEqual(rejected('FORBIDDEN'))
  })

  it('shows no report of another county', async () => {
    const foreign = await makeScene()
    const report = await submitted(foreign.secretary, foreign.center.id)
    for (const viewer of [scene.reviewer, scene.staff])
      await expect(getReview(viewer, { id: report.id })).rejects.toEqual(rejected('NOT_FOUND'))
  })
})
