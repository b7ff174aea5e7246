import 'server-only'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import { firstDay } from '@/lib/core/calendar'
import { REPORT_METRICS } from '@/lib/metrics/catalogue/flows/rules'
import { Prisma } from '@/prisma/generated/client'

/** One county and month: `asOf` is the day of its stocks, `dueAt` the instant by which its reports were due. */
export type RollupMonth = { countyId: string; month: Month; asOf: CalendarDate; dueAt: Date }

/** Indicators that the reports alone know; activities and registers are counted from their own records. */
const REPORTED = REPORT_METRICS.filter((metric) => metric.kind === 'SUM').map((metric) => metric.code)
const columns = REPORTED.map((code) => `"${code}" int`)
const sums = REPORTED.map(
  (code) =>
    `sum(f."${code}") FILTER (WHERE r.official) AS "${code}", count(f."${code}") FILTER (WHERE r.official) AS "${code} of",
      sum(f."${code}") AS "${code} pending"`,
)
const listed = (column: (code: string) => string) => Prisma.raw(REPORTED.map(column).join(', '))

/** Centers of the county where they hung on the day, and those that are to report the month. */
const CENTERS = Prisma.sql`
  center AS MATERIALIZED (
    SELECT c."id", c."openedOn", c."closedOn", c."households", c."residents", c."investmentWan",
      coalesce(pl."unitId", c."unitId") AS "unitId",
      CASE WHEN pl."unitId" IS NULL THEN c."townshipId" ELSE pl."townshipId" END AS "townshipId"
    FROM p JOIN "Center" c ON c."countyId" = p.county
    LEFT JOIN LATERAL (
      SELECT x."unitId", x."townshipId" FROM "CenterPlace" x WHERE x."centerId" = c."id"
      ORDER BY x."effectiveFrom" <= p.day DESC, CASE WHEN x."effectiveFrom" <= p.day THEN x."effectiveFrom" END DESC,
        x."effectiveFrom" LIMIT 1) pl ON true),
  period AS MATERIALIZED (
    SELECT x."centerId", x."effectiveFrom", x."effectiveTo", x."category", x."kind", x."status", x."floorArea",
      x."areaQualifier", x."residentArea" FROM center c JOIN "CenterPeriod" x ON x."centerId" = c."id"),
  expected AS MATERIALIZED (
    SELECT c."id", c."townshipId" FROM p CROSS JOIN center c
    WHERE p.month >= p."startMonth" AND EXISTS (
      SELECT 1 FROM period x
      WHERE x."centerId" = c."id" AND x."status" = 'OPEN' AND x."category" = ANY(p."reportingCategories")
        AND greatest(x."effectiveFrom", c."openedOn", p.month) < least(x."effectiveTo", c."closedOn", p.next))
      -- A month wholly under temporary closures is not expected.
      AND NOT (
        EXISTS (SELECT 1 FROM "TemporaryClosure" t WHERE t."centerId" = c."id" AND t."closedFrom" < p.next)
        AND NOT EXISTS (
          SELECT 1 FROM generate_series(greatest(p.month, c."openedOn"), least(p.next, c."closedOn") - 1, '1 day') AS d
          WHERE NOT EXISTS (
            SELECT 1 FROM "TemporaryClosure" t WHERE t."centerId" = c."id" AND t."closedFrom" <= d
              AND (t."closedTo" IS NULL OR t."closedTo" > d))))),
  report AS MATERIALIZED (
    SELECT r."centerId", r."townshipId", r."state", r."figures", r."firstSubmittedAt", r."approvedAt", r."returns",
      r."state" IN ('APPROVED', 'LOCKED') AS official,
      r."state" IN ('APPROVED', 'LOCKED', 'SUBMITTED') AS pending
    FROM p JOIN "MonthlyReport" r ON r."countyId" = p.county AND r."month" = p.month)`

