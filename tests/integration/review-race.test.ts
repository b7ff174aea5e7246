import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { closeDb, db } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import {
  approveCorrection,
  passOnCorrection,
  refuseCorrection,
  requestCorrection,
} from '@/lib/corrections/mutations'
import { storedChanges } from '@/lib/corrections/schema'
import { grantExtension } from '@/lib/reporting/extension/mutations'
import { lockReports, unlockReport } from '@/lib/reporting/lock/mutations'
import { saveReport, submitReport, withdrawReport } from '@/lib/reporting/mutations'
import { markReport } from '@/lib/reporting/review/mark/mutations'
import { approveReport, returnReport } from '@/lib/reporting/review/mutations'
import type { ReportEventKind } from '@/prisma/generated/enums'
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
  'mark',
  'clear',
  'extend',
  'correct',
  'correct',
  'correct',
  'refuse',
] as const
type Act = (typeof ACTS)[number]

/** What each line of a report's history leaves in the audit trail, and the state that it leads to; a mark changes none. */
const EVENT_OF = {
  SUBMITTED: 'report.submitted',
  WITHDRAWN: 'report.withdrawn',
  RETURNED: 'report.returned',
  APPROVED: 'report.approved',
  LOCKED: 'report.locked',
  UNLOCKED: 'report.unlocked',
  CORRECTED: 'report.corrected',
  MARKED: 'report.marked',
} as const satisfies Record<ReportEventKind, string>
const STATE_OF: Partial<Record<ReportEventKind, string>> = {
  SUBMITTED: 'SUBMITTED',
  WITHDRAWN: 'DRAFT',
  RETURNED: 'RETURNED',
  APPROVED: 'APPROVED',
  LOCKED: 'LOCKED',
  UNLOCKED: 'RETURNED',
}
/** They ask for no version of the report: several may succeed beside one who does. */
const UNVERSIONED = ['report.locked', 'report.corrected']

/** One day more than the ordinary due day leaves the lock where it is. */
const EXTENDED_TO = '2025-07-08'

/** The correction under way, if any. */
const findOpen = (reportId: string) =>
  db().correction.findFirst({
    where: { reportId, state: { in: ['REQUESTED', 'PASSED_ON'] } },
    select: { id: true, version: true, state: true },
  })

type Seen = { id: string; version: number; value: number; open: Awaited<ReturnType<typeof findOpen>> }

/** Moves the correction one step on: asked for, passed on, approved. */
function correct({ secretary, reviewer, staff }: Scene, { id, version, value, open }: Seen) {
  if (!open)
    return requestCorrection(secretary, {
      reportId: id,
      version,
      reason: '录错',
      changes: { E01: 700 + value },
    })
  const step = { id: open.id, version: open.version }
  return open.state === 'REQUESTED'
    ? passOnCorrection(reviewer, step)
    : approveCorrection(staff, { ...step, note: null })
}

/** Refuses the correction under way; without one there is nothing to refuse. */
async function refuse({ reviewer, staff }: Scene, { open }: Seen) {
  if (!open) return
  const by = open.state === 'REQUESTED' ? reviewer : staff
  await refuseCorrection(by, { id: open.id, version: open.version, note: '依据不足' })
}

/** Does one thing with the version that everybody has seen; a refusal is one that a person can be told. */
async function attempt(scene: Scene, name: Act, seen: Seen) {
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
    mark: () => markReport(reviewer, { id, version, note }),
    clear: () => markReport(colleague, { id, version, note: null }),
    extend: () =>
      grantExtension(staff, { centerId: center.id, month: MONTH, dueOn: EXTENDED_TO, reason: '停电' }),
    correct: () => correct(scene, seen),
    refuse: () => refuse(scene, seen),
  }
  // An extension to a day that is past is a wrong input; every other refusal is of the state.
  const refusals = name === 'extend' ? /^(RULE|INVALID_INPUT)$/ : /^(CONFLICT|RULE)$/
  await work[name]().catch((error: unknown) =>
    expect(error).toMatchObject({ code: expect.stringMatching(refusals) }),
  )
}

