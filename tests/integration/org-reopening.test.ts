import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getOrgUnit, listUnitPeriods } from '@/lib/org/queries'
import { recordOrgChange } from '@/lib/org-changes/mutations'
import { previewOrgChange } from '@/lib/org-changes/queries'
import { type OrgChangeForm, orgChangeInput } from '@/lib/org-changes/schema'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer

const DAY = '2025-05-10'
const base = { version: 0, effectiveOn: DAY, documentNo: '测政〔2025〕1号' }
const east = () => county.townships[0]

beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

const parsed = (form: object) => orgChangeInput.parse({ ...base, ...form } as OrgChangeForm)
const record = (form: object, viewer = staff) => recordOrgChange(viewer, parsed(form))
const preview = (form: object) => previewOrgChange(staff, parsed(form))
const audited = (targetId: string) =>
  db().auditEntry.findMany({ where: { targetId }, orderBy: { id: 'asc' } })

it('a closed unit comes back under its name, with the gap in its history, and takes centers again', async () => {
  const [, { id: unitId }] = east().communities
  const reopen = (more: object = {}) => record({ kind: 'REOPEN', unitId, version: 1, ...more })
  await expect(reopen({ version: 0 })).rejects.toMatchObject({
    details: { reason: 'validation.org.unitOpen' },
  })
  await record({ kind: 'CLOSE', unitId })
  expect((await getOrgUnit(staff, { id: unitId })).can).toMatchObject({ change: false, reopen: true })
  await expect(reopen({ version: 0 })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(reopen({ effectiveOn: '2025-05-09' })).rejects.toMatchObject({
    details: { reason: 'validation.org.beforeClosing', params: { day: DAY } },
  })
  const township = await viewerOf({ role: 'TOWNSHIP', unitId: east().id })
  await expect(record({ kind: 'REOPEN', unitId, version: 1 }, township)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const dryRun = await preview({ kind: 'REOPEN', unitId, version: 1, effectiveOn: '2025-06-01' })
  expect(dryRun).toMatchObject({ closed: [], changed: [{ id: unitId, nameAfter: null }], centers: [] })
  await reopen({ effectiveOn: '2025-06-01' })
  const periods = await listUnitPeriods(staff, { id: unitId })
  expect(periods.map(({ from, to }) => [from, to]).sort()).toEqual([
    [expect.anything(), DAY],
    ['2025-06-01', null],
  ])
  expect(await getOrgUnit(staff, { id: unitId })).toMatchObject({
    closedOn: null,
    can: { change: true, reopen: false },
  })
  expect((await audited(unitId)).map((entry) => entry.event)).toEqual(['unit.closed', 'unit.reopened'])
  await makeCenter(county, east().communities[1])
})
