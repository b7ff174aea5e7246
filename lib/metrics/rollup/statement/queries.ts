import 'server-only'
import type { CalendarDate, Month } from '@/lib/core/calendar'
import { firstDay } from '@/lib/core/calendar'
import { REPORT_METRICS } from '@/lib/metrics/catalogue/flows/rules'
import { Prisma } from '@/prisma/generated/client'

/** One county and month: `asOf` is the day of its stocks, `dueAt` the instant by which its reports were due. */
export type RollupMonth = { countyId: string; month: Month; asOf: CalendarDate; dueAt: Date }

/** Indicators that the reports alone know; activities and registers are counted from their own records. */
const REPORTED = REPORT_METRICS.filter((metric) => metric.kind === 'SUM').map((metric) => metric.code)

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
  expected AS MATERIALIZED (
    SELECT c."id", c."townshipId" FROM p JOIN "CountySettings" s ON s."countyId" = p.county AND p.month >= s."startMonth"
    CROSS JOIN center c
    WHERE EXISTS (
      SELECT 1 FROM "CenterPeriod" x
      WHERE x."centerId" = c."id" AND x."status" = 'OPEN' AND x."category" = ANY(s."reportingCategories")
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
      r."isHistorical", r."state" IN ('APPROVED', 'LOCKED') AS official,
      r."state" IN ('APPROVED', 'LOCKED', 'SUBMITTED') AS pending
    FROM p JOIN "MonthlyReport" r ON r."countyId" = p.county AND r."month" = p.month)`

/** Rates of the reports, and what the official ones say. */
const REPORTS = Prisma.sql`
  filed AS (
    SELECT CASE WHEN r."centerId" IS NULL THEN e."townshipId" ELSE r."townshipId" END AS township, r.*,
      coalesce(r."state" <> 'DRAFT', false) AS submitted,
      coalesce(r."firstSubmittedAt" < coalesce(((x."dueOn" + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'), p.due), false)
        AS intime
    FROM p CROSS JOIN expected e LEFT JOIN report r ON r."centerId" = e."id"
    LEFT JOIN "Extension" x ON x."centerId" = e."id" AND x."month" = p.month),
  rates AS (
    SELECT f.township, v.metric, v.part::bigint AS value, v.total::bigint AS whole, v.waiting::bigint AS pending
    FROM filed f CROSS JOIN LATERAL (VALUES
      ('Q03a', f.submitted::int, 1, f.submitted::int),
      ('Q03b', (f.submitted AND f.intime)::int, 1, (f.submitted AND f.intime)::int),
      ('Q03c', (f."approvedAt" IS NOT NULL AND f."returns" = 0)::int,
        (f."approvedAt" IS NOT NULL OR f."returns" > 0)::int, (f."approvedAt" IS NOT NULL AND f."returns" = 0)::int),
      ('RETURNED', coalesce(f."state" = 'RETURNED', false)::int, 1, coalesce(f."state" = 'RETURNED', false)::int),
      ('OFFICIAL', coalesce(f.official, false)::int, 1, coalesce(f.pending, false)::int)
    ) AS v (metric, part, total, waiting)),
  figure AS (
    SELECT r."townshipId", f.key, CASE WHEN r.official THEN f.value::bigint ELSE 0 END, r.official::int::bigint,
      f.value::bigint
    FROM report r CROSS JOIN LATERAL jsonb_each_text(r."figures") AS f
    WHERE r.pending AND f.key = ANY(${REPORTED}::text[]))`

/** Held activities whose host's month is official; parts of co-hosts go to the township of their own center. */
const ACTIVITIES = Prisma.sql`
  held AS (
    SELECT a.*, t."code" AS type,
      coalesce(r.official, NOT EXISTS (SELECT 1 FROM expected e WHERE e."id" = a."centerId")) AS official,
      coalesce(r.pending, NOT EXISTS (SELECT 1 FROM expected e WHERE e."id" = a."centerId")) AS pending
    FROM p JOIN "Activity" a ON a."countyId" = p.county AND a."date" >= p.month AND a."date" <= p.day
    JOIN "ActivityType" t ON t."id" = a."typeId"
    LEFT JOIN report r ON r."centerId" = a."centerId"
    WHERE a."status" = 'HELD'),
  part AS (
    SELECT h."townshipId" AS township, h.official, v.metric, v.amount FROM held h CROSS JOIN LATERAL (VALUES
      ('A01', 1::bigint), ('A02', coalesce(h."attendances", 0)::bigint), ('A03', coalesce(h."households", 0)::bigint),
      ('A04', CASE h.type WHEN 'TRAINING' THEN 1 END), ('A05', CASE h.type WHEN 'HEALTH_TALK' THEN 1 END),
      ('A06', CASE h.type WHEN 'FREE_CLINIC' THEN 1 END), ('A10', CASE h.type WHEN 'FAMILY_EDUCATION' THEN 1 END),
      ('A11', CASE h.type WHEN 'YOUTH_COUNSELLING' THEN 1 END), ('A08a', coalesce(h."volunteers", 0)::bigint),
      ('A08b', (coalesce(h."volunteerHours", 0) * 100)::bigint)
    ) AS v (metric, amount) WHERE h.pending AND v.amount IS NOT NULL
    UNION ALL
    SELECT c."townshipId", h.official, v.metric, v.amount
    FROM held h JOIN "ActivityCoHost" o ON o."activityId" = h."id" JOIN center c ON c."id" = o."centerId"
    CROSS JOIN LATERAL (VALUES ('A02', o."attendances"::bigint), ('A08a', o."volunteers"::bigint),
      ('A08b', (coalesce(o."volunteerHours", 0) * 100)::bigint)) AS v (metric, amount)
    WHERE h.pending),
  activity AS (
    SELECT township, metric, CASE WHEN official THEN amount ELSE 0 END, official::int::bigint, amount FROM part)`

/** Registers that are not reported month by month. */
const REGISTERS = Prisma.sql`
  register AS (
    SELECT d."townshipId", v.metric, (d."amount" * 100)::bigint, 1::bigint, (d."amount" * 100)::bigint
    FROM p JOIN "Donation" d ON d."countyId" = p.county AND d."date" >= p.month AND d."date" <= p.day
    CROSS JOIN LATERAL (VALUES ('E19'), (CASE d."kind" WHEN 'CASH' THEN 'E19a' ELSE 'E19b' END)) AS v (metric)
    WHERE NOT d."cancelled"
    UNION ALL
    SELECT c."townshipId", v.metric, v.amount, 1, v.amount
    FROM p CROSS JOIN center c JOIN "FollowUpCall" f ON f."centerId" = c."id" AND f."date" >= p.month AND f."date" <= p.day
    CROSS JOIN LATERAL (VALUES ('Q01a', f."calls"::bigint), ('Q01b', f."satisfied"::bigint)) AS v (metric, amount)
    WHERE NOT f."cancelled"
    UNION ALL
    SELECT c."townshipId", 'E10', s."headCount", 1, s."headCount"
    FROM p CROSS JOIN center c JOIN "ChildSession" s ON s."centerId" = c."id" AND s."firstDay" >= p.month
      AND s."firstDay" <= p.day
    WHERE s."kind" = 'HOLIDAY_CARE' AND NOT s."cancelled")`

export const ROLLUP_FLOWS: Prisma.Sql = Prisma.sql`${CENTERS}, ${REPORTS}, ${ACTIVITIES}, ${REGISTERS}`

/** The parameters as a row that every part of the statement reads. */
export const rollupParameters = ({ countyId, month, asOf, dueAt }: RollupMonth): Prisma.Sql => Prisma.sql`
  p AS MATERIALIZED (
    SELECT ${countyId}::uuid AS county, ${firstDay(month)}::date AS month,
      (${firstDay(month)}::date + interval '1 month')::date AS next, ${asOf}::date AS day, ${dueAt}::timestamptz AS due)`
