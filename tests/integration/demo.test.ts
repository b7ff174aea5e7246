import { beforeAll, describe, expect, it } from 'vitest'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { checkPassword } from '@/lib/core/password'
import { mintSystemViewer } from '@/lib/core/viewer'
import { blockingFindings, checkFigures } from '@/lib/reporting/checks/rules'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import { listStandings } from '@/lib/standings/queries'
import { summarizeStandings } from '@/lib/standings/rules'
import { Role } from '@/prisma/generated/enums'
import type { DemoAccount } from '@/prisma/seed/demo/accounts'
import { seedDemo } from '@/prisma/seed/demo/seed'
import { appQuery, freshDatabase } from '@/tests/support/database'
import { DEMO_DAY } from '@/tests/support/days'
import { speechFigures } from '@/tests/support/demo-figures'

/** A county is loaded in seconds on a quiet machine; a busy one takes longer. */
const LOAD_MS = 120_000

let accounts: DemoAccount[]
let figures: Record<string, number>

/** Every figure of every report, activity and count as one text, without ids, instants and passwords. */
async function fingerprint(): Promise<string> {
  const [row] = await appQuery(`
    SELECT md5(string_agg(line, '|' ORDER BY line)) AS print FROM (
      SELECT c."code" || r."month" || r."state" || r."figures"::text || r."returns" AS line
        FROM "MonthlyReport" r JOIN "Center" c ON c."id" = r."centerId"
      UNION ALL SELECT c."code" || a."date" || a."name" || coalesce(a."attendances", -1) || a."status"
        FROM "Activity" a JOIN "Center" c ON c."id" = a."centerId"
      UNION ALL SELECT c."code" || s."name" || s."firstDay" || s."headCount" FROM "ChildSession" s
        JOIN "Center" c ON c."id" = s."centerId"
      UNION ALL SELECT c."code" || j."date" || j."informed" || j."employed" FROM "JobReferral" j
        JOIN "Center" c ON c."id" = j."centerId"
      UNION ALL SELECT c."code" || f."date" || f."calls" || f."satisfied" FROM "FollowUpCall" f
        JOIN "Center" c ON c."id" = f."centerId"
      UNION ALL SELECT c."code" || e."date" || e."sittings" FROM "DoctorException" e
        JOIN "Center" c ON c."id" = e."centerId"
      UNION ALL SELECT c."code" || v."date" || v."source" || v."count"
        FROM "VisitCount" v JOIN "Center" c ON c."id" = v."centerId"
      UNION ALL SELECT c."code" || z."name" || z."openedOn" FROM "Zone" z JOIN "Center" c ON c."id" = z."centerId"
      UNION ALL SELECT c."code" || i."code" || o."enabledFrom" FROM "ItemOffer" o
        JOIN "Center" c ON c."id" = o."centerId" JOIN "ServiceItem" i ON i."id" = o."itemId") AS lines`)
  return String(row?.print)
}

beforeAll(async () => {
  accounts = await seedDemo({ today: DEMO_DAY })
  figures = await speechFigures(DEMO_DAY)
})

