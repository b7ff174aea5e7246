import { beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { exportRegister } from '@/lib/exports/queries'
import { exportInput } from '@/lib/exports/schema'
import { zhCN } from '@/lib/i18n/messages'
import { undoImport } from '@/lib/imports/undo/mutations'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { dryRun } from '@/tests/support/import-runs'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let secretary: Viewer
let centerId: string

beforeEach(async () => {
  county = await makeCounty()
  const [own, other] = county.townships[0].communities
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: other.id })
  centerId = (await makeCenter(county, own, { name: '甲中心' })).id
  await makeZone(county, centerId, 'JOB_STATION')
  await db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate('2025-05-01'),
      state: 'APPROVED',
      zeroSections: [],
      filledByIds: [],
      savedAt: new Date(0),
      savedByName: '',
    },
  })
})

const word = (key: string) =>
  String(key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zhCN))

async function textOf(viewer: Viewer, register: string): Promise<string> {
  const file = await exportRegister(viewer, exportInput.parse({ register, format: 'csv' }), word)
  const chunks: Uint8Array[] = []
  for await (const chunk of file.chunks) chunks.push(chunk)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

describe('sessions of children', () => {
  const HEAD = '中心名称,类别,班期名称,开班日期,结束日期,核定人数,在册人数\n'
  const import_ = (rows: string) => dryRun(staff, HEAD + rows, { register: 'child-sessions' })

  it('come in, change nothing the second time, and go out as they stand', async () => {
    const rows =
      '甲中心,假期托管,暑假一期,2025-07-07,2025-07-25,30,２８\n甲中心,四点半课堂,秋季,2025-09-01,2025-12-31,,20\n'
    const first = await import_(rows)
    expect(first.problems).toEqual([[], []])
    await first.apply()
    expect((await import_(rows)).counts).toMatchObject({ created: 0, unchanged: 2 })
    expect(
      await db().childSession.findMany({ where: { centerId }, orderBy: { firstDay: 'asc' } }),
    ).toMatchObject([
      { kind: 'HOLIDAY_CARE', name: '暑假一期', headCount: 28, capacity: 30, centerId },
      { kind: 'AFTER_SCHOOL', headCount: 20, capacity: null },
    ])
    const text = await textOf(staff, 'child-sessions')
    expect(text).toContain('甲中心,第1街道,假期托管班,暑假一期,2025-07-07,2025-07-25,30,28')
    expect((await textOf(secretary, 'child-sessions')).trim().split('\n')).toHaveLength(1)
  })

  it('are refused in an approved month where they feed it, and where the rules forbid them', async () => {
    const { problems } = await import_(
      [
        '甲中心,假期托管,一期,2025-05-07,2025-05-25,30,28',
        '甲中心,四点半课堂,二期,2025-05-07,2025-05-25,30,28',
        '甲中心,假期托管,三期,2025-07-07,2025-07-06,30,28',
        '甲中心,假期托管,四期,2025-07-07,2025-07-25,30,0',
        '乙中心,假期托管,五期,2025-07-07,2025-07-25,30,1',
      ].join('\n'),
    )
    expect(problems.slice(0, 4)).toEqual([
      ['monthApproved'],
      [],
      ['validation.groups.endBeforeStart'],
      ['validation.groups.headCountZero'],
    ])
    expect(problems[4]).toHaveLength(1)
  })

  it('can be taken back as a whole', async () => {
    const run = await import_('甲中心,假期托管,暑假一期,2025-07-07,2025-07-25,30,28\n')
    await run.apply()
    await undoImport(staff, { id: run.id, version: run.version + 1 })
    expect(await db().childSession.count({ where: { centerId } })).toBe(0)
  })
})

describe('referrals', () => {
  const import_ = (rows: string) =>
    dryRun(staff, `中心名称,日期,获岗位信息,成功就业\n${rows}`, { register: 'job-referrals' })

  it('are compared over all records: more employed than informed writes nothing', async () => {
    const good = await import_('甲中心,2025-06-02,5,2\n甲中心,2025-06-09,0,3\n')
    await good.apply()
    const bad = await import_('甲中心,2025-06-16,1,2\n')
    expect(bad.problems).toEqual([[]])
    await expect(bad.apply()).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.groups.employedAboveInformed' },
    })
    expect(await db().jobReferral.count({ where: { centerId } })).toBe(2)
    expect(await textOf(staff, 'job-referrals')).toContain('2025-06-09,甲中心,第1街道,0,3')
  })

  it('of an approved month, of nobody and of tomorrow are refused', async () => {
    const { problems } = await import_('甲中心,2025-05-31,5,2\n甲中心,2025-06-02,0,0\n')
    expect(problems).toEqual([['monthApproved'], ['validation.groups.nobody']])
  })
})

it('follow-up calls come in by their day, and a second list corrects them', async () => {
  const import_ = (rows: string) =>
    dryRun(staff, `中心名称,日期,回访次数,满意次数\n${rows}`, { register: 'follow-up-calls' })
  await (await import_('甲中心,2025-06-02,12,11\n')).apply()
  const second = await import_('甲中心,2025-06-02,12,13\n')
  expect(second.problems).toEqual([['validation.groups.satisfiedTooMany']])
  await (await import_('甲中心,2025-06-02,12,12\n')).apply()
  expect(await db().followUpCall.findMany({ where: { centerId } })).toMatchObject([
    { calls: 12, satisfied: 12, version: 2 },
  ])
  const [created, changed] = await db().auditEntry.findMany({
    where: { targetType: 'call', centerId },
    orderBy: { id: 'asc' },
  })
  expect([created?.event, changed?.event]).toEqual(['call.created', 'call.changed'])
})

it('sittings go out with their weekly mean, each center once', async () => {
  await makeZone(county, centerId, 'HEALTH_POST')
  const text = await textOf(staff, 'sittings')
  expect(text.trim().split('\n')).toHaveLength(2)
  expect(text).toContain('甲中心,第1街道,0,0,0')
})
