import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import { lockDueReports, lockReports, unlockReport } from '@/lib/reporting/lock/mutations'
import { saveReport, submitReport, withdrawReport } from '@/lib/reporting/mutations'
import { approveReport, approveReports, returnReport } from '@/lib/reporting/review/mutations'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter } from '@/tests/support/factories'
import {
  AFTER_LOCK,
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

let scene: Scene
const system = mintSystemViewer('scheduler')

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })
const marks = [{ code: 'E01', reason: '与登记不符，请核对' }]

const key = ({ id, version }: { id: string; version: number }) => ({ id, version })

describe('locking', () => {
  it('locks what is approved and past its lock, once, and leaves the rest open', async () => {
    const { center, secretary, reviewer, county, staff } = scene
    const [first] = county.townships[0].communities
    const open = await makeCenter(county, first)
    const extended = await makeCenter(county, first)
    const approved = await approveReport(reviewer, await submitted(secretary, center.id))
    await submitted(secretary, open.id)
    await approveReport(reviewer, await submitted(secretary, extended.id))
    await db().extension.create({
      data: {
        centerId: extended.id,
        month: toDbDate('2025-06-01'),
        dueOn: toDbDate('2025-07-14'),
        reason: '停电',
        createdAt: new Date(0),
      },
    })
    const month = { countyId: county.id, month: MONTH }
    setClock('2025-07-10T23:59:00+08:00')
    await expect(lockReports(staff, month)).rejects.toEqual(
      rejected('RULE', 'validation.reports.refused.notYetLockable'),
    )
    setClock(AFTER_LOCK)
    const runs = await Promise.all([
      lockReports(system, month),
      lockReports(staff, month),
      lockDueReports(system),
    ])
    expect(runs.reduce((sum, run) => sum + run.locked, 0)).toBeGreaterThanOrEqual(1)
    expect(await stored(center.id)).toMatchObject({ state: 'LOCKED', version: approved.version + 1 })
    expect((await auditOf(approved.id)).filter((event) => event === 'report.locked')).toHaveLength(1)
    expect((await stored(open.id)).state).toBe('SUBMITTED')
    expect((await stored(extended.id)).state).toBe('APPROVED')
    setClock('2025-07-17T00:00:05+08:00')
    await lockDueReports(system)
    expect(await stored(extended.id)).toMatchObject({ state: 'LOCKED' })
  })

  it('is the county’s alone', async () => {
    const { reviewer, county } = scene
    const foreign = await makeScene()
    setClock(AFTER_LOCK)
    const month = { countyId: county.id, month: MONTH }
    await expect(lockReports(reviewer, month)).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(lockReports(foreign.staff, month)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(lockDueReports(foreign.staff)).rejects.toEqual(rejected('FORBIDDEN'))
  })

  it('is undone with a reason, which is no return', async () => {
    const { center, secretary, reviewer, staff } = scene
    await approveReport(reviewer, await submitted(secretary, center.id))
    setClock(AFTER_LOCK)
    await lockDueReports(system)
    const { id, version } = await stored(center.id)
    const input = { id, version, reason: '误报，需更正' }
    await expect(unlockReport(reviewer, input)).rejects.toEqual(rejected('FORBIDDEN'))
    await expect(unlockReport((await makeScene()).staff, input)).rejects.toEqual(rejected('NOT_FOUND'))
    await expect(unlockReport(staff, { ...input, version: 1 })).rejects.toEqual(rejected('CONFLICT'))
    await unlockReport(staff, input)
    expect(await stored(center.id)).toMatchObject({ state: 'RETURNED', returns: 0, lockedAt: null })
    const again = await saveReport(
      secretary,
      entry(center.id, { version: version + 1, figures: { ...FIGURES, E01: 510 } }),
    )
    const sent = await submitReport(secretary, { id, version: again.version, requestId: randomUUID() })
    expect(await approveReport(reviewer, sent)).toMatchObject({ state: 'LOCKED' })
  })
})

describe('the audit entry and the write stand or fall together', () => {
  beforeAll(async () => {
    await ownerQuery(`CREATE FUNCTION refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW."targetLabel" LIKE '%不得记录%' THEN RAISE EXCEPTION 'no'; END IF;
        RETURN NEW;
      END $$`)
    await ownerQuery(`CREATE TRIGGER refuse_audit BEFORE INSERT ON "AuditEntry"
      FOR EACH ROW EXECUTE FUNCTION refuse_audit()`)
  })

  it('rolls back every act of a reviewer, of the lock and of the county', async () => {
    const { center, secretary, reviewer, staff } = scene
    const rename = (name: string) => db().center.update({ where: { id: center.id }, data: { name } })
    const sent = await submitted(secretary, center.id)
    await rename('不得记录')
    await expect(approveReport(reviewer, sent)).rejects.toThrow()
    await expect(approveReports(reviewer, { reports: [key(sent)] })).rejects.toThrow()
    await expect(returnReport(reviewer, { ...sent, marks, note: null })).rejects.toThrow()
    await expect(withdrawReport(secretary, sent)).rejects.toThrow()
    expect(await stored(center.id)).toMatchObject({
      state: 'SUBMITTED',
      version: sent.version,
      returnMarks: [],
    })
    await rename('可以记录')
    await approveReport(reviewer, sent)
    setClock(AFTER_LOCK)
    await rename('不得记录')
    await expect(lockDueReports(system)).rejects.toThrow()
    expect((await stored(center.id)).state).toBe('APPROVED')
    await rename('可以记录')
    await lockDueReports(system)
    await rename('不得记录')
    const locked = await stored(center.id)
    const unlocking = unlockReport(staff, { id: locked.id, version: locked.version, reason: '更正' })
    await expect(unlocking).rejects.toThrow()
    expect((await stored(center.id)).state).toBe('LOCKED')
    await rename('可以记录')
  })
})
