import { beforeEach, describe, expect, it } from 'vitest'
import { getCenter } from '@/lib/centers/queries'
import { fromDbDate, fromDbDateOrNull, type Month, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { createUnit } from '@/lib/org/mutations'
import { getOrgTree, getOrgUnit, listUnitPeriods } from '@/lib/org/queries'
import { orgTreeParams } from '@/lib/org/schema'
import { recordOrgChange } from '@/lib/org-changes/mutations'
import {
  getChangeChoices,
  listOrgChanges,
  listUnitChanges,
  previewOrgChange,
} from '@/lib/org-changes/queries'
import { type OrgChangeForm, orgChangeInput, orgChangeListParams } from '@/lib/org-changes/schema'
import type { ReportState } from '@/prisma/generated/enums'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let center: { id: string; name: string }

const DAY = '2025-05-10'
const base = { version: 0, effectiveOn: DAY, documentNo: '测政〔2025〕1号' }
const east = () => county.townships[0]
const west = () => county.townships[1]
const home = () => east().communities[0]

beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  center = await makeCenter(county, home())
})

const record = (form: object, viewer = staff) =>
  recordOrgChange(viewer, orgChangeInput.parse({ ...base, ...form } as OrgChangeForm))
const preview = (form: object, viewer = staff) =>
  previewOrgChange(viewer, orgChangeInput.parse({ ...base, ...form } as OrgChangeForm))
const move = (more: object = {}) => ({
  kind: 'MOVE',
  unitId: home().id,
  townshipId: west().id,
  code: '',
  ...more,
})
const rename = (more: object = {}) => ({
  kind: 'RENAME',
  unitId: home().id,
  name: '新名社区居委会',
  code: '',
  ...more,
})
const placesOf = async (centerId: string) =>
  (await db().centerPlace.findMany({ where: { centerId }, orderBy: { effectiveFrom: 'asc' } })).map(
    ({ unitId, townshipId, effectiveFrom, effectiveTo }) => [
      unitId,
      townshipId,
      fromDbDate(effectiveFrom),
      fromDbDateOrNull(effectiveTo),
    ],
  )
const report = (month: Month, state: ReportState) =>
  db().monthlyReport.create({
    data: {
      centerId: center.id,
      countyId: county.id,
      townshipId: east().id,
      month: toDbDate(`${month}-01`),
      state,
      savedAt: new Date('2025-01-01T00:00:00Z'),
      savedByName: '测试',
    },
  })
const audited = (targetId: string) =>
  db().auditEntry.findMany({
    where: { targetId },
    orderBy: { id: 'asc' },
    select: { event: true, after: true },
  })

describe('a renaming', () => {
  it('keeps the old name as history, says so in the trail, and stands in the list of changes', async () => {
    const old = home().name
    const { id } = await record(rename())
    expect(await getOrgUnit(staff, { id: home().id })).toMatchObject({
      name: '新名社区居委会',
      closedOn: null,
    })
    expect(await listUnitPeriods(staff, { id: home().id })).toEqual([
      { code: home().code, name: '新名社区居委会', parentName: east().name, from: DAY, to: null },
      { code: home().code, name: old, parentName: east().name, from: '1900-01-01', to: DAY },
    ])
    const short = await db().orgUnit.findUniqueOrThrow({ where: { id: home().id } })
    expect(short.shortName).toBe('新名')
    expect((await audited(home().id)).map((entry) => entry.event)).toEqual(['unit.renamed'])
    const list = await listOrgChanges(staff, orgChangeListParams.parse({ kind: 'RENAME' }))
    expect(list.rows).toMatchObject([
      {
        id,
        effectiveOn: DAY,
        documentNo: '测政〔2025〕1号',
        before: [{ name: old }],
        after: [{ name: '新名社区居委会' }],
        createdBy: staff.name,
      },
    ])
    expect(await placesOf(center.id)).toEqual([])
  })

  it('is refused twice over one opening of the form', async () => {
    await record(rename())
    await expect(record(rename({ name: '又名社区' }))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'validation.org.changedMeanwhile' },
    })
    const { version } = await getChangeChoices(staff, { id: home().id })
    await record(rename({ name: '又名社区', version, effectiveOn: '2025-05-11' }))
    expect(await listUnitPeriods(staff, { id: home().id })).toHaveLength(3)
  })

  it('waits for the day', async () => {
    const tomorrow = '2199-01-01'
    expect(tomorrow > today()).toBe(true)
    await expect(record(rename({ effectiveOn: tomorrow }))).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { effectiveOn: 'validation.org.futureDay' } },
    })
    expect(await db().orgChange.count({ where: { countyId: county.id } })).toBe(0)
  })
})