/** Rates of the reports, and what the official ones say. Sums are taken a township, so that few rows are left to be added. */
const REPORTS = Prisma.sql`
  filed AS MATERIALIZED (
    SELECT e."id", CASE WHEN r."centerId" IS NULL THEN e."townshipId" ELSE r."townshipId" END AS township,
      r."state", r."approvedAt", r."returns", r.official, r.pending,
      coalesce(r."state" <> 'DRAFT', false) AS submitted,
      coalesce(r."state" <> 'DRAFT'
        AND r."firstSubmittedAt" < coalesce(((x."dueOn" + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'), p.due), false) AS intime
    FROM p CROSS JOIN expected e LEFT JOIN report r ON r."centerId" = e."id"
    LEFT JOIN "Extension" x ON x."centerId" = e."id" AND x."month" = p.month),
  counted AS MATERIALIZED (
    SELECT f.township, count(*) AS total, count(*) FILTER (WHERE f.submitted) AS submitted,
      count(*) FILTER (WHERE f.intime) AS intime,
      count(*) FILTER (WHERE f."approvedAt" IS NOT NULL AND f."returns" = 0) AS passed,
      count(*) FILTER (WHERE f."approvedAt" IS NOT NULL OR f."returns" > 0) AS reviewed,
      count(*) FILTER (WHERE f."state" = 'RETURNED') AS returned,
      count(*) FILTER (WHERE f.official) AS official, count(*) FILTER (WHERE f.pending) AS pending
    FROM filed f GROUP BY 1),
  rates (township, metric, value, whole, pending) AS MATERIALIZED (
    SELECT c.township, v.* FROM counted c CROSS JOIN LATERAL (VALUES
      ('Q03a', c.submitted, c.total, c.submitted), ('Q03b', c.intime, c.total, c.intime),
      ('Q03c', c.passed, c.reviewed, c.passed), ('RETURNED', c.returned, c.total, c.returned),
      ('OFFICIAL', c.official, c.total, c.pending)) AS v),
  said AS MATERIALIZED (
    SELECT r."townshipId" AS township, ${Prisma.raw(sums.join(', '))}
    FROM report r CROSS JOIN LATERAL jsonb_to_record(r."figures") AS f (${Prisma.raw(columns.join(', '))})
    WHERE r.pending GROUP BY 1),
  figure AS MATERIALIZED (
    SELECT s.township, v.metric, coalesce(v.value, 0) AS value, v.whole, v.pending FROM said s CROSS JOIN LATERAL unnest(
      ARRAY[${listed((code) => `'${code}'`)}], ARRAY[${listed((code) => `s."${code}"`)}],
      ARRAY[${listed((code) => `s."${code} of"`)}], ARRAY[${listed((code) => `s."${code} pending"`)}])
      AS v (metric, value, whole, pending) WHERE v.pending IS NOT NULL),
  -- Quotients are exact to the hundredth of the whole unit: the days of a month have no common multiple beyond 15 digits.
  meals AS MATERIALIZED (
    SELECT r."townshipId", r.official,
      (coalesce((r."figures" ->> 'E05')::int, 0) * 100::bigint)::numeric(40, 20) / (r."figures" ->> 'E06')::int AS mean
    FROM report r WHERE r.pending AND (r."figures" ->> 'E06')::int > 0),
  daily ("unitId", metric, value, whole, pending) AS MATERIALIZED (
    SELECT CASE WHEN grouping(m."townshipId") = 1 THEN p.county ELSE m."townshipId" END, 'E07',
      coalesce(floor(round(sum(m.mean) FILTER (WHERE m.official), 15)), 0)::bigint, count(*) FILTER (WHERE m.official),
      floor(round(sum(m.mean), 15))::bigint
    FROM meals m CROSS JOIN p GROUP BY GROUPING SETS ((p.county), (p.county, m."townshipId"))
    HAVING grouping(m."townshipId") = 1 OR m."townshipId" IS NOT NULL)`

/** Held activities whose host's month is official; parts of co-hosts go to the township of their own center. */
const ACTIVITIES = Prisma.sql`
  held AS MATERIALIZED (
    SELECT a."id", a."townshipId", a."attendances", a."households", a."volunteers", a."volunteerHours", t."code" AS type,
      coalesce(r.official, e."id" IS NULL) AS official
    FROM p JOIN "Activity" a ON a."countyId" = p.county AND a."date" >= p.month AND a."date" <= p.day
    JOIN "ActivityType" t ON t."id" = a."typeId"
    LEFT JOIN report r ON r."centerId" = a."centerId" LEFT JOIN expected e ON e."id" = a."centerId"
    WHERE a."status" = 'HELD' AND coalesce(r.pending, e."id" IS NULL)),
  part AS MATERIALIZED (
    SELECT h."townshipId" AS township, h.official, v.metric, v.amount FROM held h CROSS JOIN LATERAL (VALUES
      ('A01', 1::bigint), ('A02', coalesce(h."attendances", 0)::bigint), ('A03', coalesce(h."households", 0)::bigint),
      (CASE h.type WHEN 'TRAINING' THEN 'A04' WHEN 'HEALTH_TALK' THEN 'A05' WHEN 'FREE_CLINIC' THEN 'A06'
        WHEN 'FAMILY_EDUCATION' THEN 'A10' WHEN 'YOUTH_COUNSELLING' THEN 'A11' END, 1),
      ('A08a', coalesce(h."volunteers", 0)::bigint), ('A08b', (coalesce(h."volunteerHours", 0) * 100)::bigint)
    ) AS v (metric, amount) WHERE v.metric IS NOT NULL
    UNION ALL
    SELECT c."townshipId", h.official, v.metric, v.amount
    FROM held h JOIN "ActivityCoHost" o ON o."activityId" = h."id" JOIN center c ON c."id" = o."centerId"
    CROSS JOIN LATERAL (VALUES ('A02', o."attendances"::bigint), ('A08a', o."volunteers"::bigint),
      ('A08b', (coalesce(o."volunteerHours", 0) * 100)::bigint)) AS v (metric, amount)),
  activity AS MATERIALIZED (
    SELECT township, metric, coalesce(sum(amount) FILTER (WHERE official), 0)::bigint, count(*) FILTER (WHERE official),
      sum(amount)::bigint
    FROM part GROUP BY 1, 2)`

