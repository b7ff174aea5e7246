import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { FunctionDomain } from '@/prisma/generated/enums'

/** Zone types that figures ask for, and the five domains: a bit each, so that a center's zones are one number. */
const FACILITIES = [
  'CANTEEN',
  'WARM_STATION',
  'AFTER_SCHOOL',
  'DAY_CARE',
  'ELDERLY_ACTIVITY',
  'LEGAL_AID',
  'HEALTH_POST',
] as const
const DOMAINS = Object.values(FunctionDomain)
const BITS: readonly string[] = [...FACILITIES, ...DOMAINS]
const bitOf = (code: string) => 1 << BITS.indexOf(code)
const bits = (column: string, codes: readonly string[]) =>
  Prisma.raw(
    `CASE ${column} ${codes.map((code) => `WHEN '${code}' THEN ${bitOf(code)}`).join(' ')} ELSE 0 END`,
  )
const FULL = Prisma.raw(String(DOMAINS.reduce((mask, code) => mask | bitOf(code), 0)))
const domainsOf = (mask: string) => {
  const each = DOMAINS.map(
    (code) => `CASE WHEN ${mask} & ${bitOf(code)} <> 0 THEN '${code}'::"FunctionDomain" END`,
  )
  return Prisma.raw(`array_remove(ARRAY[${each.join(', ')}], NULL)`)
}

/** The county's own types of zones and area lines, what each center (c) has of zones, and the offers that rest on the day. */
const DICTIONARIES = Prisma.sql`
  type AS MATERIALIZED (
    SELECT t."id", ${bits('t."code"', FACILITIES)} | ${bits('t."domain"', DOMAINS)} AS mask,
      CASE WHEN t."code" = 'WARM_STATION' AND cardinality(t."kit") > 0 THEN t."kit" END AS kit
    FROM p JOIN "ZoneType" t ON t."countyId" = p.county),
  goal AS MATERIALIZED (
    SELECT g."category", g."kind", g."townshipId", g."value", g."effectiveFrom" FROM p JOIN "Target" g
      ON g."countyId" = p.county AND g."metric" = 'FLOOR_AREA' AND g."effectiveFrom" <= p.day
      AND (g."effectiveTo" IS NULL OR g."effectiveTo" > p.day)),
  zone_of AS MATERIALIZED (
    SELECT z."centerId", count(*) AS zones, bit_or(t.mask) AS mask, bool_or(t.kit <@ z."kit") AS complete_station
    FROM p CROSS JOIN center c JOIN "Zone" z ON z."centerId" = c."id" JOIN type t ON t."id" = z."typeId"
    WHERE coalesce(z."openedOn", p.day) <= p.day AND (z."closedOn" IS NULL OR z."closedOn" > p.day) GROUP BY 1),
  suspended AS MATERIALIZED (
    SELECT s."offerId" FROM p CROSS JOIN center c JOIN "ItemOffer" o ON o."centerId" = c."id"
    JOIN "ItemSuspension" s ON s."offerId" = o."id" AND s."suspendedFrom" <= p.day
      AND (s."suspendedTo" IS NULL OR s."suspendedTo" > p.day))`

