import { beforeAll, describe, expect, it } from 'vitest'
import { getServiceFacts } from '@/lib/boards/services/queries'
import { db } from '@/lib/core/db'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'
import { verifyRollupMonth } from '@/lib/metrics/rollup/verify/queries'
import type { Figure, FigurePeriod, FigureRequest, FigureScope } from '@/lib/metrics/types'
import { builtFigures, STANDING, storedNumber } from '@/tests/support/built-figures'
import { appQuery } from '@/tests/support/database'
import { DEMO_DAY } from '@/tests/support/days'
import { demoDatabase } from '@/tests/support/demo-database'
import { speechFigures } from '@/tests/support/demo-figures'
import { addCounterRecords } from '@/tests/support/metric-counter-records'
import { viewerOf } from '@/tests/support/viewers'

let county: FigureScope
let model: FigureScope
let jobs: FigureScope
let township: FigureScope
let staff: Viewer
let expected: Record<string, number>

const AS_OF: FigurePeriod = { rule: 'AS_OF' }
const LAST_YEAR: FigurePeriod = { rule: 'LAST_YEAR' }

/** A county is loaded in seconds on a quiet machine; a busy one takes longer. */
const LOAD_MS = 240_000

beforeAll(async () => {
  await demoDatabase()
  expected = await speechFigures(DEMO_DAY)
  const unit = await db().orgUnit.findFirstOrThrow({ where: { level: 'COUNTY' }, select: { id: true } })
  const street = await db().orgUnit.findFirstOrThrow({
    where: { name: '文昌街道' },
    select: { id: true },
  })
  const centerOf = async (name: string) => ({
    centerId: (
      await db().center.findFirstOrThrow({ where: { name: { startsWith: name } }, select: { id: true } })
    ).id,
  })
  county = { unitId: unit.id }
  township = { unitId: street.id }
  model = await centerOf('和睦社区党群服务中心')
  jobs = await centerOf('清河社区')
  staff = await viewerOf({ role: 'COUNTY', unitId: unit.id })
}, LOAD_MS)

async function figuresOf(
  requests: Record<string, Omit<FigureRequest, 'key'>>,
): Promise<Record<string, Figure>> {
  const list = Object.entries(requests).map(([key, request]) => ({ key, ...request }))
  const figures = await getFigures(staff, list, { cutOff: DEMO_DAY })
  return Object.fromEntries(figures.map((figure) => [figure.key, figure]))
}

describe('the figures of the speech', () => {
  it('equal independent statements', async () => {
    const festival = await db().activity.findFirstOrThrow({
      where: { type: { code: 'NEIGHBOUR_FESTIVAL' }, date: { lt: new Date('2025-01-01') } },
      orderBy: { households: 'desc' },
      select: { id: true },
    })
    const figures = await figuresOf({
      open: { metric: 'M01', scope: county, period: AS_OF },
      N1: { metric: 'M03c', scope: county, period: AS_OF },
      N2: { metric: 'M03d', scope: county, period: AS_OF },
      N3: { metric: 'M05c', scope: model, period: AS_OF },
      N4: { metric: 'M05a', scope: model, period: AS_OF },
      N5: { metric: 'M06', scope: model, period: AS_OF },
      N6: { metric: 'M08', scope: model, period: AS_OF },
      N10: { metric: 'E12', scope: model, period: LAST_YEAR },
      N11: { metric: 'M09', scope: county, period: AS_OF },
      N12: { metric: 'E07', scope: county, period: { rule: 'DAILY_MEAN' } },
      N14: { metric: 'M10a', scope: county, period: AS_OF },
      N16: { metric: 'A01', scope: township, period: LAST_YEAR },
      N17: { metric: 'A02', scope: township, period: LAST_YEAR },
      N18: { metric: 'A03', scope: county, period: LAST_YEAR, filter: { activityId: festival.id } },
      N19: { metric: 'M07b', scope: county, period: AS_OF },
      N20: { metric: 'M07c', scope: county, period: AS_OF },
      N21: { metric: 'A05', scope: county, period: LAST_YEAR },
      N22: { metric: 'A06', scope: county, period: LAST_YEAR },
      N23a: { metric: 'E14a', scope: county, period: LAST_YEAR },
      N23b: { metric: 'E14b', scope: county, period: LAST_YEAR },
      N24: { metric: 'E15', scope: jobs, period: LAST_YEAR },
      N25: { metric: 'E16', scope: jobs, period: LAST_YEAR },
    })
    const values = Object.fromEntries(
      Object.entries(figures).map(([key, figure]) => [key, Number(figure.value)]),
    )
    expect(values).toEqual(Object.fromEntries(Object.keys(figures).map((key) => [key, expected[key]])))
    expect(figures.N19).toMatchObject({ part: 45, whole: 62 })
  })

  it('means, sums since the beginning and head-counts', async () => {
    const [busiest] = await appQuery(`
      SELECT "centerId" FROM "ChildSession" WHERE "kind" = 'HOLIDAY_CARE' AND "firstDay" BETWEEN '2024-07-01' AND '2024-08-31'
      GROUP BY 1 ORDER BY sum("headCount") DESC LIMIT 1`)
    const care: FigureScope = { centerId: String(busiest?.centerId) }
    const figures = await figuresOf({
      N7: { metric: 'A04', scope: model, period: { rule: 'WEEKLY_MEAN' } },
      N7b: { metric: 'A04', scope: model, period: { rule: 'WEEKLY_MEAN', year: 2024 } },
      N8: { metric: 'A07', scope: model, period: { rule: 'YEARLY_MEAN' }, filter: { zoneType: 'CULTURE' } },
      N23: { metric: 'E14', scope: county, period: LAST_YEAR },
      rate: { metric: 'E16b', scope: jobs, period: LAST_YEAR },
      N15: { metric: 'E11', scope: county, period: { rule: 'CUMULATIVE' } },
      N13: { metric: 'E10', scope: care, period: { rule: 'LAST_SUMMER' } },
      N9: { metric: 'E13', scope: model, period: { rule: 'WEEKLY_MEAN' } },
      N9last: { metric: 'E13', scope: model, period: { rule: 'WEEKLY_MEAN', year: 2024 } },
    })
    expect(figures.N7?.minimum).toBeGreaterThanOrEqual(1)
    expect(figures.N7b?.minimum).toBeGreaterThanOrEqual(1)
    expect(Number(figures.N9?.value)).toBe(expected.N9now)
    expect(Number(figures.N9last?.value)).toBe(expected.N9)
    expect(Number(figures.N15?.value)).toBe(expected.N15)
    expect(figures.N15?.value).toBe('15043.00')
    expect(Number(figures.N13?.value)).toBe(expected.N13)
    expect(figures.N8).toMatchObject({ value: '5046.00', isTooShort: false })
    expect(figures.N23?.value).toBe('357.00')
    expect(figures.rate?.value).toBe('50.00')
  })
})

