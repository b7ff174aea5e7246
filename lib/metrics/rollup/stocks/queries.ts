import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** What each center had on the day of the stocks. */
const HOLDINGS = Prisma.sql`
  zone AS (
    SELECT z."centerId", count(*)::bigint AS zones, array_agg(DISTINCT t."code") AS codes,
      count(DISTINCT t."domain") = 5 AS full_domains,
      bool_or(t."code" = 'WARM_STATION' AND cardinality(t."kit") > 0 AND t."kit" <@ z."kit") AS complete_station
    FROM p CROSS JOIN center c JOIN "Zone" z ON z."centerId" = c."id" JOIN "ZoneType" t ON t."id" = z."typeId"
    WHERE coalesce(z."openedOn", p.day) <= p.day AND (z."closedOn" IS NULL OR z."closedOn" > p.day)
    GROUP BY 1),
  desk AS (
    SELECT w."centerId", count(*)::bigint AS windows FROM p CROSS JOIN center c
    JOIN "ServiceWindow" w ON w."centerId" = c."id"
    WHERE coalesce(w."openedOn", p.day) <= p.day AND (w."closedOn" IS NULL OR w."closedOn" > p.day) GROUP BY 1),
  people AS (
    SELECT s."centerId", count(*)::bigint AS staff, count(*) FILTER (WHERE s."certificate" <> 'NONE')::bigint AS certified
    FROM p CROSS JOIN center c JOIN "StaffMember" s ON s."centerId" = c."id"
    WHERE s."isFullTime" AND s."joinedOn" <= p.day AND (s."leftOn" IS NULL OR s."leftOn" > p.day) GROUP BY 1),
  listed AS MATERIALIZED (
    SELECT e."itemId" FROM p JOIN "ServiceItemList" l ON l."countyId" = p.county AND l."effectiveFrom" <= p.day
      AND (l."effectiveTo" IS NULL OR l."effectiveTo" > p.day)
    JOIN "ServiceItemListEntry" e ON e."listId" = l."id"),
  list AS MATERIALIZED (
    SELECT (SELECT count(*) FROM listed) AS required, EXISTS (
      SELECT 1 FROM p JOIN "ServiceItemList" l ON l."countyId" = p.county AND l."effectiveFrom" <= p.day
        AND (l."effectiveTo" IS NULL OR l."effectiveTo" > p.day)) AS exists),
  item AS (
    SELECT o."centerId", count(DISTINCT o."itemId") AS items
    FROM p CROSS JOIN center c JOIN "ItemOffer" o ON o."centerId" = c."id" JOIN listed l ON l."itemId" = o."itemId"
    WHERE o."enabledFrom" <= p.day AND (o."enabledTo" IS NULL OR o."enabledTo" > p.day) AND NOT EXISTS (
      SELECT 1 FROM "ItemSuspension" s WHERE s."offerId" = o."id" AND s."suspendedFrom" <= p.day
        AND (s."suspendedTo" IS NULL OR s."suspendedTo" > p.day))
    GROUP BY 1),
  money AS (
    SELECT c."id", coalesce(c."investmentWan",
      (SELECT sum(i."amountWan") FROM "CenterInvestment" i WHERE i."centerId" = c."id")) AS wan FROM center c)`

/** Area and service standing of each center, by the rules of lib/standings. */
const STANDINGS = Prisma.sql`
  base AS (
    SELECT c.*, x."kind", x."category", x."floorArea", x."areaQualifier" AS qualifier, x."residentArea", line."value" AS line,
      CASE WHEN x."status" = 'CLOSED' OR c."closedOn" <= p.day THEN 'CLOSED'
        WHEN x."status" = 'OPEN' AND (c."openedOn" IS NULL OR c."openedOn" <= p.day) THEN 'OPEN' ELSE 'OTHER' END AS status,
      EXISTS (SELECT 1 FROM "AreaExemption" e WHERE e."centerId" = c."id" AND e."effectiveFrom" <= p.day
        AND (e."effectiveTo" IS NULL OR e."effectiveTo" > p.day)) AS exempted
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
    SELECT b.*, b.status = 'OPEN' AS open,
      b.status = 'OPEN' AND b."kind" IN ('NEW_BUILD', 'RENOVATED') AND b.line IS NOT NULL AND b."floorArea" IS NOT NULL
        AS asked,
      coalesce(b.qualifier = 'ABOUT' AND abs(b."floorArea" - b.line) * 20 <= b.line, false) AS close,
      CASE WHEN b.qualifier IN ('NEAR', 'UNDER', 'ABOUT') THEN b."floorArea" > b.line ELSE b."floorArea" >= b.line END
        AS reaches,
      z.zones, z.codes, coalesce(z.full_domains, false) AS full_domains,
      coalesce(z.complete_station, false) AS complete_station, d.windows, s.staff, s.certified, m.wan,
      b.status = 'OPEN' AND l.exists AND b."category" = ANY(
        SELECT unnest(cs."reportingCategories") FROM "CountySettings" cs, p WHERE cs."countyId" = p.county) AS applies,
      l.required > 0 AND coalesce(i.items, 0) = l.required AS all_items
    FROM base b CROSS JOIN list l LEFT JOIN zone z ON z."centerId" = b."id" LEFT JOIN desk d ON d."centerId" = b."id"
    LEFT JOIN people s ON s."centerId" = b."id" LEFT JOIN item i ON i."centerId" = b."id" LEFT JOIN money m ON m."id" = b."id"),
  judged AS (
    SELECT m.*, m.asked AND (NOT m.close OR m.exempted) AS in_rate, m.asked AND NOT m.close AND m.reaches AS met,
      m.applies AND m.full_domains AND m.all_items AS served FROM measured m)`