/** Every step of a correction left its entry, one at most is under way, and each approval rewrote the month once. */
async function checkCorrections(reportId: string) {
  const corrections = await db().correction.findMany({ where: { reportId } })
  const entries = await db().auditEntry.findMany({
    where: { targetType: 'correction', targetId: { in: corrections.map((correction) => correction.id) } },
    select: { targetId: true },
  })
  for (const { id, version, changes } of corrections) {
    expect(entries.filter((entry) => entry.targetId === id)).toHaveLength(version)
    expect(Object.keys(storedChanges.parse(changes))).toEqual(['E01'])
  }
  const rewritten = (await auditOf(reportId)).filter((event) => event === 'report.corrected').length
  expect(corrections.filter((correction) => correction.state === 'APPROVED')).toHaveLength(rewritten)
}

/** How a month stands: what everybody has seen before a round, and what the round has made of it. */
const lookAt = async (scene: Scene, id: string) => ({
  report: await stored(scene.center.id),
  trail: await auditOf(id),
  open: await findOpen(id),
})
type Standing = Awaited<ReturnType<typeof lookAt>>
type Game = { scene: Scene; id: string; standing: Standing }

async function begin(): Promise<Game> {
  const scene = await makeScene()
  const { id } = await saveReport(scene.secretary, entry(scene.center.id))
  return { scene, id, standing: await lookAt(scene, id) }
}

/** Everybody acts at once on what they have seen; returns the entries that the round has added to the trail. */
async function playRound(
  game: Game,
  { acts, index, isLate }: { acts: Act[]; index: number; isLate: boolean },
): Promise<string[]> {
  const { scene, id } = game
  const { report: before, trail, open } = game.standing
  const { version } = before
  await Promise.all(
    acts.map((name, place) => attempt(scene, name, { id, version, value: index * 10 + place, open })),
  )
  game.standing = await lookAt(scene, id)
  const { report: after } = game.standing
  const added = game.standing.trail.slice(trail.length)
  const audit = added.filter((event) => event !== 'extension.granted')
  // Every step leaves one entry. Of those who had seen the same version one has won.
  expect(audit).toHaveLength(after.version - version)
  expect(audit.filter((event) => !UNVERSIONED.includes(event)).length).toBeLessThanOrEqual(1)
  // The history tells what the trail tells; an approval after the lock writes both of its lines.
  const known = new Set(before.events.map((event) => event.id))
  const lines = after.events
    .filter((event) => !known.has(event.id))
    .map(({ kind, note }) => (kind === 'MARKED' && note === null ? 'report.mark-cleared' : EVENT_OF[kind]))
  const isLockedAtOnce = isLate && audit.includes('report.approved')
  const told = [
    ...audit.filter((event) => event !== 'report.saved'),
    ...(isLockedAtOnce ? ['report.locked'] : []),
  ]
  expect([...lines].sort()).toEqual(told.sort())
  const last = after.events.findLast((event) => event.kind in STATE_OF)
  expect(after.state).toBe(last ? STATE_OF[last.kind] : 'DRAFT')
  expect(after.toVerify).toBe(after.events.findLast((event) => event.kind === 'MARKED')?.note ?? null)
  expect(after.returns).toBe(after.events.filter((event) => event.kind === 'RETURNED').length)
  return added
}

const ROUNDS = 20
/** Months of counties of their own that are played side by side: they share nothing but the clock. */
const SIDE_BY_SIDE = 3

it('one wins, nothing is lost, and the trail is complete, in a thousand interleavings', async () => {
  const round = fc.array(fc.constantFrom(...ACTS), { minLength: 2, maxLength: 4 })
  const plan = fc.array(round, { minLength: ROUNDS, maxLength: ROUNDS })
  const plans = fc.array(plan, { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE })
  const won = new Set<string>()
  let interleavings = 0
  const play = async (played: Act[][][], lockRound: number) => {
    setClock(IN_TIME)
    const games = await Promise.all(played.map(begin))
    for (let index = 0; index < ROUNDS; index += 1) {
      const isLate = index >= lockRound
      if (index === lockRound) setClock(AFTER_LOCK)
      const added = await Promise.all(
        games.map((game, place) => playRound(game, { acts: played[place]?.[index] ?? [], index, isLate })),
      )
      for (const event of added.flat()) won.add(event)
      interleavings += games.length
    }
    for (const { id } of games) await checkCorrections(id)
  }
  await fc.assert(fc.asyncProperty(plans, fc.integer({ min: 4, max: 24 }), play), { numRuns: 17 })
  expect(interleavings).toBeGreaterThanOrEqual(1000)
  const all = ['report.saved', 'report.mark-cleared', 'extension.granted', ...Object.values(EVENT_OF)]
  expect([...won].sort()).toEqual(all.sort())
}, 420_000)
