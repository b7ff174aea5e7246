import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import {
  cancelDonation,
  changeDonation,
  createDonation,
  createDonationsIn,
  restoreDonation,
} from '@/lib/donations/mutations'
import { getDonation, getDonationFigures, listDonationHistory, listDonations } from '@/lib/donations/queries'
import { changeDonationInput, createDonationInput, donationListParams } from '@/lib/donations/schema'
import { createPartner } from '@/lib/partners/mutations'
import { createPartnerInput } from '@/lib/partners/schema'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let secretary: Viewer
let stranger: Viewer
let reviewer: Viewer
let office: Viewer
let centerId: string
let otherId: string
let partnerId: string
let foreignPartnerId: string

beforeAll(async () => {
  county = await makeCounty()
  const foreign = await makeCounty()
  const [own, neighbour] = county.townships[0].communities
  centerId = (await makeCenter(county, own)).id
  otherId = (await makeCenter(county, county.townships[1].communities[0])).id
  secretary = await viewerOf({ role: 'SECRETARY', unitId: own.id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: neighbour.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const foreigner = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
  const partner = (viewer: Viewer) =>
    createPartner(viewer, createPartnerInput.parse({ name: '爱心公司', kind: 'ENTERPRISE' }))
  partnerId = (await partner(office)).id
  foreignPartnerId = (await partner(foreigner)).id
})

beforeEach(() => db().donation.deleteMany({}))

const GIVEN = { donor: '李先生', kind: 'CASH', amount: '1,200.50', receiptNo: 'A-1', date: '2025-03-31' }
const create = (viewer: Viewer, values: Record<string, unknown> = {}) =>
  createDonation(viewer, createDonationInput.parse({ ...GIVEN, centerId, ...values }))
const change = (viewer: Viewer, id: string, values: Record<string, unknown> = {}) =>
  changeDonation(viewer, changeDonationInput.parse({ ...GIVEN, id, version: 1, ...values }))
const params = (values: Record<string, string> = {}) => donationListParams.parse(values)

describe('createDonation', () => {
  it('registers money for the own center, exactly', async () => {
    const saved = await create(secretary)
    expect(saved).toMatchObject({ donor: '李先生', version: 1, warnings: [] })
    expect(await getDonation(reviewer, saved)).toMatchObject({
      amount: '1200.50',
      goods: null,
      date: '2025-03-31',
      isCancelled: false,
      can: { change: false, cancel: false, restore: false },
    })
    expect(await db().donation.findUnique({ where: { id: saved.id } })).toMatchObject({
      countyId: county.id,
      townshipId: county.townships[0].id,
    })
    expect(await db().auditEntry.findMany({ where: { targetId: saved.id } })).toMatchObject([
      { event: 'donation.created', targetType: 'donation', centerId, countyId: county.id },
    ])
  })

  it('takes the donor from the partner, and warns of a missing receipt', async () => {
    const saved = await create(secretary, { partnerId, donor: '', receiptNo: '' })
    expect(saved).toMatchObject({ donor: '爱心公司', warnings: ['validation.people.receiptMissing'] })
    expect((await listDonations(secretary, params({ receipt: 'MISSING' }))).total).toBe(1)
  })

  it('refuses a partner of another county like one that is not there', async () => {
    for (const id of [foreignPartnerId, crypto.randomUUID()])
      await expect(create(secretary, { partnerId: id })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { fields: { partnerId: 'validation.choice' } },
      })
  })

  it('refuses readers, foreign centers and tomorrow', async () => {
    await expect(create(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create(secretary, { centerId: otherId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(create(secretary, { date: addDays(today(), 1) })).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { date: 'validation.people.donatedInFuture' } },
    })
    expect(await db().donation.count()).toBe(0)
  })

  it('writes nothing when the trail cannot be written', async () => {
    await ownerQuery(`CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no trail'; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse()`)
    await expect(create(secretary)).rejects.toThrow()
    await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"; DROP FUNCTION refuse()')
    expect(await db().donation.count()).toBe(0)
  })

  it('takes many at once', async () => {
    const rows = [
      createDonationInput.parse({ ...GIVEN, centerId }),
      createDonationInput.parse({ ...GIVEN, centerId: otherId }),
    ]
    const write = (viewer: Viewer) =>
      db().$transaction((tx) => createDonationsIn(tx, { viewer, now: now(), rows }))
    expect(await write(office)).toHaveLength(2)
    await expect(write(secretary)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().donation.count()).toBe(2)
  })
})

describe('changing, cancelling and restoring', () => {
  it('tells what changed and refuses a stale form', async () => {
    const { id } = await create(secretary)
    await change(secretary, id, { amount: '1300' })
    const { rows } = await listDonationHistory(reviewer, { id, page: 1, perPage: 20 })
    expect(rows[0]).toMatchObject({
      event: 'donation.changed',
      version: 2,
      changes: [{ field: 'amount', before: '1200.50', after: '1300.00' }],
    })
    await expect(change(secretary, id)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('a cancelled donation counts nowhere, stands still, and can be brought back', async () => {
    const { id } = await create(secretary)
    await cancelDonation(secretary, { id, version: 1 })
    expect((await getDonationFigures(office, params())).total).toBe('0.00')
    expect((await listDonations(secretary, params())).total).toBe(0)
    expect((await listDonations(secretary, params({ state: 'CANCELLED' }))).total).toBe(1)
    expect((await getDonation(secretary, { id })).can).toEqual({
      change: false,
      cancel: false,
      restore: true,
    })
    await expect(change(secretary, id, { version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await expect(cancelDonation(secretary, { id, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    await restoreDonation(secretary, { id, version: 2 })
    await expect(restoreDonation(secretary, { id, version: 3 })).rejects.toMatchObject({ code: 'RULE' })
    expect((await getDonationFigures(office, params())).total).toBe('1200.50')
  })

  it.each([
    ['change', (viewer: Viewer, id: string) => change(viewer, id)],
    ['cancel', (viewer: Viewer, id: string) => cancelDonation(viewer, { id, version: 1 })],
    ['restore', (viewer: Viewer, id: string) => restoreDonation(viewer, { id, version: 1 })],
  ])('%s: readers are refused, others find nothing', async (_name, write) => {
    const { id } = await create(secretary)
    await expect(write(reviewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(write(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(getDonation(stranger, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db().donation.findUnique({ where: { id } })).toMatchObject({ version: 1 })
  })
})

describe('sums', () => {
  it('are told under the township of the day or of now, the county’s total being the same', async () => {
    const { id } = await makeCenter(county, county.townships[0].communities[1])
    await create(office, { centerId: id, amount: '50' })
    const before = await getDonationFigures(office, params())
    await db().center.update({ where: { id }, data: { townshipId: county.townships[1].id } })
    const [then, now] = [
      await getDonationFigures(office, params()),
      await getDonationFigures(office, params({ counting: 'NOW' })),
    ]
    expect(then).toEqual(before)
    expect(now.total).toBe(then.total)
    expect(now.townships).not.toEqual(then.townships)
    const moved = { townshipId: county.townships[1].id, counting: 'NOW' }
    expect((await listDonations(office, params(moved))).rows.map((row) => row.centerId)).toContain(id)
    const stayed = await listDonations(office, params({ ...moved, counting: 'THEN' }))
    expect(stayed.rows.map((row) => row.centerId)).not.toContain(id)
  })

  beforeEach(async () => {
    await create(secretary, { amount: '0.10' })
    await create(secretary, { amount: '0.20', date: '2024-12-31' })
    await create(secretary, { kind: 'GOODS', goods: '图书', amount: '99.99', receiptNo: '' })
    await create(office, { centerId: otherId, amount: '999999999999.99' })
    const { id } = await create(secretary, { amount: '7777' })
    await cancelDonation(secretary, { id, version: 1 })
  })

  it('agree with SQL to the last cent, by kind, year and township', async () => {
    const figures = await getDonationFigures(office, params())
    const [row] = await ownerQuery(
      `SELECT sum("amount") FILTER (WHERE "kind" = 'CASH')::text AS cash,
         sum("amount") FILTER (WHERE "kind" = 'GOODS')::text AS goods, sum("amount")::text AS total, count(*)::int AS count
       FROM "Donation" WHERE NOT "cancelled"`,
    )
    expect(figures).toMatchObject({ ...row, withoutReceipt: 1 })
    expect(figures.cash).toBe('1000000000000.29')
    expect(figures.periods).toEqual([
      { period: '2025', count: 3, cash: '1000000000000.09', goods: '99.99', total: '1000000000100.08' },
      { period: '2024', count: 1, cash: '0.20', goods: '0.00', total: '0.20' },
    ])
    expect(figures.townships.map((line) => [line.townshipName, line.total])).toEqual([
      [county.townships[0].name, '100.29'],
      [county.townships[1].name, '999999999999.99'],
    ])
  })

  it('stay within reach and within the days that are asked for', async () => {
    expect((await getDonationFigures(secretary, params())).total).toBe('100.29')
    const within = params({ from: '2024-12-31', to: '2025-03-30' })
    expect((await getDonationFigures(secretary, within)).total).toBe('0.20')
    const page = await listDonations(secretary, params({ perPage: '20', sort: 'amount.desc' }))
    expect([page.amount, page.total, page.rows[0]?.amount]).toEqual(['100.29', 3, '99.99'])
    expect((await listDonations(secretary, params({ centerId: otherId }))).total).toBe(0)
  })

  it.each(['%', '_', "' OR 1=1--"])('take “%s” as letters', async (q) => {
    expect((await listDonations(office, params({ q }))).total).toBe(0)
  })
})
