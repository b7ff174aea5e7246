import { beforeAll, describe, expect, it } from 'vitest'
import { endExemption, exemptCenter } from '@/lib/centers/exemptions/mutations'
import { listCenterHistory } from '@/lib/centers/history/queries'
import { changeCenter, createCenter } from '@/lib/centers/mutations'
import { getCenter, getCenterForEdit } from '@/lib/centers/queries'
import { changeCenterInput, createCenterInput } from '@/lib/centers/schema'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { listStandings } from '@/lib/standings/queries'
import type { ReportState } from '@/prisma/generated/enums'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer
let secretary: Viewer
let foreign: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const abroad = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: home().id })
  foreign = await viewerOf({ role: 'COUNTY', unitId: abroad.id })
})

const home = () => county.townships[0].communities[0]
const auditCount = () => db().auditEntry.count()

const report = (centerId: string, month: string, state: ReportState) =>
  db().monthlyReport.create({
    data: {
      centerId,
      countyId: county.id,
      month: toDbDate(`${month}-01`),
      state,
      savedAt: new Date('2025-01-01T00:00:00Z'),
      savedByName: '测试',
    },
  })

describe('the dossier beyond the lists', () => {
  const DOSSIER = {
    origin: 'HANDED_OVER',
    plannedArea: '620',
    plannedKind: 'NEW_BUILD',
    plannedOpenOn: '2026-09-01',
    longitude: '117.123456',
    latitude: '31.5',
    investments: [
      { source: 'DONATION', amountWan: '20' },
      { source: 'PUBLIC_FINANCE', amountWan: '100.05' },
    ],
  }
  const STORED = {
    origin: 'HANDED_OVER',
    plannedArea: '620.00',
    plannedOpenOn: '2026-09-01',
    longitude: '117.123456',
    latitude: '31.500000',
    investmentWan: '120.05',
    investments: [
      { source: 'PUBLIC_FINANCE', amountWan: '100.05' },
      { source: 'DONATION', amountWan: '20.00' },
    ],
  }

  it('is stored with a new center, its total from the sources', async () => {
    const input = createCenterInput.parse({
      unitId: county.townships[1].communities[1].id,
      name: '规划中心',
      category: 'COMMUNITY',
      status: 'PLANNED',
      ...DOSSIER,
    })
    const { id } = await createCenter(staff, input)
    expect(await getCenter(staff, { id })).toMatchObject({ ...STORED, plannedKind: 'NEW_BUILD', kind: null })
    expect(await getCenterForEdit(staff, { id })).toMatchObject(STORED)
  })

  it('is kept by the secretary, with old and new in the trail', async () => {
    const { id, name } = await makeCenter(county, home())
    const saved = await changeCenter(secretary, changeCenterInput.parse({ id, version: 1, name, ...DOSSIER }))
    expect(saved.version).toBe(2)
    expect(await getCenter(staff, { id })).toMatchObject(STORED)
    const [entry] = (await listCenterHistory(staff, { id, page: 1, perPage: 20 })).rows
    expect(entry?.changes).toContainEqual({ field: 'plannedArea', before: null, after: '620.00' })
    const fewer = { ...DOSSIER, investments: DOSSIER.investments.slice(0, 1) }
    await changeCenter(secretary, changeCenterInput.parse({ id, version: 2, name, ...fewer }))
    expect(await getCenter(staff, { id })).toMatchObject({
      investmentWan: '20.00',
      investments: [{ source: 'DONATION', amountWan: '20.00' }],
    })
  })

  it('writes nothing when it is saved as it is', async () => {
    const { id, name } = await makeCenter(county, home())
    await changeCenter(secretary, changeCenterInput.parse({ id, version: 1, name, ...DOSSIER }))
    const before = await auditCount()
    const same = changeCenterInput.parse({ id, version: 2, name, ...DOSSIER, investmentWan: '120.05' })
    expect(await changeCenter(secretary, same)).toEqual({ id, version: 2 })
    expect(await auditCount()).toBe(before)
  })
})

describe('exemption', () => {
  const values = {
    documentNo: '云组〔2025〕3号',
    reason: '用地受限',
    effectiveFrom: '2025-02-01',
    effectiveTo: null,
  }
  const areaOn = async (id: string, asOf: string) =>
    (await listStandings(staff, { asOf, centerIds: [id] }))[0]?.area.status

  it('holds from day to day, and is shown apart', async () => {
    const { id } = await makeCenter(county, home(), { floorArea: '300.00' })
    expect(await exemptCenter(staff, { id, version: 1, ...values })).toEqual({ id, version: 2 })
    const { exemptions } = await getCenter(secretary, { id })
    expect(exemptions).toMatchObject([{ documentNo: values.documentNo, from: '2025-02-01', to: null }])
    const ending = { id: exemptions[0]?.id ?? '', version: 2, endedOn: '2025-06-01' }
    expect(await endExemption(staff, ending)).toEqual({ id, version: 3 })
    const days = ['2025-01-31', '2025-02-01', '2025-05-31', '2025-06-01']
    expect(await Promise.all(days.map((day) => areaOn(id, day)))).toEqual([
      'SHORT',
      'EXEMPTED',
      'EXEMPTED',
      'SHORT',
    ])
    const events = (await listCenterHistory(staff, { id, page: 1, perPage: 20 })).rows.map((row) => row.event)
    expect(events).toEqual(['center.changed', 'center.exempted'])
  })

  it('is the county’s right, in the county, at the version that was seen', async () => {
    const { id } = await makeCenter(county, home())
    const input = { id, version: 1, ...values }
    await expect(exemptCenter(secretary, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(exemptCenter(foreign, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(exemptCenter(staff, { ...input, version: 2 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await exemptCenter(staff, input)
    await expect(exemptCenter(staff, { ...input, version: 2 })).rejects.toMatchObject({
      code: 'RULE',
      details: { reason: 'validation.centers.exemptionOverlap' },
    })
    const [exemption] = (await getCenter(staff, { id })).exemptions
    const ending = { id: exemption?.id ?? '', version: 2, endedOn: '2025-06-01' }
    await expect(endExemption(secretary, ending)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(endExemption(foreign, ending)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(endExemption(staff, { ...ending, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(endExemption(staff, { ...ending, endedOn: '2025-02-01' })).rejects.toMatchObject({
      code: 'RULE',
    })
    expect(await db().areaExemption.count({ where: { centerId: id } })).toBe(1)
  })

  it('reaches into no approved month, neither with its beginning nor with its end', async () => {
    const { id } = await makeCenter(county, home())
    await report(id, '2025-03', 'LOCKED')
    const frozen = { code: 'RULE', details: { reason: 'validation.centers.monthApproved' } }
    await expect(exemptCenter(staff, { id, version: 1, ...values })).rejects.toMatchObject(frozen)
    await exemptCenter(staff, { id, version: 1, ...values, effectiveFrom: '2025-04-01' })
    expect((await getCenter(staff, { id })).exemptions).toHaveLength(1)
  })

  it('leaves nothing behind without its audit entry', async () => {
    const { id, name } = await makeCenter(county, home(), { name: '无痕备案' })
    await ownerQuery(
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT refuse CHECK ("targetLabel" <> '${name}') NOT VALID`,
    )
    await expect(exemptCenter(staff, { id, version: 1, ...values })).rejects.toThrow()
    await ownerQuery('ALTER TABLE "AuditEntry" DROP CONSTRAINT refuse')
    expect(await getCenter(staff, { id })).toMatchObject({ version: 1, exemptions: [] })
  })
})
