import type { CalendarDate } from '@/lib/core/calendar'
import { appQuery } from '@/tests/support/database'

/** One number out of the stored records, by a statement that shares nothing with the product. */
async function figure(sql: string, values: unknown[]): Promise<number> {
  const [row] = await appQuery(sql, values)
  return Number(row?.value)
}

/** Centers open on day $1: opened by then and not yet closed, by their own dates and their status. */
const OPEN = `
  SELECT c."id", c."name", p."category", p."kind", p."floorArea", p."areaQualifier" FROM "Center" c
  JOIN "CenterPeriod" p ON p."centerId" = c."id"
    AND p."effectiveFrom" <= $1 AND coalesce(p."effectiveTo", 'infinity') > $1
  WHERE p."status" = 'OPEN' AND coalesce(c."openedOn", '-infinity') <= $1 AND coalesce(c."closedOn", 'infinity') > $1`

const ACTIVE = (alias: string) =>
  `coalesce(${alias}."openedOn", '-infinity') <= $1 AND coalesce(${alias}."closedOn", 'infinity') > $1`

const withZone = `
  SELECT count(DISTINCT z."centerId") AS value FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
  WHERE t."code" = $2 AND ${ACTIVE('z')}`

const fullList = `
  WITH required AS (
    SELECT e."itemId" FROM "ServiceItemList" l JOIN "ServiceItemListEntry" e ON e."listId" = l."id"
    WHERE l."effectiveFrom" <= $1 AND coalesce(l."effectiveTo", 'infinity') > $1),
  available AS (
    SELECT DISTINCT o."centerId", o."itemId" FROM "ItemOffer" o JOIN required r USING ("itemId")
    WHERE o."enabledFrom" <= $1 AND coalesce(o."enabledTo", 'infinity') > $1 AND NOT EXISTS (
      SELECT FROM "ItemSuspension" s WHERE s."offerId" = o."id"
        AND s."suspendedFrom" <= $1 AND coalesce(s."suspendedTo", 'infinity') > $1))
  SELECT count(*) AS value FROM (
    SELECT a."centerId" FROM available a JOIN (${OPEN}) o ON o."id" = a."centerId"
    GROUP BY 1 HAVING count(*) = (SELECT count(*) FROM required)) AS complete`

const official = `
  SELECT coalesce(sum((r."figures"->>$2)::int), 0) AS value FROM "MonthlyReport" r JOIN "Center" c ON c."id" = r."centerId"
  WHERE extract(year FROM r."month") = $1 AND r."state" IN ('APPROVED', 'LOCKED') AND c."name" LIKE $3`

/** Held activities of a year; $2 type, $3 township, $4 center, $5 zone type, each `%` for any. */
const held = (what: string) => `
  SELECT coalesce(${what}, 0) AS value FROM "Activity" a
  JOIN "ActivityType" t ON t."id" = a."typeId" JOIN "Center" c ON c."id" = a."centerId"
  JOIN "OrgUnit" u ON u."id" = a."townshipId"
  LEFT JOIN "Zone" z ON z."id" = a."zoneId" LEFT JOIN "ZoneType" zt ON zt."id" = z."typeId"
  WHERE a."status" = 'HELD' AND extract(year FROM a."date") = $1 AND t."code" LIKE $2 AND u."name" LIKE $3
    AND c."name" LIKE $4 AND coalesce(zt."code", '') LIKE $5`

/** 期初数 and every official month after it, center by center; the county's own row has no months. */
const cumulativeStations = `
  SELECT sum(b."value" + coalesce((SELECT sum((r."figures"->>$1)::int) FROM "MonthlyReport" r
    WHERE r."centerId" = b."centerId" AND r."month" > b."upTo" AND r."state" IN ('APPROVED', 'LOCKED')), 0))
    + (SELECT coalesce(sum((r."figures"->>$1)::int), 0) FROM "MonthlyReport" r
      WHERE r."state" IN ('APPROVED', 'LOCKED') AND r."month" > (SELECT max("upTo") FROM "OpeningBalance" WHERE "code" = $1)
        AND NOT EXISTS (SELECT FROM "OpeningBalance" o WHERE o."centerId" = r."centerId" AND o."code" = $1)) AS value
  FROM "OpeningBalance" b WHERE b."code" = $1 AND b."state" = 'CONFIRMED'`

/** Sittings at the model center in each week of year $1 that counts and was over on $2, by weekday and exception. */
const weeklySittings = `
  WITH days AS (
    SELECT d::date AS day, k."kind"::text AS kind, date_trunc('week', d)::date AS week
    FROM generate_series(make_date($1, 1, 1) - 10, make_date($1, 12, 31) + 10, '1 day') AS d
    LEFT JOIN "CalendarDay" k ON k."date" = d::date),
  weeks AS (
    SELECT week FROM days WHERE extract(year FROM week + 3) = $1 AND week + 6 < $2::date
    GROUP BY 1 HAVING count(*) FILTER (
      WHERE coalesce(kind, CASE WHEN extract(isodow FROM day) < 6 THEN 'WORKDAY' END) = 'WORKDAY') >= 3),
  model AS (SELECT "id" FROM "Center" WHERE "name" = '和睦社区党群服务中心')
  SELECT avg(sittings) AS value FROM (
    SELECT week, sum(coalesce(
      (SELECT e."sittings" FROM "DoctorException" e JOIN model m ON m."id" = e."centerId" WHERE e."date" = day),
      CASE WHEN kind = 'HOLIDAY' THEN 0 END,
      (SELECT sum(t."sittings") FROM "DoctorTimetable" t JOIN model m ON m."id" = t."centerId"
        WHERE t."weekday" = extract(isodow FROM day) AND t."validFrom" <= day
          AND coalesce(t."validTo", 'infinity') > day), 0)) AS sittings
    FROM days JOIN weeks USING (week) GROUP BY 1) AS sums`