describe('the demonstration county reproduces the speech from its records', () => {
  it.each([
    ['open', 62],
    ['openReporting', 62],
    ['N1', 600],
    ['N2', 400],
    ['N3', 5],
    ['N4', 8],
    ['N5', 12],
    ['N6', 30],
    ['N8a', 5_012],
    ['N8b', 5_080],
    ['N9', 2],
    ['N9now', 2],
    ['N10', 3_217],
    ['N11', 28],
    ['N12', 806.4],
    ['N13', 206],
    ['N14', 35],
    ['N15', 15_043],
    ['N16', 305],
    ['N17', 25_000],
    ['N18', 806],
    ['N19', 45],
    ['N20', 20],
    ['N21', 120],
    ['N22', 83],
    ['N23a', 318],
    ['N23b', 39],
    ['N24', 124],
    ['N25', 62],
  ])('%s is %d', (name, value) => {
    expect(figures[name]).toBe(value)
  })

  it('N7: a class in every week of last year that counts', async () => {
    const rows = await appQuery(`
      SELECT date_trunc('week', d)::date AS week FROM generate_series('2024-01-01'::date, '2024-12-31', '1 day') AS d
      LEFT JOIN "CalendarDay" k ON k."date" = d::date
      WHERE extract(year FROM date_trunc('week', d) + interval '3 days') = 2024
        AND coalesce(k."kind"::text, CASE WHEN extract(isodow FROM d) < 6 THEN 'WORKDAY' END) = 'WORKDAY'
      GROUP BY 1 HAVING count(*) >= 3
      EXCEPT SELECT date_trunc('week', a."date")::date FROM "Activity" a
        JOIN "ActivityType" t ON t."id" = a."typeId" JOIN "Center" c ON c."id" = a."centerId"
        WHERE c."name" = '和睦社区党群服务中心' AND t."code" = 'TRAINING' AND a."status" = 'HELD'`)
    expect(rows).toEqual([])
  })
})