describe('a move', () => {
  it('hangs the centers elsewhere from the day on and keeps where they hung', async () => {
    await record(move())
    expect(await placesOf(center.id)).toEqual([
      [home().id, east().id, '1900-01-01', DAY],
      [home().id, west().id, DAY, null],
    ])
    const unit = await db().orgUnit.findUniqueOrThrow({ where: { id: home().id } })
    expect([unit.parentId, unit.townshipId, unit.provisional]).toEqual([west().id, west().id, true])
    expect((await getCenter(staff, { id: center.id })).townshipName).toBe(west().name)
    const [entry] = await audited(center.id)
    expect(entry).toMatchObject({
      event: 'center.changed',
      after: { township: west().name, effectiveFrom: DAY, version: 2 },
    })
  })

  it('takes the rights along: the new township reaches the center, the old one no more', async () => {
    const [before, after] = [
      await viewerOf({ role: 'TOWNSHIP', unitId: east().id }),
      await viewerOf({ role: 'TOWNSHIP', unitId: west().id }),
    ]
    await record(move())
    await expect(getCenter(before, { id: center.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await getCenter(after, { id: center.id })).id).toBe(center.id)
  })

  it('stamps the facts of open months anew and leaves signed months alone', async () => {
    await report('2025-04', 'LOCKED')
    await report('2025-05', 'APPROVED')
    await report('2025-06', 'SUBMITTED')
    const visit = (date: string) =>
      db().visitCount.create({
        data: {
          centerId: center.id,
          countyId: county.id,
          townshipId: east().id,
          date: toDbDate(date),
          source: 'MANUAL',
          count: 5,
          createdAt: new Date(0),
          updatedAt: new Date(0),
        },
      })
    for (const date of ['2025-05-09', '2025-05-20', '2025-06-01']) await visit(date)
    expect(await preview(move())).toMatchObject({ frozenReports: 1 })
    await record(move())
    const reports = await db().monthlyReport.findMany({
      where: { centerId: center.id },
      orderBy: { month: 'asc' },
      select: { townshipId: true },
    })
    expect(reports.map((one) => one.townshipId)).toEqual([east().id, east().id, west().id])
    const visits = await db().visitCount.findMany({
      where: { centerId: center.id },
      orderBy: { date: 'asc' },
      select: { townshipId: true },
    })
    expect(visits.map((one) => one.townshipId)).toEqual([east().id, east().id, west().id])
  })
})

describe('a merger, a split and a closing', () => {
  it('a merger closes the others; their posts are named as to be handed over, and stay', async () => {
    const other = east().communities[1]
    const secretary = await viewerOf({ role: 'SECRETARY', unitId: other.id })
    const second = await makeCenter(county, other)
    const form = { kind: 'MERGE', unitId: home().id, otherIds: [other.id], into: 'THIS', code: '' }
    expect(await preview(form)).toMatchObject({
      closed: [{ id: other.id }],
      centers: [{ id: second.id, from: other.name, to: home().name }],
      people: [{ userId: secretary.userId, role: 'SECRETARY', unitName: other.name }],
    })
    expect(await db().orgChange.count({ where: { countyId: county.id } })).toBe(0)
    await record(form)
    expect(await getOrgUnit(staff, { id: other.id })).toMatchObject({ closedOn: DAY, people: 1, centers: [] })
    expect((await getOrgUnit(staff, { id: home().id })).centers).toHaveLength(2)
    expect((await listUnitChanges(staff, { id: other.id })).map((row) => row.kind)).toEqual(['MERGE'])
    const tree = await getOrgTree(staff, orgTreeParams.parse({ open: east().id }))
    expect(tree.rows.map((row) => row.name)).not.toContain(other.name)
    expect(tree.rows.find((row) => row.id === east().id)).toMatchObject({ units: 1, centers: 2 })
  })

  it('a merger of townships into a new one takes everything along', async () => {
    await record({
      kind: 'MERGE',
      unitId: east().id,
      otherIds: [west().id],
      into: 'NEW',
      name: '合并镇',
      code: '',
    })
    const merged = await db().orgUnit.findFirstOrThrow({ where: { countyId: county.id, name: '合并镇' } })
    expect(merged.townshipId).toBe(merged.id)
    expect(await db().orgUnit.count({ where: { parentId: merged.id, townshipId: merged.id } })).toBe(4)
    expect((await db().center.findUniqueOrThrow({ where: { id: center.id } })).townshipId).toBe(merged.id)
    expect(await db().orgUnit.count({ where: { countyId: county.id, closedOn: toDbDate(DAY) } })).toBe(2)
  })

  it('a split makes new units and shares the centers out', async () => {
    const second = await makeCenter(county, home())
    await record({
      kind: 'SPLIT',
      unitId: home().id,
      parts: [{ name: '北社区', code: '' }],
      keepsOld: true,
      shares: { [center.id]: 'KEEP', [second.id]: '0' },
    })
    const part = await db().orgUnit.findFirstOrThrow({ where: { name: '北社区', countyId: county.id } })
    expect(fromDbDateOrNull(part.openedOn)).toBe(DAY)
    expect((await db().center.findUniqueOrThrow({ where: { id: second.id } })).unitId).toBe(part.id)
    expect(await placesOf(center.id)).toEqual([])
    expect((await listUnitChanges(staff, { id: part.id })).map((row) => row.kind)).toEqual(['SPLIT'])
  })

  it('a closing waits until nothing hangs on the unit', async () => {
    await expect(record({ kind: 'CLOSE', unitId: home().id })).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.org.hasCenters', params: { count: 1 } },
    })
    await record({ kind: 'CLOSE', unitId: east().communities[1].id })
    const [period] = await listUnitPeriods(staff, { id: east().communities[1].id })
    expect(period).toMatchObject({ to: DAY })
    expect((await audited(east().communities[1].id)).map((entry) => entry.event)).toEqual(['unit.closed'])
  })
})

