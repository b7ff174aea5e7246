import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMonths, firstDay, toDbDate } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { getReportForm } from '@/lib/reporting/form/queries'
import { saveReport } from '@/lib/reporting/mutations'
import { entry, FIGURES, IN_TIME, MONTH, makeScene, type Scene, setClock } from '@/tests/support/reports'

/** Statements that the opening of the form and a save may take; time follows them. */
const OPENING = 36
const SAVING = 20

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

it('opens and saves a form with few statements, however long its history', async () => {
  const counts: number[][] = []
  for (const months of [0, 60]) {
    const scene = await makeScene()
    await addHistory(scene, months)
    const key = { centerId: scene.center.id, month: MONTH }
    const { version } = await saveReport(scene.secretary, entry(scene.center.id))
    const base = { figures: { E01: 500 }, explanations: {}, remarks: {}, zeroSections: [] }
    const change = entry(scene.center.id, { version, figures: { E01: 501 }, base })
    counts.push([
      await counted(() => getReportForm(scene.secretary, key)),
      await counted(() => saveReport(scene.secretary, change)),
    ])
  }
  const [young = [], old = []] = counts
  expect(old).toEqual(young)
  expect(old[0]).toBeLessThanOrEqual(OPENING)
  expect(old[1]).toBeLessThanOrEqual(SAVING)
})
