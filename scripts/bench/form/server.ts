import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getReportForm } from '@/lib/reporting/form/queries'
import { saveReport, submitReport } from '@/lib/reporting/mutations'
import { approveReport } from '@/lib/reporting/review/mutations'
import { withClient } from '../../lib/sql'
import { percentile } from '../../load/arrivals'
import { MONTH } from '../../load/county'
import { signIn } from '../people'
import { count } from '../statements'

/** What the server does for one form, its limit in ms, and what it took. */
export interface Step {
  name: string
  limit: number | null
  statements: number
  times: number[]
}

/** The first says how busy the machine is: all the others are sums of such statements. */
const STEPS = [
  ['one bare statement', null],
  ['open', 100],
  ['save', 30],
  ['submit', 60],
  ['approve', 60],
] as const
/** Forms that only warm up. */
const WARM_UP = 5

/** Five years of months of every center: those that the load test fills in, repeated into the past. */
export async function lengthenHistory(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    for (const months of [24, 24])
      await client.query(
        `INSERT INTO "MonthlyReport" ("id", "centerId", "countyId", "townshipId", "month", "state", "figures", "submittedAt", "firstSubmittedAt", "approvedAt", "lockedAt", "savedAt", "savedByName")
         SELECT gen_random_uuid(), "centerId", "countyId", "townshipId", "month" - make_interval(months => $1), "state", "figures",
           "submittedAt", "firstSubmittedAt", "approvedAt", "lockedAt", "savedAt", "savedByName"
         FROM "MonthlyReport" WHERE "state" = 'LOCKED' AND "month" >= date '2021-12-01' + make_interval(months => $1)
         ON CONFLICT DO NOTHING`,
        [months],
      )
    await client.query('VACUUM (ANALYZE) "MonthlyReport"')
  })
}

type Person = (centerId: string) => Promise<{ secretary: Viewer; reviewer: Viewer }>

/** Opens, saves, submits and approves the month of every center, one after the other. */
export async function measureServer(centerIds: readonly string[], peopleOf: Person): Promise<Step[]> {
  const steps = STEPS.map(([name, limit]): Step => ({ name, limit, statements: 0, times: [] }))
  for (const [index, centerId] of centerIds.entries()) {
    const { secretary, reviewer } = await peopleOf(centerId)
    const key = { centerId, month: MONTH }
    const form = await getReportForm(secretary, key)
    const id = form.reportId ?? ''
    const first = form.version ?? 1
    const work = [
      () => db().$queryRaw`SELECT 1`,
      () => getReportForm(secretary, key),
      () => saveReport(secretary, changeOf(centerId, first)),
      () => submitReport(secretary, { id, version: first + 1, requestId: randomUUID() }),
      () => approveReport(reviewer, { id, version: first + 2 }),
    ]
    for (const [place, step] of steps.entries()) {
      const since = performance.now()
      step.statements = await count(async () => work[place]?.())
      if (index >= WARM_UP) step.times.push(performance.now() - since)
    }
  }
  return steps
}

/** One figure typed into a form that is filled in. */
const changeOf = (centerId: string, version: number) => ({
  centerId,
  month: MONTH,
  version,
  figures: { E04: 11 },
  explanations: {},
  remarks: {},
  zeroSections: [],
  base: { figures: { E04: 10 }, explanations: {}, remarks: {}, zeroSections: [] },
  requestId: randomUUID(),
})

/** A secretary of each center and one reviewer of its township. */
export function signInPeople(): Person {
  return async (centerId) => {
    const { unitId, townshipId } = await db().center.findUniqueOrThrow({
      where: { id: centerId },
      select: { unitId: true, townshipId: true },
    })
    const { viewer: secretary } = await signIn(`form-${unitId}`, 'SECRETARY', unitId)
    const { viewer: reviewer } = await signIn(`review-${townshipId}`, 'TOWNSHIP', townshipId ?? '')
    return { secretary, reviewer }
  }
}

/** One line a step. */
export const stepLine = ({ name, limit, statements, times }: Step): string =>
  `| ${[name, statements, ...[0.5, 0.95].map((share) => percentile(times, share).toFixed(1)), limit === null ? '' : `≤ ${limit}`].join(' | ')} |`