describe('who may', () => {
  it.each(['TOWNSHIP', 'LEADER', 'SECRETARY', 'CLERK', 'DEPARTMENT', 'ADMIN', 'AUDITOR'] as const)(
    'R-04 %s neither changes nor previews nor creates',
    async (role) => {
      const viewer = await viewerOf({ role, unitId: role === 'TOWNSHIP' ? east().id : county.id })
      for (const attempt of [
        () => record(rename(), viewer),
        () => preview(rename(), viewer),
        () => createUnit(viewer, { parentId: east().id, name: '某村', code: null, openedOn: null }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    },
  )

  it('R-01 a unit of another county is not found, whichever field names it', async () => {
    const other = await makeCounty()
    const [foreign, community] = [other.townships[0], other.townships[0].communities[0]]
    const forms = [
      rename({ unitId: community.id }),
      move({ townshipId: foreign.id }),
      { kind: 'MERGE', unitId: home().id, otherIds: [community.id], into: 'THIS', code: '' },
      { kind: 'CLOSE', unitId: community.id },
    ]
    for (const form of forms)
      for (const attempt of [() => record(form), () => preview(form)])
        await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const attempt of [
      () => getOrgUnit(staff, { id: community.id }),
      () => listUnitPeriods(staff, { id: community.id }),
      () => listUnitChanges(staff, { id: community.id }),
      () => getChangeChoices(staff, { id: community.id }),
      () => createUnit(staff, { parentId: foreign.id, name: '某村', code: null, openedOn: null }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