describe('what the demonstration shows', () => {
  it('corrections at each point of their way, one month with more time, one to be verified, and reminders', async () => {
    const corrections = await appQuery('SELECT "state" FROM "Correction" ORDER BY "state"')
    expect(corrections.map((row) => row.state)).toEqual(['REQUESTED', 'PASSED_ON', 'APPROVED', 'REFUSED'])
    const [counts] = await appQuery(`
      SELECT (SELECT count(*)::int FROM "Extension") AS extensions,
        (SELECT count(*)::int FROM "MonthlyReport" WHERE "toVerify" IS NOT NULL) AS marked,
        (SELECT count(*)::int FROM "Reminder" r JOIN "Center" c ON c."id" = r."centerId" WHERE c."name" LIKE '石门%') AS reminders`)
    expect(counts).toEqual({ extensions: 1, marked: 1, reminders: 3 })
  })

  it('every state of the area target and of the month', async () => {
    const standings = await listStandings(mintSystemViewer('test'), { asOf: DEMO_DAY })
    const count = (status: string) => standings.filter((row) => row.area.status === status).length
    expect(['MET', 'SHORT', 'EXEMPTED', 'TO_MEASURE'].map(count)).toEqual([23, 5, 2, 2])
    const reasons = new Set(standings.flatMap((row) => row.area.reason ?? []))
    expect([...reasons].sort()).toEqual([
      'CATEGORY',
      'CLOSED',
      'NO_AREA',
      'STATUS',
      'UNKNOWN_KIND',
      'UNRENOVATED',
    ])
    expect(standings.find((row) => row.name.startsWith('松涛'))?.area.gap).toBe('0.01')
    expect(summarizeStandings(standings)).toBeTruthy()
    const states = await appQuery('SELECT DISTINCT "state" FROM "MonthlyReport"')
    expect(states.map((row) => row.state).sort()).toEqual([
      'APPROVED',
      'DRAFT',
      'LOCKED',
      'RETURNED',
      'SUBMITTED',
    ])
  })

  it('reports that hang together with the registers behind them', async () => {
    const broken = await appQuery(`
      SELECT c."name", r."month" FROM "MonthlyReport" r JOIN "Center" c ON c."id" = r."centerId"
      WHERE r."state" <> 'DRAFT' AND (
        (r."figures"->>'A01')::int <> (SELECT count(*) FROM "Activity" a WHERE a."centerId" = c."id"
          AND a."status" = 'HELD' AND date_trunc('month', a."date") = r."month")
        OR (r."figures"->>'Q01a')::int <> (SELECT coalesce(sum(f."calls"), 0) FROM "FollowUpCall" f
          WHERE f."centerId" = c."id" AND date_trunc('month', f."date") = r."month")
        OR (r."figures"->>'E15')::int <> (SELECT sum(j."informed") FROM "JobReferral" j
          WHERE j."centerId" = c."id" AND date_trunc('month', j."date") = r."month")
        OR (r."figures"->>'E10')::int <> (SELECT coalesce(sum(s."headCount"), 0) FROM "ChildSession" s
          WHERE s."centerId" = c."id" AND s."kind" = 'HOLIDAY_CARE' AND date_trunc('month', s."firstDay") = r."month")
        OR (r."figures"->>'E03')::int > (r."figures"->>'E02')::int
        OR (r."figures"->>'E01')::int < (r."figures"->>'E02')::int
        OR ((r."figures"->>'E05')::int > 0) <> ((r."figures"->>'E06')::int > 0)
        OR (r."approvedAt" IS NOT NULL AND r."masterData" IS NULL)
        OR r."submittedAt" > r."approvedAt" OR r."approvedAt" > r."lockedAt"
        OR r."submittedAt" < (r."month" + interval '1 month - 1 day') AT TIME ZONE 'Asia/Shanghai')`)
    expect(broken).toEqual([])
  })

  it('submitted reports that pass the product’s own checks', async () => {
    const reports = await db().monthlyReport.findMany({
      where: { state: { not: 'DRAFT' } },
      select: { centerId: true, month: true, figures: true, explanations: true },
    })
    const months = [...new Set(reports.map((report) => monthOf(fromDbDate(report.month))))]
    const blocked: string[] = []
    for (const month of months) {
      const own = reports.filter((report) => monthOf(fromDbDate(report.month)) === month)
      const forms = await loadMonthFormsIn(db(), { centerIds: own.map(({ centerId }) => centerId), month })
      for (const report of own) {
        const form = forms.get(report.centerId)
        const figures = toFigures(report.figures)
        const words = Object.fromEntries(report.explanations.map(({ code, text }) => [code, text]))
        if (!form) throw new Error('a report without a form')
        expect(Object.keys(figures).sort()).toEqual(form.rows.map((row) => row.code).sort())
        const findings = blockingFindings(checkFigures(form, figures), words)
        blocked.push(...findings.map(({ code, rule }) => `${form.center.name} ${month} ${code} ${rule}`))
      }
    }
    expect(blocked).toEqual([])
  })

  it('joint activities whose parts stand in the reports of each center, and classes with lessons to be marked', async () => {
    const broken = await appQuery(`
      SELECT c."name", r."month" FROM "MonthlyReport" r JOIN "Center" c ON c."id" = r."centerId"
      WHERE r."state" <> 'DRAFT' AND (r."figures"->>'A02')::int <>
        (SELECT coalesce(sum(a."attendances"), 0) FROM "Activity" a WHERE a."centerId" = c."id"
          AND a."status" = 'HELD' AND date_trunc('month', a."date") = r."month")
        + (SELECT coalesce(sum(p."attendances"), 0) FROM "ActivityCoHost" p JOIN "Activity" a ON a."id" = p."activityId"
          WHERE p."centerId" = c."id" AND a."status" = 'HELD' AND date_trunc('month', a."date") = r."month")`)
    expect(broken).toEqual([])
    const [shown] = await appQuery(
      `SELECT (SELECT count(*) FROM "ActivityCoHost")::int AS "parts",
        (SELECT count(*) FROM "ActivityCoHost" p JOIN "Activity" a ON a."id" = p."activityId"
          JOIN "Center" h ON h."id" = a."centerId" JOIN "Center" c ON c."id" = p."centerId"
          WHERE h."countyId" <> c."countyId" OR extract(year FROM a."date") <> extract(year FROM $1::date))::int AS "stray",
        (SELECT count(*) FROM "ActivitySeries")::int AS "classes",
        (SELECT count(*) FROM "Activity" WHERE "seriesId" IS NOT NULL AND "status" = 'HELD')::int AS "held",
        (SELECT count(*) FROM "Activity" WHERE "seriesId" IS NOT NULL AND "status" = 'PLANNED' AND "date" <= $1)::int
          AS "unmarked",
        (SELECT count(*) FROM "Activity" WHERE "partnerId" IS NOT NULL)::int AS "partners",
        (SELECT count(*) FROM "Activity" WHERE "departmentId" IS NOT NULL AND "budget" IS NULL)::int AS "departments",
        (SELECT count(*) FROM "Activity" WHERE "budget" IS NOT NULL)::int AS "budgets"`,
      [DEMO_DAY],
    )
    expect(shown).toMatchObject({ stray: 0, classes: 2 })
    for (const key of ['parts', 'held', 'unmarked', 'partners', 'departments', 'budgets'])
      expect(Number(shown?.[key]), key).toBeGreaterThan(2)
  })

  it('zones and activities only where and when their center is open', async () => {
    const stray = await appQuery(
      `
      SELECT c."name", a."date" FROM "Activity" a JOIN "Center" c ON c."id" = a."centerId"
      LEFT JOIN "Zone" z ON z."id" = a."zoneId"
      WHERE a."date" < c."openedOn" OR a."date" >= c."closedOn" OR (a."status" = 'HELD' AND a."date" > $1)
        OR z."centerId" <> c."id" OR a."date" < z."openedOn" OR a."date" >= z."closedOn"`,
      [DEMO_DAY],
    )
    expect(stray).toEqual([])
  })
})