/** A center without any zone has no codes, and so none of them: not an unknown. */
const has = (code: string) => Prisma.sql`coalesce(j.open AND ${code} = ANY(j.codes), false)::int`

/** Stocks of the day: what each center adds to the figures of its units; a null adds nothing and is not behind the figure. */
const STOCKS = Prisma.sql`
  stock AS (
    SELECT j."townshipId", v.metric, v.value::bigint, v.whole::bigint, v.value::bigint
    FROM judged j CROSS JOIN LATERAL (VALUES
      ('M01', j.open::int, NULL::bigint), ('M02', CASE WHEN j.open THEN (j."floorArea" * 100)::bigint END, NULL),
      ('M03a', j.met::int, j.in_rate::int),
      ('M04', CASE WHEN j.open AND j."floorArea" IS NOT NULL THEN (j."residentArea" * 100)::bigint END,
        CASE WHEN j."residentArea" IS NOT NULL THEN (j."floorArea" * 100)::bigint END),
      ('M05a', CASE WHEN j.open THEN coalesce(j.zones, 0) END, NULL), ('M05b', (j.open AND j.full_domains)::int, j.open::int),
      ('M06', CASE WHEN j.open THEN coalesce(j.windows, 0) END, NULL),
      ('M07b', (j.applies AND j.all_items)::int, j.applies::int),
      ('M09', ${has('CANTEEN')}, j.open::int), ('M10a', ${has('WARM_STATION')}, j.open::int),
      ('M10b', (j.open AND j.complete_station)::int, ${has('WARM_STATION')}),
      ('M11a', ${has('AFTER_SCHOOL')}, j.open::int), ('M11b', ${has('DAY_CARE')}, j.open::int),
      ('M11c', ${has('ELDERLY_ACTIVITY')}, j.open::int), ('M11d', ${has('LEGAL_AID')}, j.open::int),
      ('M11e', ${has('HEALTH_POST')}, j.open::int),
      ('M12a', CASE WHEN j.open THEN coalesce(j.staff, 0) END, NULL),
      ('M12b', CASE WHEN j.open THEN coalesce(j.certified, 0) END, NULL),
      ('M12c', CASE WHEN j.open AND j."residents" IS NOT NULL THEN coalesce(j.staff, 0) END, j."residents"),
      ('M13a', (j.status <> 'OTHER' AND j."kind" IN ('NEW_BUILD', 'RENOVATED'))::int, NULL),
      ('M13b', CASE WHEN j.status <> 'OTHER' THEN (j.wan * 100)::bigint END, NULL),
      ('M13d', CASE WHEN j.open AND j."households" IS NOT NULL THEN (j."floorArea" * 100)::bigint END,
        CASE WHEN j."floorArea" IS NOT NULL THEN j."households" END),
      ('M13e', (j.status <> 'OTHER' AND j."kind" = 'NEW_BUILD')::int, NULL),
      ('M13f', (j.status <> 'OTHER' AND j."kind" = 'RENOVATED')::int, NULL),
      ('M14a', j.served::int, j.applies::int),
      ('M14b', (j.met AND j.served)::int, (j.in_rate AND j.applies)::int)
    ) AS v (metric, value, whole) WHERE v.value IS NOT NULL),
  community AS (
    SELECT u."townshipId", 'M13c', (EXISTS (SELECT 1 FROM judged j WHERE j."unitId" = u."id" AND j.open))::int::bigint,
      1::bigint, (EXISTS (SELECT 1 FROM judged j WHERE j."unitId" = u."id" AND j.open))::int::bigint
    FROM p JOIN "OrgUnit" u ON u."countyId" = p.county AND u."level" = 'COMMUNITY'
      AND coalesce(u."openedOn", p.day) <= p.day AND (u."closedOn" IS NULL OR u."closedOn" > p.day))`

export const ROLLUP_STOCKS: Prisma.Sql = Prisma.sql`${HOLDINGS}, ${STANDINGS}, ${STOCKS}`
