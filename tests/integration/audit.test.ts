import { beforeAll, describe, expect, it } from 'vitest'
import { sealAuditEntries } from '@/lib/audit/mutations'
import { listAuditEntries, verifyAuditChain } from '@/lib/audit/queries'
import { auditListParams } from '@/lib/audit/schema'
import { db } from '@/lib/core/db'
import { mutate } from '@/lib/core/mutate'
import { mintSystemViewer } from '@/lib/core/viewer'
import { runJobs } from '@/lib/scheduler/run'
import { appQuery, ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const system = mintSystemViewer('test')

let county: TestCounty

beforeAll(async () => {
  county = await makeCounty()
})

/** Entries as old as the seal asks for. */
async function makeEntries(count: number): Promise<void> {
  await db().auditEntry.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      at: new Date('2025-01-01T00:00:00Z'),
      userName: '张三',
      event: 'center.changed',
      ok: true,
      targetType: 'center',
      targetLabel: `中心${index}`,
      countyId: county.id,
      after: { name: `中心${index}` },
    })),
  })
}

describe('R-25 a write and its audit entry', () => {
  it('commit together or not at all, whichever fails', async () => {
    const center = await makeCenter(county, county.townships[0].communities[0])
    const rename = (name: string) =>
      mutate(system, 'center:write', async ({ tx }) => {
        await tx.center.update({ where: { id: center.id }, data: { name } })
        return {
          result: null,
          audit: { event: 'center.changed', target: { type: 'center', id: center.id, label: name } },
        }
      })
    await ownerQuery(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`,
    )
    await ownerQuery(
      `CREATE TRIGGER refuse BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse()`,
    )
    await expect(rename('改名')).rejects.toThrow()
    await ownerQuery('DROP TRIGGER refuse ON "AuditEntry"')
    const name = async () => (await db().center.findUniqueOrThrow({ where: { id: center.id } })).name
    expect(await name()).toBe(center.name)

    const before = await db().auditEntry.count()
    await expect(
      mutate(system, 'center:write', async ({ tx }) => {
        await tx.center.update({ where: { id: center.id }, data: { name: '改名' } })
        throw new Error('business fails')
      }),
    ).rejects.toThrow('business fails')
    expect(await db().auditEntry.count()).toBe(before)
    expect(await name()).toBe(center.name)

    await rename('改名')
    expect(await db().auditEntry.count()).toBe(before + 1)
    expect(await name()).toBe('改名')
  })
})

describe('R-27 the trail', () => {
  it.each([
    `UPDATE "AuditEntry" SET "userName" = 'x'`,
    `DELETE FROM "AuditEntry"`,
    `TRUNCATE "AuditEntry"`,
    `UPDATE "AuditSeal" SET "hash" = 'x'`,
    `DELETE FROM "AuditSeal"`,
  ])('the application role cannot %s', async (sql) => {
    await expect(appQuery(sql)).rejects.toThrow(/permission denied/)
  })

  it('is sealed in links that hold, and any later edit or removal is found', async () => {
    await makeEntries(5)
    expect(await sealAuditEntries(system)).toBeGreaterThanOrEqual(5)
    await makeEntries(3)
    expect(await sealAuditEntries(system)).toBe(3)
    expect(await sealAuditEntries(system)).toBe(0)
    expect((await verifyAuditChain(system)).faults).toEqual([])

    const [row] = await ownerQuery(
      `SELECT max(id)::text AS id FROM "AuditEntry" WHERE "targetLabel" = '中心2'`,
    )
    await ownerQuery(`UPDATE "AuditEntry" SET "userName" = '李四' WHERE id = ${row?.id}`)
    expect((await verifyAuditChain(system)).faults).toMatchObject([{ fault: 'HASH' }])
    await ownerQuery(`DELETE FROM "AuditEntry" WHERE id = ${row?.id}`)
    expect((await verifyAuditChain(system)).faults).toMatchObject([{ fault: 'COUNT' }])
  })

  it('R-26 young entries wait: a lower id may still commit', async () => {
    await db().auditEntry.create({
      data: {
        at: new Date(),
        userName: '王五',
        event: 'center.changed',
        ok: true,
        targetType: 'center',
        targetLabel: '新',
      },
    })
    expect(await sealAuditEntries(system)).toBe(0)
  })

  it('R-10 is read by the auditor of the county alone', async () => {
    const other = await makeCounty()
    const auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
    const foreign = await viewerOf({ role: 'AUDITOR', unitId: other.id })
    const params = auditListParams.parse({ q: '中心' })
    expect((await listAuditEntries(auditor, params)).total).toBeGreaterThan(0)
    expect((await listAuditEntries(foreign, params)).total).toBe(0)
    for (const role of ['COUNTY', 'ADMIN', 'LEADER'] as const)
      await expect(
        listAuditEntries(await viewerOf({ role, unitId: county.id }), params),
      ).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
  })
})

describe('R-80 the scheduler', () => {
  it('runs the jobs once when two servers try at the same time', async () => {
    let runs = 0
    const slow = async () => {
      runs += 1
      await appQuery('SELECT pg_sleep(0.3)')
    }
    const outcomes = await Promise.all([runJobs([slow]), runJobs([slow])])
    expect(outcomes.sort()).toEqual([false, true])
    expect(runs).toBe(1)
  })
})