describe('the past of the tree', () => {
  it('is one move and one renaming by documents, and leaves the county as it is', async () => {
    const changes = await db().orgChange.findMany({
      orderBy: { effectiveOn: 'asc' },
      include: { unit: true },
    })
    expect(changes.map(({ kind, unit }) => [kind, unit.name])).toEqual([
      ['MOVE', '沙洲村委会'],
      ['RENAME', '泮池社区居委会'],
    ])
    expect(changes.every(({ createdBy }) => createdBy !== mintSystemViewer('demo').name)).toBe(true)
    const viewer = mintSystemViewer('test')
    const townshipOn = async (asOf: string, counting?: 'NOW') =>
      (await listStandings(viewer, { asOf, counting })).find((row) => row.name.startsWith('沙洲'))
        ?.townshipName
    expect(await townshipOn(DEMO_DAY)).toBe('大河镇')
    const opened = await db().center.findFirstOrThrow({ where: { name: { startsWith: '沙洲' } } })
    expect(await db().centerPlace.count({ where: { centerId: opened.id } })).toBe(2)
    expect(await db().orgUnit.count({ where: { provisional: true } })).toBe(0)
  })
})

describe('the accounts', () => {
  it('are one a role at least, with passwords that differ and pass the policy', () => {
    expect([...new Set(accounts.map((account) => account.role))].sort()).toEqual(Object.values(Role).sort())
    expect(new Set(accounts.map((account) => account.password)).size).toBe(accounts.length)
    for (const { password, username } of accounts) expect(checkPassword(password, username)).toEqual([])
  })
})

describe('another load', () => {
  it(
    'gives the same figures and other passwords for the same day',
    async () => {
      const before = await fingerprint()
      await freshDatabase()
      const again = await seedDemo({ today: DEMO_DAY })
      expect(await fingerprint()).toBe(before)
      expect(again[0]?.password).not.toBe(accounts[0]?.password)
    },
    LOAD_MS,
  )

  it.each(['2024-02-29', '2026-01-01'])(
    'ends on %s as well',
    async (today) => {
      await freshDatabase()
      await seedDemo({ today })
      const found = await speechFigures(today)
      const standing = {
        open: 62,
        N3: 5,
        N4: 8,
        N5: 12,
        N6: 30,
        N11: 28,
        N14: 35,
        N15: 15_043,
        N19: 45,
        N20: 20,
      }
      const activities = {
        N8a: 5_012,
        N8b: 5_080,
        N9: 2,
        N13: 206,
        N16: 305,
        N17: 25_000,
        N18: 806,
        N21: 120,
        N22: 83,
      }
      expect(found).toMatchObject({ ...standing, ...activities })
    },
    LOAD_MS,
  )
})
