import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMonths, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { changeIndicator } from '@/lib/indicators/mutations'
import { getIndicator, listIndicatorHistory, listIndicators } from '@/lib/indicators/queries'
import { changeIndicatorInput, indicatorListParams } from '@/lib/indicators/schema'
import { getBurden } from '@/lib/reporting/burden/queries'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import { getChecklist } from '@/lib/settings/checklist/queries'
import { seedReference } from '@/prisma/seed/reference/seed'
import { makeCenter, makeCounty, makeZone, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let office: Viewer
let secretary: Viewer
let bureau: Viewer
let foreigner: Viewer
let centerId: string
const next = addMonths(monthOf(today()), 1)

beforeAll(async () => {
  await seedReference()
  county = await makeCounty()
  const foreign = await makeCounty()
  const [own] = county.townships[0].communities
  centerId = (await makeCenter(county, own)).id
  await makeZone(county, centerId, 'WARM_STATION')
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  foreigner = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
  bureau = await viewerOf({
    role: 'DEPARTMENT',
    unitId: county.id,
    departmentId: county.departments.JUSTICE ?? null,
  })
})

beforeEach(() => db().indicatorSetting.deleteMany({}))

const GIVEN = {
  code: 'E11',
  validFrom: next,
  isUsed: true,
  departmentCode: '',
  help: '',
  superiorColumn: '',
  version: null,
}
const change = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  changeIndicator(viewer, changeIndicatorInput.parse({ ...GIVEN, ...values }))
const list = async (viewer: Viewer, values: Record<string, string> = {}) =>
  (await listIndicators(viewer, indicatorListParams.parse(values))).rows.map(({ code }) => code)
const formRows = async (month: string) => {
  const forms = await loadMonthFormsIn(db(), { centerIds: [centerId], month })
  return forms.get(centerId)?.rows ?? []
}

describe('the catalogue', () => {
  it('is filtered by words, section, department and use', async () => {
    expect(await list(secretary, { q: '暖心驿站' })).toEqual(['E11'])
    expect(await list(secretary, { department: 'JUSTICE', section: 'WINDOWS' })).toEqual(['E02d'])
    expect(await list(secretary, { used: 'NO' })).toEqual([])
    expect(await getIndicator(secretary, { code: 'E02' })).toMatchObject({
      partNames: [{ code: 'E02a' }, { code: 'E02b' }, { code: 'E02c' }, { code: 'E02d' }, { code: 'E02e' }],
      can: { change: false },
      earliest: next,
    })
    await expect(getIndicator(secretary, { code: 'E99' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows a bureau its own indicators only', async () => {
    const codes = await list(bureau)
    expect(codes).toContain('E17a')
    expect(codes).not.toContain('E11')
    await expect(getIndicator(bureau, { code: 'E11' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    await expect(list(auditor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('what a county lays down', () => {
  it('holds from the next month on, and never earlier', async () => {
    for (const validFrom of [monthOf(today()), '2024-01'])
      await expect(change(office, { validFrom, isUsed: false })).rejects.toMatchObject({
        code: 'RULE',
        details: { fields: { validFrom: 'validation.reporting.indicatorTooEarly' } },
      })
    await change(office, { isUsed: false })
    expect(await getIndicator(office, { code: 'E11' })).toMatchObject({ isUsed: true, changesFrom: next })
    expect((await formRows(monthOf(today()))).map(({ code }) => code)).toContain('E11')
    expect((await formRows(next)).map(({ code }) => code)).not.toContain('E11')
    expect((await formRows(addMonths(next, 30))).map(({ code }) => code)).not.toContain('E11')
  })

  it('changes the help on the form, and comes back by a later setting', async () => {
    await change(office, { help: '进站即计' })
    expect((await formRows(next)).find(({ code }) => code === 'E11')?.help).toBe('进站即计')
    await change(office, { validFrom: addMonths(next, 2), help: '' })
    expect((await formRows(addMonths(next, 2))).find(({ code }) => code === 'E11')?.help).not.toBe('进站即计')
  })

  it('is the county’s alone, at its version, of its own departments, and in the trail', async () => {
    await expect(change(secretary)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(change(office, { code: 'E99' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(change(office, { departmentCode: 'NOBODY' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { departmentCode: 'validation.choice' } },
    })
    expect(await change(office, { departmentCode: 'JUSTICE' })).toMatchObject({ version: 1 })
    await expect(change(office)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await change(office, { version: 1, superiorColumn: 'D12' })).toMatchObject({ version: 2 })
    const { rows } = await listIndicatorHistory(office, { code: 'E11', page: 1, perPage: 20 })
    expect(rows.map(({ changes }) => changes.map(({ field }) => field).sort())).toEqual([
      ['departmentCode', 'superiorColumn', 'validFrom'],
      expect.arrayContaining(['departmentCode', 'validFrom']),
    ])
    expect((await getIndicator(foreigner, { code: 'E11' })).settings).toEqual([])
  })
})

describe('the burden of the form', () => {
  it('counts the cells that somebody has to fill, and the typing of the county’s reports', async () => {
    const month = addMonths(monthOf(today()), -1)
    await db().monthlyReport.create({
      data: {
        centerId,
        countyId: county.id,
        month: toDbDate(`${month}-01`),
        state: 'SUBMITTED',
        figures: {},
        zeroSections: [],
        filledByIds: [],
        savedAt: new Date(0),
        savedByName: '',
        cellsTyped: 9,
        secondsSpent: 330,
      },
    })
    const burden = await getBurden(office)
    expect(burden).toMatchObject({
      month,
      centers: 1,
      months: [{ month, reports: 1, cells: 9, minutes: 5.5 }],
    })
    expect(burden.median).toBe(burden.most?.cells)
    expect(burden.median).toBeGreaterThan(3)
    await expect(getBurden(secretary)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the checklist', () => {
  it('says how many opening balances are confirmed and how many wait', async () => {
    const stateOf = async () => (await getChecklist(office)).checks.find(({ key }) => key === 'balances')
    expect(await stateOf()).toMatchObject({ state: 'OPEN', figures: { confirmed: 0, proposed: 0 } })
    await db().openingBalance.create({
      data: {
        countyId: county.id,
        centerId,
        code: 'E11',
        upTo: toDbDate('2023-12-01'),
        value: 1,
        source: '台账',
        state: 'CONFIRMED',
        proposedBy: '甲',
        proposedAt: new Date(0),
      },
    })
    expect(await stateOf()).toMatchObject({ state: 'READY', figures: { confirmed: 1, proposed: 0 } })
  })
})
