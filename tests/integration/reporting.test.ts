import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { getReportConflict } from '@/lib/reporting/form/queries'
import { saveReport, submitReport, withdrawReport } from '@/lib/reporting/mutations'
import { approveReport } from '@/lib/reporting/review/mutations'
import { saveReportInput } from '@/lib/reporting/schema'
import { makeCenter } from '@/tests/support/factories'
import {
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

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })

describe('saving', () => {
  it('begins a report with its author, and says so once; derived rows wait for the submission', async () => {
    const { center, secretary, county } = scene
    await addActivity(scene, 80)
    const saved = await saveReport(secretary, entry(center.id))
    const report = await stored(center.id)
    expect(saved).toMatchObject({ id: report.id, version: 1, state: 'DRAFT' })
    expect(report).toMatchObject({
      figures: FIGURES,
      countyId: county.id,
      townshipId: county.townships[0].id,
      filledByIds: [secretary.userId],
      savedByName: secretary.name,
    })
    expect(report.figures).not.toHaveProperty('A01')
    expect(await auditOf(report.id)).toEqual(['report.saved'])
  })

  it('answers a repeated save without writing again', async () => {
    const { center, secretary } = scene
    const input = entry(center.id)
    const first = await saveReport(secretary, input)
    expect(await saveReport(secretary, input)).toEqual(first)
    expect(await auditOf(first.id)).toEqual(['report.saved'])
  })

  it('keeps blanks blank, also in the database', async () => {
    const { center, secretary } = scene
    const { E03: _left, ...others } = FIGURES
    await saveReport(secretary, entry(center.id, { figures: { ...others, E03: null } }))
    expect((await stored(center.id)).figures).not.toHaveProperty('E03')
  })

  it('makes one report of many who begin at once, and tells the others of the conflict', async () => {
    const { center, secretary, clerk } = scene
    const attempts = Array.from({ length: 20 }, (_, index) =>
      saveReport(
        index % 2 ? secretary : clerk,
        entry(center.id, { figures: { ...FIGURES, E01: 500 + index } }),
      ),
    )
    const results = await Promise.allSettled(attempts)
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toHaveLength(19)
    for (const result of lost) expect(result.reason).toEqual(rejected('CONFLICT'))
    expect(await db().monthlyReport.count({ where: { centerId: center.id } })).toBe(1)
    expect(await auditOf((await stored(center.id)).id)).toEqual(['report.saved'])
  })

  it('refuses an old version and shows what is stored now', async () => {
    const { center, secretary, clerk } = scene
    const { version } = await saveReport(secretary, entry(center.id))
    await saveReport(clerk, entry(center.id, { version, figures: { ...FIGURES, E01: 600 } }))
    const late = saveReport(secretary, entry(center.id, { version, figures: { ...FIGURES, E02: 41 } }))
    await expect(late).rejects.toEqual(rejected('CONFLICT', 'validation.reports.stale'))
    const conflict = await getReportConflict(secretary, { centerId: center.id, month: MONTH })
    expect(conflict).toMatchObject({ version: 2, savedByName: clerk.name, figures: { E01: 600, E02: 40 } })
  })

  it.each([
    ['a row that the center does not have', { figures: { ...FIGURES, E05: 10 } }, 'figures.E05'],
    ['a derived row', { figures: { ...FIGURES, A01: 10 } }, 'figures.A01'],
    ['a figure under a zero return', { zeroSections: ['WINDOWS'] }, 'figures.E02'],
    ['an explanation of a row that is not there', { explanations: { E05: '说明一下' } }, 'explanations.E05'],
  ])('refuses %s', async (_name, change, field) => {
    const attempt = saveReport(scene.secretary, entry(scene.center.id, change))
    await expect(attempt).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { [field]: expect.any(String) } },
    })
    expect(await db().monthlyReport.count({ where: { centerId: scene.center.id } })).toBe(0)
  })

  it('stores a zero return as zeros', async () => {
    const { center, secretary } = scene
    await saveReport(secretary, entry(center.id, { figures: { E01: 3 }, zeroSections: ['WINDOWS', 'LAW'] }))
    const report = await stored(center.id)
    expect(report.zeroSections).toEqual(['LAW', 'WINDOWS'])
    expect(report.figures).toMatchObject({ E01: 3, E02: 0, E03: 0, E04: 0, E17a: 0, E17b: 0 })
  })

  it.each([
    ['a month ahead', '2025-08', 'validation.reports.refused.future'],
    ['a month before the county began', '2023-12', 'validation.reports.refused.notExpected'],
  ])('refuses %s', async (_name, month, reason) => {
    const attempt = saveReport(scene.secretary, entry(scene.center.id, { month }))
    await expect(attempt).rejects.toEqual(rejected('RULE', reason))
  })

  it('refuses months before the opening and after the closing', async () => {
    const { county, secretary } = scene
    const [community] = county.townships[0].communities
    const young = await makeCenter(county, community, { openedOn: '2025-07-01' })
    const gone = await makeCenter(county, community, { closedOn: '2025-06-01' })
    for (const center of [young, gone])
      await expect(saveReport(secretary, entry(center.id))).rejects.toEqual(
        rejected('RULE', 'validation.reports.refused.notExpected'),
      )
  })

  it('lets nobody in who may not', async () => {
    const { center, reviewer, staff, county } = scene
    const [, other] = county.townships[0].communities
    const neighbour = await viewerOf({ role: 'SECRETARY', unitId: other.id })
    await expect(saveReport(reviewer, entry(center.id))).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(saveReport(staff, entry(center.id))).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(saveReport(neighbour, entry(center.id))).rejects.toEqual(rejected('NOT_FOUND'))
    // Above the community the reach is the own unit as well, never the subtree.
    const above = await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].id })
    await expect(saveReport(above, entry(center.id))).rejects.toEqual(rejected('NOT_FOUND'))
  })

  it.each([
    ['state', { state: 'APPROVED' }],
    ['approvedById', { approvedById: randomUUID() }],
    ['an object for an id', { centerId: { not: '' } }],
    ['a fraction', { figures: { E01: 1.5 } }],
    ['a negative figure', { figures: { E01: '-1' } }],
    ['too much', { figures: { E01: 10_000_000 } }],
    ['2025-13', { month: '2025-13' }],
  ])('does not even read %s', (_name, change) => {
    expect(saveReportInput.safeParse({ ...entry(randomUUID()), ...change }).success).toBe(false)
  })

  it('reads full-width digits and thousands', () => {
    const parsed = saveReportInput.parse({ ...entry(randomUUID()), figures: { E01: '１，２００', E02: '' } })
    expect(parsed.figures).toEqual({ E01: 1200, E02: null })
  })
})

