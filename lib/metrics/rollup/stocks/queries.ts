import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** The list in force on the day, and the county's own types of zones. */
const DICTIONARIES = Prisma.sql`
  type AS MATERIALIZED (
    SELECT t."id", t."code", t."domain", t."kit" FROM p JOIN "ZoneType" t ON t."countyId" = p.county),
  list AS MATERIALIZED (
    SELECT l."id", ARRAY(SELECT e."itemId" FROM "ServiceItemListEntry" e WHERE e."listId" = l."id") AS items
    FROM p JOIN "ServiceItemList" l ON l."countyId" = p.county AND l."effectiveFrom" <= p.day
      AND (l."effectiveTo" IS NULL OR l."effectiveTo" > p.day))`

/**
 * What a center (b) had on the day (p): looked up center by center, so that the cost goes by the centers of the county and
 * never by the size of the tables.
 */
const HOLDINGS = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT count(*) AS zones, array_agg(t."code") AS codes,
      array_agg(DISTINCT t."domain") FILTER (WHERE t."domain" IS NOT NULL) AS domains,
      bool_or(t."code" = 'WARM_STATION' AND cardinality(t."kit") > 0 AND t."kit" <@ z."kit") AS complete_station
    FROM "Zone" z JOIN type t ON t."id" = z."typeId"
    WHERE z."centerId" = b."id" AND coalesce(z."openedOn", p.day) <= p.day AND (z."closedOn" IS NULL OR z."closedOn" > p.day)
  ) z ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS windows FROM "ServiceWindow" w
    WHERE w."centerId" = b."id" AND coalesce(w."openedOn", p.day) <= p.day AND (w."closedOn" IS NULL OR w."closedOn" > p.day)
  ) d ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS staff, count(*) FILTER (WHERE s."certificate" <> 'NONE') AS certified FROM "StaffMember" s
    WHERE s."centerId" = b."id" AND s."isFullTime" AND s."joinedOn" <= p.day AND (s."leftOn" IS NULL OR s."leftOn" > p.day)
  ) s ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(o."itemId") AS items FROM "ItemOffer" o
    WHERE o."centerId" = b."id" AND o."enabledFrom" <= p.day AND (o."enabledTo" IS NULL OR o."enabledTo" > p.day)
      AND NOT EXISTS (SELECT 1 FROM "ItemSuspension" s WHERE s."offerId" = o."id" AND s."suspendedFrom" <= p.day
        AND (s."suspendedTo" IS NULL OR s."suspendedTo" > p.day))
  ) i ON true
  LEFT JOIN LATERAL (
    SELECT coalesce(array_agg(n), '{}') AS items FROM unnest(l.items) AS n WHERE n <> ALL(i.items)
  ) missing ON true`

/** Area and service standing of each center, by the rules of lib/standings. */
const STANDINGS = Prisma.sql`
  base AS MATERIALIZED (
    SELECT c.*, x."kind", x."category", x."status" AS stated, x."floorArea", x."areaQualifier" AS qualifier,
      x."residentArea", line."value" AS line,
      CASE WHEN x."status" = 'CLOSED' OR c."closedOn" <= p.day THEN 'CLOSED'
        WHEN x."status" = 'OPEN' AND (c."openedOn" IS NULL OR c."openedOn" <= p.day) THEN 'OPEN' ELSE 'OTHER' END AS status,
      EXISTS (SELECT 1 FROM "AreaExemption" e WHERE e."centerId" = c."id" AND e."effectiveFrom" <= p.day
        AND (e."effectiveTo" IS NULL OR e."effectiveTo" > p.day)) AS exempted,
      coalesce(c."investmentWan",
        (SELECT sum(i."amountWan") FROM "CenterInvestment" i WHERE i."centerId" = c."id")) AS wan
    FROM p CROSS JOIN center c
    JOIN "CenterPeriod" x ON x."centerId" = c."id" AND x."effectiveFrom" <= p.day
      AND (x."effectiveTo" IS NULL OR x."effectiveTo" > p.day)
    LEFT JOIN LATERAL (
      SELECT g."value" FROM "Target" g
      WHERE g."countyId" = p.county AND g."metric" = 'FLOOR_AREA' AND g."effectiveFrom" <= p.day
        AND (g."effectiveTo" IS NULL OR g."effectiveTo" > p.day)
        AND (g."category" IS NULL OR g."category" = x."category") AND (g."kind" IS NULL OR g."kind" = x."kind")
        AND (g."townshipId" IS NULL OR g."townshipId" = c."townshipId")
      ORDER BY (g."townshipId" IS NOT NULL)::int * 4 + (g."kind" IS NOT NULL)::int * 2 + (g."category" IS NOT NULL)::int DESC,
        g."effectiveFrom" DESC LIMIT 1) line ON true),
  measured AS (
    SELECT b.*, b.status = 'OPEN' AS open, b.status <> 'OTHER' AS stands,
      b.status = 'OPEN' AND b."kind" IN ('NEW_BUILD', 'RENOVATED') AND b.line IS NOT NULL AND b."floorArea" IS NOT NULL
        AS asked,
      coalesce(b.qualifier = 'ABOUT' AND abs(b."floorArea" - b.line) * 20 <= b.line, false) AS close,
      CASE WHEN b.qualifier IN ('NEAR', 'UNDER', 'ABOUT') THEN b."floorArea" > b.line ELSE b."floorArea" >= b.line END
        AS reaches,
      z.zones, coalesce(z.codes, '{}') AS codes, coalesce(z.domains, '{}') AS domains,
      coalesce(z.complete_station, false) AS complete_station, d.windows, s.staff, s.certified,
      b.status = 'OPEN' AND l."id" IS NOT NULL AND b."category" = ANY(cs."reportingCategories") AS applies,
      CASE WHEN i.items IS NULL THEN coalesce(l.items, '{}') ELSE missing.items END AS missing,
      cardinality(l.items) > 0 AS lists
    FROM base b CROSS JOIN p LEFT JOIN "CountySettings" cs ON cs."countyId" = p.county LEFT JOIN list l ON true
    ${HOLDINGS}),
  held_items AS (
    SELECT m.*, m.lists AND m.missing = '{}' AS all_items, cardinality(m.domains) = 5 AS full_domains FROM measured m),
  judged AS MATERIALIZED (
    SELECT m.*, m.asked AND (NOT m.close OR m.exempted) AS in_rate, m.asked AND NOT m.close AND m.reaches AS met,
      m.applies AND m.full_domains AND m.all_items AS served FROM held_items m)`

type Stock = readonly [metric: string, value: string, whole?: string]

const share = (metric: string, is: string, of: string): Stock => [metric, `(${is})::int`, `(${of})::int`]
const openOnly = (metric: string, value: string): Stock => [metric, `CASE WHEN j.open THEN ${value} END`]
const has = (code: string) => `j.open AND '${code}' = ANY(j.codes)`

/** What each center adds to the figures of its units; a null adds nothing, neither to the value nor to the whole. */
const STOCK_FIGURES: readonly Stock[] = [
  ['M01', 'j.open::int'],
  openOnly('M02', 'j."floorArea" * 100'),
  share('M03a', 'j.met', 'j.in_rate'),
  [
    'M04',
    'CASE WHEN j.open AND j."floorArea" IS NOT NULL THEN j."residentArea" * 100 END',
    'j."floorArea" * 100',
  ],
  openOnly('M05a', 'j.zones'),
  share('M05b', 'j.open AND j.full_domains', 'j.open'),
  openOnly('M06', 'j.windows'),
  share('M07b', 'j.applies AND j.all_items', 'j.applies'),
  share('M09', has('CANTEEN'), 'j.open'),
  share('M10a', has('WARM_STATION'), 'j.open'),
  share('M10b', 'j.open AND j.complete_station', has('WARM_STATION')),
  share('M11a', has('AFTER_SCHOOL'), 'j.open'),
  share('M11b', has('DAY_CARE'), 'j.open'),
  share('M11c', has('ELDERLY_ACTIVITY'), 'j.open'),
  share('M11d', has('LEGAL_AID'), 'j.open'),
  share('M11e', has('HEALTH_POST'), 'j.open'),
  openOnly('M12a', 'j.staff'),
  openOnly('M12b', 'j.certified'),
  ['M12c', 'CASE WHEN j.open AND j."residents" IS NOT NULL THEN j.staff END', 'j."residents"'],
  ['M13a', `(j.stands AND j."kind" IN ('NEW_BUILD', 'RENOVATED'))::int`],
  ['M13b', 'CASE WHEN j.stands THEN j.wan * 100 END'],
  ['M13d', 'CASE WHEN j.open AND j."households" IS NOT NULL THEN j."floorArea" * 100 END', 'j."households"'],
  ['M13e', `(j.stands AND j."kind" = 'NEW_BUILD')::int`],
  ['M13f', `(j.stands AND j."kind" = 'RENOVATED')::int`],
  share('M14a', 'j.served', 'j.applies'),
  share('M14b', 'j.met AND j.served', 'j.in_rate AND j.applies'),
]

const sums = STOCK_FIGURES.map(([metric, value, whole]) =>
  [
    `sum(${value})::bigint AS "${metric}"`,
    ...(whole ? [`(sum(${whole}) FILTER (WHERE (${value}) IS NOT NULL))::bigint AS "${metric} of"`] : []),
  ].join(', '),
)
const cells = STOCK_FIGURES.map(
  ([metric, , whole]) =>
    `('${metric}', s."${metric}", ${whole ? `s."${metric} of"` : 'NULL::bigint'}, s."${metric}")`,
)

/** Stocks of the day, summed a township before they are set out as rows. */
const STOCKS = Prisma.sql`
  sums AS (SELECT j."townshipId" AS township, ${Prisma.raw(sums.join(', '))} FROM judged j GROUP BY 1),
  stock AS (
    SELECT s.township, v.* FROM sums s CROSS JOIN LATERAL (VALUES ${Prisma.raw(cells.join(', '))})
      AS v (metric, value, whole, pending) WHERE v.value IS NOT NULL),
  community AS (
    SELECT u."townshipId", 'M13c', count(j."unitId"), count(*), count(j."unitId")
    FROM p JOIN "OrgUnit" u ON u."countyId" = p.county AND u."level" = 'COMMUNITY'
      AND coalesce(u."openedOn", p.day) <= p.day AND (u."closedOn" IS NULL OR u."closedOn" > p.day)
    LEFT JOIN (SELECT DISTINCT "unitId" FROM judged WHERE open) j ON j."unitId" = u."id" GROUP BY 1)`

/** What is kept of each center: what its standing is judged by, and how it stands with its report. */
const ROWS = Prisma.sql`
  line AS MATERIALIZED (
    SELECT p.county AS "countyId", p.month, c."id" AS "centerId", c."unitId", c."townshipId",
      j."id" IS NOT NULL AS "isStanding", j."category", j."kind", j.stated AS "status", j."floorArea",
      j.qualifier AS "areaQualifier", coalesce(j.exempted, false) AS "isExempted", coalesce(j.domains, '{}') AS domains,
      coalesce(j.missing, '{}') AS "missingItems", f."id" IS NOT NULL AS "isExpected",
      coalesce(f.submitted, false) AS "isSubmitted", coalesce(f.intime, false) AS "isOnTime"
    FROM p CROSS JOIN center c LEFT JOIN judged j ON j."id" = c."id" LEFT JOIN filed f ON f."id" = c."id"
    WHERE j."id" IS NOT NULL OR f."id" IS NOT NULL)`

export const ROLLUP_STOCKS: Prisma.Sql = Prisma.sql`${DICTIONARIES}, ${STANDINGS}, ${STOCKS}, ${ROWS}`