describe('what has been built (N0a–d)', () => {
  it('equals independent statements', async () => {
    const figures = await figuresOf({
      built: { metric: 'M13a', scope: county, period: AS_OF },
      area: { metric: 'M02', scope: county, period: AS_OF },
      invested: { metric: 'M13b', scope: county, period: AS_OF },
      covered: { metric: 'M13c', scope: county, period: AS_OF },
      perHundred: { metric: 'M13d', scope: county, period: AS_OF },
    })
    const found = await builtFigures(DEMO_DAY)
    for (const key of ['built', 'area', 'invested', 'perHundred'] as const)
      expect([key, Number(figures[key]?.value)]).toEqual([key, found[key]])
    expect(figures.covered).toMatchObject({ part: found.covered, whole: found.communities })
  })
})

describe('records that must not count', () => {
  const asked = {
    A05: { metric: 'A05', period: LAST_YEAR },
    A06: { metric: 'A06', period: LAST_YEAR },
    A01: { metric: 'A01', period: LAST_YEAR },
    A02: { metric: 'A02', period: LAST_YEAR },
    E14: { metric: 'E14', period: LAST_YEAR },
    E10: { metric: 'E10', period: { rule: 'LAST_SUMMER' } },
    E11: { metric: 'E11', period: { rule: 'CUMULATIVE' } },
    E19: { metric: 'E19', period: LAST_YEAR },
    M09: { metric: 'M09', period: AS_OF },
    M01: { metric: 'M01', period: AS_OF },
  } as const
  const read = () =>
    figuresOf(
      Object.fromEntries(Object.entries(asked).map(([key, one]) => [key, { ...one, scope: township }])),
    )

  it('change no figure: cancelled, planned, elsewhere, out of the period, not approved', async () => {
    const before = await read()
    await addCounterRecords(DEMO_DAY)
    const after = await read()
    expect(Object.entries(after).map(([key, figure]) => [key, figure.value])).toEqual(
      Object.entries(before).map(([key, figure]) => [key, figure.value]),
    )
  })

  it('a report that is waiting counts only where 含待审核 is asked for', async () => {
    const request = [
      { key: 'x', metric: 'E01', scope: county, period: { rule: 'MONTHS', from: '2025-05', to: '2025-05' } },
    ] as const
    const [official] = await getFigures(staff, request, { cutOff: DEMO_DAY })
    const [pending] = await getFigures(staff, request, { cutOff: DEMO_DAY, includePending: true })
    const sum = (states: string) =>
      storedNumber(
        `SELECT sum(("figures"->>'E01')::int) AS value FROM "MonthlyReport" WHERE "month" = '2025-05-01' AND "state" IN (${states})`,
      )
    expect(Number(official?.value)).toBe(await sum(`'APPROVED', 'LOCKED'`))
    expect(Number(pending?.value)).toBe(await sum(`'APPROVED', 'LOCKED', 'SUBMITTED'`))
    const leader = await viewerOf({ role: 'LEADER', unitId: 'unitId' in county ? county.unitId : '' })
    await expect(
      getFigures(leader, request, { cutOff: DEMO_DAY, includePending: true }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the board of services', () => {
  it('equals independent statements', async () => {
    const countyId = 'unitId' in county ? county.unitId : ''
    const request = {
      month: '2025-05',
      months: 12,
      asOf: DEMO_DAY,
      unitId: countyId,
      townshipId: null,
      communityId: null,
      townships: [],
      includePending: false,
      kind: undefined,
    }
    const facts = await getServiceFacts(staff, { ...request, counting: 'THEN' })
    const live = await getServiceFacts(staff, { ...request, counting: 'NOW' })
    const totals = ({ sums }: typeof facts) =>
      new Map(sums.map(({ code, month, total }) => [`${code} ${month}`, total]))
    expect(totals(facts)).toEqual(totals(live))
    expect(totals(facts).size).toBeGreaterThan(100)
    const held = (from: string) => `FROM "Activity" a JOIN "ActivityType" t ON t."id" = a."typeId"
      LEFT JOIN "Zone" z ON z."id" = a."zoneId" LEFT JOIN "ZoneType" k ON k."id" = z."typeId"
      JOIN "MonthlyReport" r ON r."centerId" = a."centerId" AND r."month" = date_trunc('month', a."date")
        AND r."state" IN ('APPROVED', 'LOCKED')
      WHERE a."status" = 'HELD' AND a."date" BETWEEN '${from}' AND '2025-05-31'`
    const count = (of: string, from = '2024-06-01') =>
      appQuery(`SELECT ${of} AS name, count(*)::int AS events ${held(from)} GROUP BY 1`)
    const pairs = (rows: readonly { name?: unknown; events?: unknown }[]) =>
      new Map(rows.map(({ name, events }) => [name, events]))
    expect(pairs(facts.byType)).toEqual(pairs(await count('t."name"')))
    expect(pairs(facts.byZone)).toEqual(pairs(await count(`coalesce(k."name", '未填功能区')`)))
    expect(facts.byZone.length).toBeGreaterThan(3)
    expect(new Map(Object.entries(facts.days))).toEqual(pairs(await count('a."date"::text', '2025-01-01')))
    const parts = `a."attendances" + coalesce((SELECT sum(h."attendances") FROM "ActivityCoHost" h WHERE h."activityId" = a."id"), 0)`
    expect(facts.byType.reduce((sum, { attendances }) => sum + attendances, 0)).toBe(
      await storedNumber(`SELECT sum(${parts}) AS value ${held('2024-06-01')}`),
    )
  })
})

describe('who reads which figures', () => {
  it('answers a unit, center or activity out of reach like a missing one', async () => {
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: 'unitId' in township ? township.unitId : '' })
    const read = (scope: FigureScope) =>
      getFigures(reviewer, [{ key: 'x', metric: 'M01', scope, period: AS_OF }], { cutOff: DEMO_DAY })
    expect(Number((await read(township))[0]?.value)).toBe(
      await storedNumber(`SELECT count(*) AS value ${STANDING} AND c."townshipId" = $2`, [
        DEMO_DAY,
        'unitId' in township ? township.unitId : '',
      ]),
    )
    for (const scope of [county, model, { unitId: crypto.randomUUID() }, { centerId: crypto.randomUUID() }])
      await expect(read(scope)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows a department its own indicators only', async () => {
    const { countyId, id } = await db().department.findFirstOrThrow({ where: { code: 'CIVIL_AFFAIRS' } })
    const bureau = await viewerOf({ role: 'DEPARTMENT', unitId: countyId, departmentId: id })
    const read = (metric: string) =>
      getFigures(bureau, [{ key: 'x', metric, scope: county, period: LAST_YEAR }], {
        cutOff: DEMO_DAY,
        permission: 'figure:read',
      })
    expect((await read('E05'))[0]?.value).toMatch(/^[1-9]/)
    await expect(read('E12')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(read('E01')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the roll-up of the demonstration county', () => {
  it.each(['2024-02', '2025-05', '2025-06'])(
    'of %s equals the formulas',
    async (month) => {
      const countyId = 'unitId' in county ? county.unitId : ''
      const { compared, faults } = await verifyRollupMonth(mintSystemViewer('test'), { countyId, month })
      expect(faults).toEqual([])
      expect(compared).toBeGreaterThan(800)
    },
    LOAD_MS,
  )
})