describe('submitting', () => {
  it('fifty clicks at once make one submission, one audit entry, one answer', async () => {
    const { center, secretary } = scene
    const { id, version } = await saveReport(secretary, entry(center.id))
    const requestId = randomUUID()
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        submitReport(secretary, { id, version, requestId: index % 2 ? requestId : randomUUID() }),
      ),
    )
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    const report = await stored(center.id)
    expect(report).toMatchObject({ state: 'SUBMITTED', version: version + 1 })
    expect(report.events.map((event) => event.kind)).toEqual(['SUBMITTED'])
    expect(await auditOf(id)).toEqual(['report.saved', 'report.submitted'])
  })

  it('takes derived rows of the moment and adds up again', async () => {
    const { center, secretary } = scene
    const { id, version } = await saveReport(secretary, entry(center.id))
    await addActivity(scene, 60)
    await submitReport(secretary, { id, version, requestId: randomUUID() })
    expect((await stored(center.id)).figures).toMatchObject({ A01: 1, A02: 60 })
  })

  it('names every cell that keeps it back', async () => {
    const { center, secretary } = scene
    const figures = { E01: 500, E02: 40, E03: 45, E04: 5, E17a: 4, E17b: 3, E18a: 31, E18b: null }
    const { id, version } = await saveReport(secretary, entry(center.id, { figures }))
    await expect(submitReport(secretary, { id, version, requestId: randomUUID() })).rejects.toMatchObject({
      code: 'RULE',
      details: {
        fields: {
          'figures.E03': 'validation.reports.explain',
          'figures.E18a': 'validation.reports.hard',
          'figures.E18b': 'validation.reports.blank',
        },
      },
    })
    const fixed = entry(center.id, {
      version,
      figures: { ...FIGURES, E03: 45 },
      explanations: { E03: '含五月受理' },
    })
    const again = await saveReport(secretary, fixed)
    await submitReport(secretary, { id, version: again.version, requestId: randomUUID() })
    expect((await stored(center.id)).state).toBe('SUBMITTED')
  })

  it('leaves submitting to the secretary unless the county allows it to the clerk', async () => {
    const { center, clerk, county } = scene
    const { id, version } = await saveReport(clerk, entry(center.id))
    const input = { id, version, requestId: randomUUID() }
    await expect(submitReport(clerk, input)).rejects.toEqual(
      rejected('FORBIDDEN', 'validation.reports.refused.clerk'),
    )
    await db().countySettings.update({ where: { countyId: county.id }, data: { clerkMaySubmit: true } })
    expect(await submitReport(clerk, input)).toMatchObject({ state: 'SUBMITTED' })
  })

  it('waits for the last day of the month in Asia/Shanghai', async () => {
    const { center, secretary } = scene
    setClock('2025-06-29T23:59:50+08:00')
    const { id, version } = await saveReport(secretary, entry(center.id))
    const early = submitReport(secretary, { id, version, requestId: randomUUID() })
    await expect(early).rejects.toEqual(rejected('RULE', 'validation.reports.refused.tooEarly'))
    setClock('2025-06-30T00:00:01+08:00')
    await submitReport(secretary, { id, version, requestId: randomUUID() })
  })

  it('does not submit an old version, nor for a stranger', async () => {
    const { center, secretary, clerk, reviewer, county } = scene
    const { id, version } = await saveReport(secretary, entry(center.id))
    await saveReport(clerk, entry(center.id, { version, figures: { ...FIGURES, E01: 501 } }))
    const input = { id, version, requestId: randomUUID() }
    await expect(submitReport(secretary, input)).rejects.toEqual(rejected('CONFLICT'))
    await expect(submitReport(reviewer, input)).rejects.toEqual(rejected('FORBIDDEN'))
    const [, other] = county.townships[0].communities
    const neighbour = await viewerOf({ role: 'SECRETARY', unitId: other.id })
    await expect(submitReport(neighbour, input)).rejects.toEqual(rejected('NOT_FOUND'))
  })

  it('is withdrawn until the reviewer acts, and then counts as not submitted', async () => {
    const { center, secretary, reviewer } = scene
    const first = await submitted(secretary, center.id)
    const back = await withdrawReport(secretary, first)
    expect(back).toMatchObject({ state: 'DRAFT' })
    expect(await stored(center.id)).toMatchObject({ firstSubmittedAt: null, submittedAt: null, returns: 0 })
    const again = await submitReport(secretary, { ...back, requestId: randomUUID() })
    await approveReport(reviewer, again)
    await expect(withdrawReport(secretary, { id: again.id, version: again.version + 1 })).rejects.toEqual(
      rejected('RULE', 'validation.reports.refused.state'),
    )
    expect((await stored(center.id)).events.map((event) => event.kind)).toEqual([
      'SUBMITTED',
      'WITHDRAWN',
      'SUBMITTED',
      'APPROVED',
    ])
  })
})

async function addActivity({ county, center }: Scene, attendances: number): Promise<void> {
  await db().activity.create({
    data: {
      centerId: center.id,
      countyId: county.id,
      townshipId: county.townships[0].id,
      typeId: county.activityTypes.OTHER ?? '',
      name: '活动',
      date: toDbDate('2025-06-12'),
      status: 'HELD',
      attendances,
      createdAt: new Date(0),
      updatedAt: new Date(0),
    },
  })
}
