import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { setCalendarDay } from '@/lib/settings/calendar/mutations'
import { getCalendarYear, listSpecialDays } from '@/lib/settings/calendar/queries'
import { getChecklist } from '@/lib/settings/checklist/queries'
import { changeSettings } from '@/lib/settings/mutations'
import { getSettings } from '@/lib/settings/queries'
import { changeSettingsInput } from '@/lib/settings/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { IN_TIME, setClock } from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let others: Viewer[]

beforeAll(() => setClock(IN_TIME))
beforeEach(async () => {
  county = await makeCounty()
  const [township] = county.townships
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  others = [
    await viewerOf({ role: 'ADMIN', unitId: county.id }),
    await viewerOf({ role: 'TOWNSHIP', unitId: township.id }),
    await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id }),
  ]
})

const input = (values: Record<string, unknown> = {}) =>
  changeSettingsInput.parse({
    version: 1,
    startMonth: '2024-01',
    dueDay: '6',
    reviewDay: 9,
    lockDay: 12,
    shiftToWorkingDay: false,
    reportingCategories: ['COMMUNITY'],
    clerkMaySubmit: true,
    rankingEnabled: true,
    paperFonts: 'WINDOWS',
    ...values,
  })

describe('changeSettings', () => {
  it('changes the settings of the own county with their entry', async () => {
    const abroad = await makeCounty()
    expect(await changeSettings(staff, input())).toEqual({ version: 2 })
    const { version: _version, ...expected } = input()
    expect(await getSettings(staff)).toEqual({ ...expected, version: 2 })
    expect(await db().countySettings.findUnique({ where: { countyId: abroad.id } })).toMatchObject({
      dueDay: 5,
    })
    expect(
      await db().auditEntry.findFirst({ where: { event: 'settings.changed', countyId: county.id } }),
    ).toMatchObject({
      before: { dueDay: 5, clerkMaySubmit: false },
      after: { dueDay: 6, clerkMaySubmit: true },
    })
  })

  it('refuses other roles and a stale version', async () => {
    for (const viewer of others) {
      await expect(changeSettings(viewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(getSettings(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await changeSettings(staff, input())
    await expect(changeSettings(staff, input())).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('keeps submitted months in the expected set', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0])
    const stored = (month: string, state: 'DRAFT' | 'SUBMITTED') => ({
      centerId: center.id,
      countyId: county.id,
      month: new Date(`${month}-01`),
      state,
      figures: {},
      savedAt: new Date(0),
      savedByName: '',
    })
    await db().monthlyReport.createMany({
      data: [stored('2025-03', 'DRAFT'), stored('2025-04', 'SUBMITTED')],
    })
    await expect(changeSettings(staff, input({ startMonth: '2025-05' }))).rejects.toMatchObject({
      details: { fields: { startMonth: 'validation.settings.startAfterReports' } },
    })
    await changeSettings(staff, input({ startMonth: '2025-04' }))
  })

  it('R-25 stays as it was when the trail cannot be written', async () => {
    await ownerQuery(
      `CREATE FUNCTION fail_audit() RETURNS trigger AS $$ BEGIN RAISE 'no'; END $$ LANGUAGE plpgsql`,
    )
    await ownerQuery(`CREATE TRIGGER fail_audit BEFORE INSERT ON "AuditEntry" EXECUTE FUNCTION fail_audit()`)
    try {
      await expect(changeSettings(staff, input())).rejects.toThrow()
    } finally {
      await ownerQuery('DROP TRIGGER fail_audit ON "AuditEntry"')
      await ownerQuery('DROP FUNCTION fail_audit')
    }
    expect(await getSettings(staff)).toMatchObject({ dueDay: 5, version: 1 })
  })
})

describe('the holiday calendar', () => {
  const set = (values: Record<string, unknown>) =>
    setCalendarDay(staff, {
      date: '2040-10-08',
      was: 'ORDINARY',
      kind: 'HOLIDAY',
      name: '国庆节',
      ...values,
    } as never)

  it('turns a day into a holiday, a working day and back, each with its entry', async () => {
    expect(await getCalendarYear(staff, { year: 2040 })).toMatchObject({ isPublished: false, holidays: 0 })
    await set({})
    expect(await getCalendarYear(staff, { year: 2040 })).toMatchObject({ isPublished: true, holidays: 1 })
    await set({ was: 'HOLIDAY', kind: 'WORKDAY', name: '调休上班' })
    expect(await listSpecialDays(staff, { from: '2040-10-01', to: '2040-10-31' })).toEqual([
      ['2040-10-08', 'WORKDAY'],
    ])
    await set({ was: 'WORKDAY', kind: 'ORDINARY', name: null })
    expect(await db().calendarDay.count({ where: { date: new Date('2040-10-08') } })).toBe(0)
    expect(
      await db().auditEntry.count({ where: { event: 'calendar.changed', targetLabel: '2040-10-08' } }),
    ).toBe(3)
  })

  it('writes nothing for a day that stays as it is', async () => {
    await set({ kind: 'ORDINARY', date: '2040-10-09' })
    expect(await db().auditEntry.count({ where: { targetLabel: '2040-10-09' } })).toBe(0)
  })

  it('refuses other roles, and a day that somebody changed meanwhile', async () => {
    for (const viewer of others)
      await expect(
        setCalendarDay(viewer, { date: '2040-01-01', was: 'ORDINARY', kind: 'HOLIDAY', name: '元旦' }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await set({ date: '2040-01-01', name: '元旦' })
    await expect(set({ date: '2040-01-01', kind: 'WORKDAY' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('getChecklist', () => {
  it('counts what is there and names the communities without a secretary', async () => {
    const [one] = county.townships
    await makeCenter(county, one.communities[0])
    await makeCenter(county, one.communities[1])
    const { checks, withoutSecretary } = await getChecklist(staff)
    const figures = Object.fromEntries(checks.map((check) => [check.key, check]))
    expect(figures.tree).toMatchObject({ state: 'READY', figures: { townships: 2, communities: 4 } })
    expect(figures.calendarThisYear).toMatchObject({ state: 'READY', figures: { year: 2025 } })
    expect(figures.itemList).toMatchObject({ figures: { count: 3 } })
    expect(figures.targets).toMatchObject({ figures: { count: 2 } })
    expect(figures.administrators).toMatchObject({
      state: 'OPEN',
      figures: { administrators: 1, auditors: 0 },
    })
    expect(figures.townshipReviewers).toMatchObject({ state: 'OPEN', figures: { part: 1, whole: 2 } })
    expect(figures.communitySecretaries).toMatchObject({ figures: { part: 1, whole: 2 } })
    expect(withoutSecretary).toEqual([
      { id: one.communities[1].id, name: one.communities[1].name, townshipName: one.name },
    ])
    for (const viewer of others)
      await expect(getChecklist(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
