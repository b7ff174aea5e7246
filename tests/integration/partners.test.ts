import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { linkPartner, unlinkPartner } from '@/lib/partners/links/mutations'
import {
  changePartner,
  closePartner,
  createPartner,
  createPartnersIn,
  reopenPartner,
} from '@/lib/partners/mutations'
import {
  getPartner,
  getPartnerFigures,
  listLinkableCenters,
  listPartnerChoices,
  listPartnerHistory,
  listPartners,
} from '@/lib/partners/queries'
import { createPartnerInput, partnerListParams } from '@/lib/partners/schema'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let secretary: Viewer
let neighbour: Viewer
let reviewer: Viewer
let office: Viewer
let foreigner: Viewer
let own: { id: string; name: string }
let other: { id: string; name: string }
let abroad: { id: string }

beforeAll(async () => {
  county = await makeCounty()
  const foreign = await makeCounty()
  const [first, second] = county.townships[0].communities
  own = await makeCenter(county, first)
  other = await makeCenter(county, second)
  abroad = await makeCenter(foreign, foreign.townships[0].communities[0])
  secretary = await viewerOf({ role: 'SECRETARY', unitId: first.id })
  neighbour = await viewerOf({ role: 'SECRETARY', unitId: second.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  foreigner = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
})

beforeEach(() => db().partner.deleteMany({}))

const FIELDS = { name: '县人民医院', kind: 'MEDICAL', contribution: '每月义诊', joinedOn: null } as const
const create = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  createPartner(viewer, createPartnerInput.parse({ ...FIELDS, centerId: own.id, ...values }))
const params = (values: Record<string, string> = {}) => partnerListParams.parse(values)
const all = { page: 1, perPage: 20 }

describe('createPartner', () => {
  it('registers a partner of the county with the own center', async () => {
    const { id } = await create(secretary)
    expect(await getPartner(secretary, { id })).toMatchObject({
      ...FIELDS,
      isActive: true,
      otherCenters: 0,
      centers: [{ id: own.id, canUnlink: true }],
      can: { change: true, close: true, reopen: false, link: true },
    })
    expect(await db().auditEntry.findMany({ where: { targetId: id } })).toMatchObject([
      { event: 'partner.created', targetType: 'partner', countyId: county.id, centerId: own.id },
    ])
  })

  it('asks a secretary for a center and the county for none', async () => {
    await expect(create(secretary, { centerId: '' })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { centerId: 'validation.people.partnerCenterMissing' } },
    })
    const { id } = await create(office, { centerId: '' })
    expect((await getPartner(office, { id })).centers).toEqual([])
  })

  it('is refused to readers and for centers of others', async () => {
    await expect(create(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(secretary, { centerId: other.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create(office, { centerId: abroad.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().partner.count()).toBe(0)
  })

  it.each([' 县人民医院　', '县人民医院'])('refuses a name that reads the same: “%s”', async (name) => {
    await create(secretary)
    await expect(create(neighbour, { name, centerId: other.id })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { fields: { name: 'validation.people.partnerNameTaken' } },
    })
    await create(foreigner, { name, centerId: abroad.id })
  })

  it('takes many at once, and none when two of them read the same', async () => {
    const row = (name: string, centerIds: string[]) => ({ ...FIELDS, name, centerIds })
    const write = (rows: ReturnType<typeof row>[]) =>
      db().$transaction((tx) =>
        createPartnersIn(tx, { viewer: office, countyId: county.id, now: now(), rows }),
      )
    await write([row('甲', [own.id, other.id]), row('乙', [])])
    expect(await db().partnerCenter.count()).toBe(2)
    await expect(write([row('丙', []), row(' 丙', [])])).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db().partner.count()).toBe(2)
  })
})

describe('a partner of several centers', () => {
  it('is changed by the county alone, and linked by each for the own center', async () => {
    const { id } = await create(secretary)
    const opened = (await getPartner(secretary, { id })).version
    const linked = await linkPartner(neighbour, { id, centerId: other.id })
    // The form that the first secretary had opened is stale, whatever it says.
    expect(linked.version).toBe(opened + 1)
    const change = (viewer: Viewer, version: number) =>
      changePartner(viewer, { ...FIELDS, kind: 'OTHER', id, version })
    await expect(change(secretary, linked.version)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'validation.people.partnerShared' },
    })
    expect(await getPartner(secretary, { id })).toMatchObject({
      otherCenters: 1,
      centers: [{ id: own.id }],
      can: { change: false, close: false, link: true },
    })
    await expect(change(office, opened)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await change(office, linked.version)).toMatchObject({ version: linked.version + 1 })
    await unlinkPartner(neighbour, { id, centerId: other.id })
    expect((await getPartner(secretary, { id })).can.change).toBe(true)
  })

  it('is linked and unlinked within reach only, once', async () => {
    const { id } = await create(secretary)
    await expect(linkPartner(reviewer, { id, centerId: other.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(linkPartner(secretary, { id, centerId: other.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(linkPartner(foreigner, { id, centerId: abroad.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(linkPartner(secretary, { id, centerId: own.id })).rejects.toMatchObject({
      details: { reason: 'validation.people.partnerLinked' },
    })
    await expect(unlinkPartner(neighbour, { id, centerId: own.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(unlinkPartner(neighbour, { id, centerId: other.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await db().partnerCenter.count()).toBe(1)
  })

  it('tells the number of its centers in the history and not their names', async () => {
    const { id } = await create(secretary)
    await linkPartner(neighbour, { id, centerId: other.id })
    const { rows } = await listPartnerHistory(secretary, { id, ...all })
    expect(rows[0]).toMatchObject({
      event: 'partner.changed',
      changes: [{ field: 'centers', before: 1, after: 2 }],
    })
    expect(
      JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain(other.name)
  })
})

describe('the end of a partnership', () => {
  it('is dated, and taken back', async () => {
    const { id } = await create(secretary)
    await closePartner(secretary, { id, version: 1, leftOn: today() })
    expect((await listPartners(secretary, params())).total).toBe(0)
    expect((await listPartners(secretary, params({ state: 'LEFT' }))).total).toBe(1)
    await expect(linkPartner(neighbour, { id, centerId: other.id })).rejects.toMatchObject({
      details: { reason: 'validation.people.partnerLeft' },
    })
    await expect(closePartner(secretary, { id, version: 2, leftOn: today() })).rejects.toMatchObject({
      code: 'RULE',
    })
    await reopenPartner(secretary, { id, version: 2 })
    await expect(reopenPartner(secretary, { id, version: 3 })).rejects.toMatchObject({ code: 'RULE' })
    expect((await getPartner(secretary, { id })).leftOn).toBeNull()
  })

  it.each([
    ['change', (viewer: Viewer, id: string) => changePartner(viewer, { ...FIELDS, id, version: 1 })],
    ['close', (viewer: Viewer, id: string) => closePartner(viewer, { id, version: 1, leftOn: today() })],
    ['reopen', (viewer: Viewer, id: string) => reopenPartner(viewer, { id, version: 1 })],
  ])('%s: readers and neighbours are refused, other counties find nothing', async (_name, write) => {
    const { id } = await create(secretary)
    for (const viewer of [reviewer, neighbour])
      await expect(write(viewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(write(foreigner, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().partner.findUnique({ where: { id } })).toMatchObject({ version: 1 })
  })
})

describe('reading', () => {
  it('shows secretaries their own partners at first and the county’s when asked', async () => {
    const { id } = await create(secretary)
    const names = async (viewer: Viewer, values: Record<string, string> = {}) =>
      (await listPartners(viewer, params(values))).rows.map((row) => [
        row.name,
        row.centerNames,
        row.otherCenters,
      ])
    expect(await names(neighbour)).toEqual([])
    expect(await names(neighbour, { reach: 'ALL' })).toEqual([['县人民医院', [], 1]])
    expect(await names(secretary)).toEqual([['县人民医院', [own.name], 0]])
    expect(await names(office, { centerId: other.id })).toEqual([])
    expect(await names(foreigner, { reach: 'ALL' })).toEqual([])
    await expect(getPartner(foreigner, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listPartnerHistory(foreigner, { id, ...all })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(listLinkableCenters(foreigner, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await listPartnerChoices(foreigner)).toEqual([])
  })

  it('offers the centers of one’s own that are not linked yet', async () => {
    const { id } = await create(secretary)
    expect((await listLinkableCenters(office, { id })).map((center) => center.id)).toEqual([other.id])
    expect(await listLinkableCenters(secretary, { id })).toEqual([])
  })

  it('counts each partner once, by kind', async () => {
    const { id } = await create(secretary)
    await linkPartner(neighbour, { id, centerId: other.id })
    await create(office, { name: '大学', kind: 'UNIVERSITY' })
    await create(office, { name: '协会', kind: 'SOCIAL_ORGANIZATION', centerId: '' })
    expect(await getPartnerFigures(office, {})).toMatchObject({
      total: 3,
      kinds: { MEDICAL: 1, UNIVERSITY: 1, SOCIAL_ORGANIZATION: 1, ENTERPRISE: 0 },
      centers: 2,
    })
    expect(await getPartnerFigures(neighbour, {})).toMatchObject({ total: 1, centers: 1 })
  })
})