/** 人(按期) of the holiday care that began in the summer of year $1, at the center that had most of it. */
const summerCare = `
  SELECT max(heads) AS value FROM (
    SELECT sum("headCount") AS heads FROM "ChildSession"
    WHERE "kind" = 'HOLIDAY_CARE' AND NOT "cancelled" AND extract(year FROM "firstDay") = $1
      AND extract(month FROM "firstDay") IN (7, 8)
    GROUP BY "centerId") AS sums`

const mealsADay = `
  SELECT sum(meals::numeric / days) AS value FROM (
    SELECT sum((r."figures"->>'E05')::int) AS meals, sum((r."figures"->>'E06')::int) AS days FROM "MonthlyReport" r
    WHERE extract(year FROM r."month") = $1 AND r."state" IN ('APPROVED', 'LOCKED') AND r."figures" ? 'E05'
    GROUP BY r."centerId") AS canteen`

const MODEL = '和睦社区党群服务中心'
const ofModel = (table: string) =>
  `SELECT count(*) AS value FROM "${table}" z JOIN "Center" c ON c."id" = z."centerId"
   WHERE c."name" = '${MODEL}' AND ${ACTIVE('z')}`

/** The figures of the leader's speech, out of the stored records of the demonstration county. */
export async function speechFigures(today: CalendarDate): Promise<Record<string, number>> {
  const year = Number(today.slice(0, 4))
  const last = year - 1
  const any = ['%', '%', '%', '%']
  const questions: Record<string, [sql: string, values: unknown[]]> = {
    open: [`SELECT count(*) AS value FROM (${OPEN}) o`, [today]],
    openReporting: [
      `SELECT count(*) AS value FROM (${OPEN}) o WHERE "category" IN ('COMMUNITY', 'VILLAGE')`,
      [today],
    ],
    N1: [`SELECT value FROM "Target" WHERE kind = 'NEW_BUILD' AND "effectiveFrom" <= $1`, [today]],
    N2: [`SELECT value FROM "Target" WHERE kind = 'RENOVATED' AND "effectiveFrom" <= $1`, [today]],
    N3: [
      `SELECT count(DISTINCT t."domain") AS value FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
       JOIN "Center" c ON c."id" = z."centerId" WHERE c."name" = '${MODEL}' AND ${ACTIVE('z')}`,
      [today],
    ],
    N4: [ofModel('Zone'), [today]],
    N5: [ofModel('ServiceWindow'), [today]],
    N6: [
      `SELECT count(*) AS value FROM "ItemOffer" o JOIN "ServiceItem" i ON i."id" = o."itemId"
       JOIN "Center" c ON c."id" = o."centerId" WHERE c."name" = '${MODEL}' AND i."integrated"
         AND o."enabledFrom" <= $1 AND coalesce(o."enabledTo", 'infinity') > $1`,
      [today],
    ],
    N8a: [held('sum(a."attendances")'), [last - 1, '%', '%', MODEL, 'CULTURE']],
    N8b: [held('sum(a."attendances")'), [last, '%', '%', MODEL, 'CULTURE']],
    N9: [weeklySittings, [last, today]],
    N9now: [weeklySittings, [year, today]],
    N10: [official, [last, 'E12', MODEL]],
    N11: [withZone, [today, 'CANTEEN']],
    N12: [mealsADay, [last]],
    N13: [summerCare, [last]],
    N14: [withZone, [today, 'WARM_STATION']],
    N15: [cumulativeStations, ['E11']],
    N16: [held('count(*)'), [last, '%', '文昌街道', '%', '%']],
    N17: [held('sum(a."attendances")'), [last, '%', '文昌街道', '%', '%']],
    N18: [held('max(a."households")'), [last, ...any]],
    N19: [fullList, [today]],
    N20: [
      `SELECT count(*) AS value FROM "ServiceItemListEntry" e JOIN "ServiceItemList" l ON l."id" = e."listId"
       WHERE l."effectiveFrom" <= $1`,
      [today],
    ],
    N21: [held('count(*)'), [last, 'HEALTH_TALK', '%', '%', '%']],
    N22: [held('count(*)'), [last, 'FREE_CLINIC', '%', '%', '%']],
    N23a: [official, [last, 'E14a', '%']],
    N23b: [official, [last, 'E14b', '%']],
    N24: [official, [last, 'E15', '清河社区%']],
    N25: [official, [last, 'E16', '清河社区%']],
  }
  const answers = await Promise.all(
    Object.entries(questions).map(
      async ([name, [sql, values]]) => [name, await figure(sql, values)] as const,
    ),
  )
  return Object.fromEntries(answers)
}