/**
 * Doctors' sittings by the rules of lib/groups/sittings, of centers that have a timetable: exceptions say how many, whatever
 * else there is; otherwise the timetable counts, but for public holidays and temporary closures.
 */
const SITTINGS = Prisma.sql`
  seat AS MATERIALIZED (
    SELECT c."id", c."townshipId", t."weekday", t."sittings", greatest(t."validFrom", c."openedOn", p.month) AS since,
      least(t."validTo", c."closedOn", p.day + 1) AS until, c."openedOn", c."closedOn"
    FROM p CROSS JOIN center c JOIN "DoctorTimetable" t ON t."centerId" = c."id"),
  exception AS MATERIALIZED (
    SELECT s."townshipId", e."centerId", e."date", e."sittings"
    FROM (SELECT DISTINCT "id", "townshipId", "openedOn", "closedOn" FROM seat) s CROSS JOIN p
    JOIN "DoctorException" e ON e."centerId" = s."id" AND e."date" >= p.month AND e."date" <= p.day
      AND coalesce(s."openedOn", e."date") <= e."date" AND (s."closedOn" IS NULL OR s."closedOn" > e."date")),
  sitting AS MATERIALIZED (
    SELECT "townshipId", "sittings" FROM exception
    UNION ALL
    SELECT s."townshipId", s."sittings"
    FROM p CROSS JOIN LATERAL (SELECT d::date AS date FROM generate_series(p.month, p.day, interval '1 day') AS d) d
    JOIN seat s ON s."weekday" = extract(isodow FROM d.date) AND s.since <= d.date AND s.until > d.date
    WHERE NOT EXISTS (SELECT 1 FROM "CalendarDay" h WHERE h."date" = d.date AND h."kind" = 'HOLIDAY')
      AND NOT EXISTS (SELECT 1 FROM exception e WHERE e."centerId" = s."id" AND e."date" = d.date)
      AND NOT EXISTS (SELECT 1 FROM "TemporaryClosure" t WHERE t."centerId" = s."id" AND t."closedFrom" <= d.date
        AND (t."closedTo" IS NULL OR t."closedTo" > d.date)))`

/** Registers that are not reported month by month. */
const REGISTERS = Prisma.sql`
  entry (township, metric, amount) AS MATERIALIZED (
    SELECT d."townshipId", v.metric, (d."amount" * 100)::bigint
    FROM p JOIN "Donation" d ON d."countyId" = p.county AND d."date" >= p.month AND d."date" <= p.day
    CROSS JOIN LATERAL (VALUES ('E19'), (CASE d."kind" WHEN 'CASH' THEN 'E19a' ELSE 'E19b' END)) AS v (metric)
    WHERE NOT d."cancelled"
    UNION ALL
    SELECT c."townshipId", v.metric, v.amount
    FROM p CROSS JOIN center c JOIN "FollowUpCall" f ON f."centerId" = c."id" AND f."date" >= p.month AND f."date" <= p.day
    CROSS JOIN LATERAL (VALUES ('Q01a', f."calls"::bigint), ('Q01b', f."satisfied"::bigint)) AS v (metric, amount)
    WHERE NOT f."cancelled"
    UNION ALL
    SELECT c."townshipId", 'E10', s."headCount"
    FROM p CROSS JOIN center c JOIN "ChildSession" s ON s."centerId" = c."id" AND s."firstDay" >= p.month
      AND s."firstDay" <= p.day
    WHERE s."kind" = 'HOLIDAY_CARE' AND NOT s."cancelled"
    UNION ALL
    SELECT "townshipId", 'E13', "sittings" FROM sitting WHERE "sittings" > 0),
  register AS MATERIALIZED (SELECT township, metric, sum(amount)::bigint, count(*), sum(amount)::bigint FROM entry GROUP BY 1, 2)`

export const ROLLUP_FLOWS: Prisma.Sql = Prisma.sql`${CENTERS}, ${REPORTS}, ${ACTIVITIES}, ${SITTINGS}, ${REGISTERS}`

/** The parameters, the county's settings and its list of items on the day as a row that every part of the statement reads. */
export const rollupParameters = ({ countyId, month, asOf, dueAt }: RollupMonth): Prisma.Sql => Prisma.sql`
  p AS MATERIALIZED (
    SELECT a.*, s."startMonth", s."reportingCategories", l."id" AS list,
      ARRAY(SELECT e."itemId" FROM "ServiceItemListEntry" e WHERE e."listId" = l."id") AS items
    FROM (SELECT ${countyId}::uuid AS county, ${firstDay(month)}::date AS month,
      (${firstDay(month)}::date + interval '1 month')::date AS next, ${asOf}::date AS day, ${dueAt}::timestamptz AS due) AS a
    LEFT JOIN "CountySettings" s ON s."countyId" = a.county
    LEFT JOIN "ServiceItemList" l ON l."countyId" = a.county AND l."effectiveFrom" <= a.day
      AND (l."effectiveTo" IS NULL OR l."effectiveTo" > a.day))`