/** Rows of a center (b) that hold on the day (p). */
const holding = (alias: string, { from, to }: { from: string; to: string }) =>
  Prisma.raw(`${alias}."centerId" = b."id" AND coalesce(${alias}."${from}", p.day) <= p.day
    AND (${alias}."${to}" IS NULL OR ${alias}."${to}" > p.day)`)

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
    JOIN period x ON x."centerId" = c."id" AND x."effectiveFrom" <= p.day
      AND (x."effectiveTo" IS NULL OR x."effectiveTo" > p.day)
    LEFT JOIN LATERAL (
      SELECT g."value" FROM goal g
      WHERE (g."category" IS NULL OR g."category" = x."category") AND (g."kind" IS NULL OR g."kind" = x."kind")
        AND (g."townshipId" IS NULL OR g."townshipId" = c."townshipId")
      ORDER BY (g."townshipId" IS NOT NULL)::int * 4 + (g."kind" IS NOT NULL)::int * 2 + (g."category" IS NOT NULL)::int DESC,
        g."effectiveFrom" DESC LIMIT 1) line ON true),
  measured AS MATERIALIZED (
    SELECT b.*, b.status = 'OPEN' AS open, b.status <> 'OTHER' AS stands,
      b.status = 'OPEN' AND b."kind" IN ('NEW_BUILD', 'RENOVATED') AND b.line IS NOT NULL AND b."floorArea" IS NOT NULL
        AS asked,
      coalesce(b.qualifier = 'ABOUT' AND abs(b."floorArea" - b.line) * 20 <= b.line, false) AS close,
      CASE WHEN b.qualifier IN ('NEAR', 'UNDER', 'ABOUT') THEN b."floorArea" > b.line ELSE b."floorArea" >= b.line END
        AS reaches,
      coalesce(z.zones, 0)::int AS zones, coalesce(z.mask, 0) AS mask, coalesce(z.complete_station, false) AS complete_station,
      b.status = 'OPEN' AND p.list IS NOT NULL AND b."category" = ANY(p."reportingCategories") AS applies,
      (SELECT count(*)::int FROM "ServiceWindow" w WHERE ${holding('w', { from: 'openedOn', to: 'closedOn' })}) AS windows,
      s.staff, s.certified,
      ARRAY(SELECT o."itemId" FROM "ItemOffer" o WHERE ${holding('o', { from: 'enabledFrom', to: 'enabledTo' })}
        AND o."id" NOT IN (SELECT "offerId" FROM suspended)) AS items
    FROM base b CROSS JOIN p LEFT JOIN zone_of z ON z."centerId" = b."id" LEFT JOIN LATERAL (
      SELECT count(*)::int AS staff, (count(*) FILTER (WHERE s."certificate" <> 'NONE'))::int AS certified
      FROM "StaffMember" s WHERE s."isFullTime" AND ${holding('s', { from: 'joinedOn', to: 'leftOn' })}) s ON true),
  judged AS MATERIALIZED (
    SELECT m.*, cardinality(p.items) > 0 AND m.items @> p.items AS all_items, m.mask & ${FULL} = ${FULL} AS full_domains,
      m.asked AND (NOT m.close OR m.exempted) AS in_rate, m.asked AND NOT m.close AND m.reaches AS met
    FROM measured m CROSS JOIN p)`

type Stock = readonly [metric: string, value: string, whole?: string]

const count = (where: string) => `count(*) FILTER (WHERE ${where})`
const sum = (amount: string, where: string) => `(sum(${amount}) FILTER (WHERE ${where}))::bigint`
const share = (metric: string, is: string, of: string): Stock => [metric, count(is), count(of)]
const has = (code: (typeof FACILITIES)[number]) => `j.open AND j.mask & ${bitOf(code)} <> 0`
const SERVED = 'j.applies AND j.full_domains AND j.all_items'
const facility = (metric: string, code: (typeof FACILITIES)[number]) => share(metric, has(code), 'j.open')
const ratio = (metric: string, [top, bottom]: readonly [string, string], where: string): Stock => [
  metric,
  sum(top, where),
  sum(bottom, where),
]

/** The figures of a unit out of those of its centers; where no center knows it there is none. */
const STOCK_FIGURES: readonly Stock[] = [
  ['M01', count('j.open')],
  ['M02', sum('j."floorArea" * 100', 'j.open')],
  share('M03a', 'j.met', 'j.in_rate'),
  ratio(
    'M04',
    ['j."residentArea" * 100', 'j."floorArea" * 100'],
    'j.open AND j."floorArea" IS NOT NULL AND j."residentArea" IS NOT NULL',
  ),
  ['M05a', sum('j.zones', 'j.open')],
  share('M05b', 'j.open AND j.full_domains', 'j.open'),
  ['M06', sum('j.windows', 'j.open')],
  share('M07b', 'j.applies AND j.all_items', 'j.applies'),
  facility('M09', 'CANTEEN'),
  facility('M10a', 'WARM_STATION'),
  share('M10b', 'j.open AND j.complete_station', has('WARM_STATION')),
  facility('M11a', 'AFTER_SCHOOL'),
  facility('M11b', 'DAY_CARE'),
  facility('M11c', 'ELDERLY_ACTIVITY'),
  facility('M11d', 'LEGAL_AID'),
  facility('M11e', 'HEALTH_POST'),
  ['M12a', sum('j.staff', 'j.open')],
  ['M12b', sum('j.certified', 'j.open')],
  ratio('M12c', ['j.staff', 'j."residents"'], 'j.open AND j."residents" IS NOT NULL'),
  ['M13a', count(`j.stands AND j."kind" IN ('NEW_BUILD', 'RENOVATED')`)],
  ['M13b', sum('j.wan * 100', 'j.stands')],
  ratio(
    'M13d',
    ['j."floorArea" * 100', 'j."households"'],
    'j.open AND j."households" IS NOT NULL AND j."floorArea" IS NOT NULL',
  ),
  ['M13e', count(`j.stands AND j."kind" = 'NEW_BUILD'`)],
  ['M13f', count(`j.stands AND j."kind" = 'RENOVATED'`)],
  share('M14a', SERVED, 'j.applies'),
  share('M14b', `j.met AND ${SERVED}`, 'j.in_rate AND j.applies'),
]

const sums = STOCK_FIGURES.map(
  ([metric, value, whole]) => `${value} AS "${metric}", ${whole ?? 'NULL::bigint'} AS "${metric} of"`,
)
const listed = (column: (metric: string) => string) =>
  STOCK_FIGURES.map(([metric]) => column(metric)).join(', ')

/** Stocks of the day, summed a township before they are set out as rows. */
const STOCKS = Prisma.sql`
  sums AS MATERIALIZED (SELECT j."townshipId" AS township, ${Prisma.raw(sums.join(', '))} FROM judged j GROUP BY 1),
  stock AS MATERIALIZED (
    SELECT s.township, v.metric, v.value, v.whole, v.value FROM sums s CROSS JOIN LATERAL unnest(
      ARRAY[${Prisma.raw(listed((metric) => `'${metric}'`))}], ARRAY[${Prisma.raw(listed((metric) => `s."${metric}"`))}],
      ARRAY[${Prisma.raw(listed((metric) => `s."${metric} of"`))}]) AS v (metric, value, whole) WHERE v.value IS NOT NULL),
  community AS MATERIALIZED (
    SELECT u."townshipId", 'M13c', count(j."unitId"), count(*), count(j."unitId")
    FROM p JOIN "OrgUnit" u ON u."countyId" = p.county AND u."level" = 'COMMUNITY'
      AND coalesce(u."openedOn", p.day) <= p.day AND (u."closedOn" IS NULL OR u."closedOn" > p.day)
    LEFT JOIN (SELECT DISTINCT "unitId" FROM judged WHERE open) j ON j."unitId" = u."id" GROUP BY 1)`

/** What is kept of each center: what its standing is judged by, and how it stands with its report. */
const ROWS = Prisma.sql`
  line AS MATERIALIZED (
    SELECT c."id" AS "centerId", c."unitId", c."townshipId",
      j."id" IS NOT NULL AS "isStanding", j."category", j."kind", j.stated AS "status", j."floorArea",
      j.qualifier AS "areaQualifier", coalesce(j.exempted, false) AS "isExempted", ${domainsOf('coalesce(j.mask, 0)')} AS domains,
      CASE WHEN j."id" IS NULL OR j.all_items THEN '{}' ELSE ARRAY(SELECT n FROM unnest(p.items) AS n WHERE n <> ALL(j.items))
        END AS "missingItems", f."id" IS NOT NULL AS "isExpected",
      coalesce(f.submitted, false) AS "isSubmitted", coalesce(f.intime, false) AS "isOnTime"
    FROM p CROSS JOIN center c LEFT JOIN judged j ON j."id" = c."id" LEFT JOIN filed f ON f."id" = c."id"
    WHERE j."id" IS NOT NULL OR f."id" IS NOT NULL)`

export const ROLLUP_STOCKS: Prisma.Sql = Prisma.sql`${DICTIONARIES}, ${STANDINGS}, ${STOCKS}, ${ROWS}`
