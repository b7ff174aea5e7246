import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import { lockReports, unlockReport } from '@/lib/reporting/lock/mutations'
import { saveReport, submitReport, withdrawReport } from '@/lib/reporting/mutations'
import { approveReport, returnReport } from '@/lib/reporting/review/mutations'
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
} from '@/tests/support/reports'

afterAll(closeDb)

const system = mintSystemViewer('scheduler')
const ACTS = [
  'save',
  'submit',
  'submit',
  'withdraw',
  'approve',
  'approveOther',
  'return',
  'returnOther',
  'lock',
  'unlock',
] as const
type Act = (typeof ACTS)[number]

/** What each line of a report's history leaves in the audit trail, and the state that it leads to. */
const EVENT_OF = {
  SUBMITTED: 'report.submitted',
  WITHDRAWN: 'report.withdrawn',
  RETURNED: 'report.returned',
  APPROVED: 'report.approved',
  LOCKED: 'report.locked',
  UNLOCKED: 'report.unlocked',
  CORRECTED: 'report.corrected',
  MARKED: 'report.marked',
} as const
const STATE_OF = {
  SUBMITTED: 'SUBMITTED',
  WITHDRAWN: 'DRAFT',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  LOCKED: 'LOCKED',
  UNLOCKED: 'RETURNED',
  CORRECTED: 'APPROVED',
  MARKED: 'SUBMITTED',
} as const

/** Does one thing with the version that everybody has seen; a refusal is one that a person can be told. */
async function attempt(scene: Scene, name: Act, seen: { id: string; version: number; value: number }) {
  const { secretary, reviewer, colleague, center, county, staff } = scene
  const { id, version, value } = seen
  const figures = { ...FIGURES, E01: 500 + value }
  const note = '请核对'
  const work: Record<Act, () => Promise<unknown>> = {
    save: () => saveReport(secretary, entry(center.id, { version, figures })),
    submit: () => submitReport(secretary, { id, version, requestId: randomUUID() }),
    withdraw: () => withdrawReport(secretary, { id, version }),
    approve: () => approveReport(reviewer, { id, version }),
    approveOther: () => approveReport(colleague, { id, version }),
    return: () => returnReport(reviewer, { id, version, marks: [{ code: 'E01', reason: note }], note: null }),
    returnOther: () => returnReport(colleague, { id, version, marks: [], note }),
    lock: () => lockReports(system, { countyId: county.id, month: MONTH }),
    unlock: () => unlockReport(staff, { id, version, reason: '更正' }),
  }
  await work[name]().catch((error: unknown) =>
    expect(error).toMatchObject({ code: expect.stringMatching(/^(CONFLICT|RULE)$/) }),
  )
}

it('one wins, nothing is lost, and the trail is complete, in a thousand interleavings', async () => {
  const rounds = fc.array(fc.array(fc.constantFrom(...ACTS), { minLength: 2, maxLength: 4 }), {
    minLength: 20,
    maxLength: 20,
  })
  const won = new Set<string>()
  let interleavings = 0
  const play = async (plan: Act[][], lockRound: number) => {
    setClock(IN_TIME)
    const scene = await makeScene()
    const { id } = await saveReport(scene.secretary, entry(scene.center.id))
    for (const [index, round] of plan.entries()) {
      const isLate = index >= lockRound
      if (index === lockRound) setClock(AFTER_LOCK)
      const before = await stored(scene.center.id)
      const trail = await auditOf(id)
      await Promise.all(
        round.map((name, place) =>
          attempt(scene, name, { id, version: before.version, value: index * 10 + place }),
        ),
      )
      const after = await stored(scene.center.id)
      const audit = (await auditOf(id)).slice(trail.length)
      for (const event of audit) won.add(event)
      // Every step leaves one entry. Of those who had seen the same version one has won; the lock asks for no version.
      expect(audit).toHaveLength(after.version - before.version)
      expect(audit.filter((event) => event !== 'report.locked').length).toBeLessThanOrEqual(1)
      // The history tells what the trail tells; an approval after the lock writes both of its lines.
      const lines = after.events.slice(before.events.length).map((event) => EVENT_OF[event.kind])
      const isLockedAtOnce = isLate && audit.includes('report.approved')
      const told = [
        ...audit.filter((event) => event !== 'report.saved'),
        ...(isLockedAtOnce ? ['report.locked'] : []),
      ]
      expect([...lines].sort()).toEqual(told.sort())
      const last = after.events.at(-1)
      expect(after.state).toBe(last ? STATE_OF[last.kind] : 'DRAFT')
      expect(after.returns).toBe(after.events.filter((event) => event.kind === 'RETURNED').length)
      interleavings += 1
    }
  }
  await fc.assert(fc.asyncProperty(rounds, fc.integer({ min: 4, max: 24 }), play), { numRuns: 50 })
  expect(interleavings).toBeGreaterThanOrEqual(1000)
  expect([...won].sort()).toEqual(['report.saved', ...Object.values(EVENT_OF)].sort())
}, 240_000)
