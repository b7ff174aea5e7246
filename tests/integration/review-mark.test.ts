import { afterAll, beforeEach, expect, it } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { markReport } from '@/lib/reporting/review/mark/mutations'
import { approveReport, returnReport } from '@/lib/reporting/review/mutations'
import { getReview } from '@/lib/reporting/review/queries'
import { listReviews } from '@/lib/reporting/review/queue/queries'
import { reviewListParams } from '@/lib/reporting/review/schema'
import { auditOf, IN_TIME, makeScene, type Scene, setClock, stored, submitted } from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

let scene: Scene

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })
const note = '到访人次与闸机数不符'

it('sets 待核实 with what is to be verified, keeps it through the approval, and clears it', async () => {
  const { center, secretary, reviewer } = scene
  const { id, version } = await submitted(secretary, center.id)
  const marked = await markReport(reviewer, { id, version, note })
  expect(marked).toMatchObject({ version: version + 1, state: 'SUBMITTED' })
  expect(await getReview(reviewer, { id })).toMatchObject({
    toVerify: note,
    can: { mark: true, approve: true },
  })
  const list = await listReviews(reviewer, reviewListParams.parse({ marked: '1' }))
  expect(list.rows.map((row) => row.toVerify)).toEqual([note])
  const approved = await approveReport(reviewer, marked)
  expect(await stored(center.id)).toMatchObject({ state: 'APPROVED', toVerify: note })
  await markReport(reviewer, { ...approved, note: null })
  expect(await stored(center.id)).toMatchObject({ state: 'APPROVED', toVerify: null })
  expect((await listReviews(reviewer, reviewListParams.parse({ marked: '1' }))).total).toBe(0)
  expect((await auditOf(id)).slice(2)).toEqual(['report.marked', 'report.approved', 'report.mark-cleared'])
  expect((await stored(center.id)).events.map((event) => [event.kind, event.note])).toEqual([
    ['SUBMITTED', null],
    ['MARKED', note],
    ['APPROVED', null],
    ['MARKED', null],
  ])
})

it('is the reviewer’s, never of one’s own, and never twice with an old version', async () => {
  const { center, secretary, reviewer, county, staff } = scene
  const { id, version } = await submitted(secretary, center.id)
  const neighbour = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[1].id })
  const input = { id, version, note }
  await expect(markReport(secretary, input)).rejects.toEqual(rejected('FORBIDDEN'))
  await expect(markReport(neighbour, input)).rejects.toEqual(rejected('NOT_FOUND'))
  await expect(markReport(staff, input)).rejects.toEqual(rejected('NOT_FOUND'))
  await expect(markReport(reviewer, { ...input, version: 1 })).rejects.toEqual(rejected('CONFLICT'))
  await expect(markReport(reviewer, { ...input, note: null })).rejects.toEqual(
    rejected('RULE', 'validation.reports.notMarked'),
  )
  const [township] = county.townships
  const both = await viewerOf(
    { role: 'SECRETARY', unitId: township.communities[1].id },
    { role: 'TOWNSHIP', unitId: township.id },
  )
  await returnReport(reviewer, { id, version, marks: [], note: '请核对' })
  expect(await markReport(both, { ...input, version: version + 1 })).toMatchObject({ state: 'RETURNED' })
})
