import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMonths, firstDay, toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { getReportForm } from '@/lib/reporting/form/queries'
import { saveReport, submitReport } from '@/lib/reporting/mutations'
import { approveReport } from '@/lib/reporting/review/mutations'
import {
  entry,
  FIGURES,
  IN_TIME,
  MONTH,
  makeScene,
  type Scene,
  setClock,
  stored,
} from '@/tests/support/reports'

/** Statements that each step of a month may take; time follows them. */
const MOST = { opening: 14, saving: 13, submitting: 20, approving: 20 }

let statements = 0
const query = pg.Client.prototype.query

beforeAll(() => {
  setClock(IN_TIME)
  pg.Client.prototype.query = new Proxy(query, {
    apply: (target, client, values) => {
      statements += 1
      return Reflect.apply(target, client, values)
    },
  })
})
afterAll(async () => {
  pg.Client.prototype.query = query
  await closeDb()
})

async function counted(work: () => Promise<unknown>): Promise<number> {
  statements = 0
  await work()
  return statements
}

/** Months before the one in hand, all of them locked. */
async function addHistory({ center, county }: Scene, months: number): Promise<void> {
  await db().monthlyReport.createMany({
    data: Array.from({ length: months }, (_, index) => ({
      centerId: center.id,
      countyId: county.id,
      month: toDbDate(firstDay(addMonths(MONTH, -1 - index))),
      state: 'LOCKED' as const,
      figures: FIGURES,
      savedAt: new Date(0),
      savedByName: '前任',
    })),
  })
}

it('opens, saves, submits and approves a form with few statements, however long its history', async () => {
  const counts: (typeof MOST)[] = []
  for (const months of [0, 60]) {
    const scene = await makeScene()
    await addHistory(scene, months)
    const key = { centerId: scene.center.id, month: MONTH }
    // Five years of the same figures look copied, which is to be explained.
    const begun = entry(scene.center.id, { explanations: { FORM: '与台账核对无误' } })
    const { version } = await saveReport(scene.secretary, begun)
    const base = { figures: { E01: 500 }, explanations: {}, remarks: {}, zeroSections: [] }
    const change = entry(scene.center.id, { version, figures: { E01: 501 }, base })
    const opening = await counted(() => getReportForm(scene.secretary, key))
    const saving = await counted(() => saveReport(scene.secretary, change))
    const { id, version: saved } = await stored(scene.center.id)
    const submission = { id, version: saved, requestId: randomUUID() }
    const submitting = await counted(() => submitReport(scene.secretary, submission))
    const approving = await counted(() => approveReport(scene.reviewer, { id, version: saved + 1 }))
    counts.push({ opening, saving, submitting, approving })
  }
  const [young, old] = counts
  expect(old).toEqual(young)
  for (const step of ['opening', 'saving', 'submitting', 'approving'] as const)
    expect(old?.[step], step).toBeLessThanOrEqual(MOST[step])
})
