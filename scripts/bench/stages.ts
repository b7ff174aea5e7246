/** Months of reports of every center, up to the one before the day of the measurement. */
export const MONTHS = 24
/** The day as of which everything is measured. */
export const TODAY = '2026-11-10'

const INDICATORS = [
  'E01',
  'E02',
  'E02a',
  'E02b',
  'E02c',
  'E02d',
  'E02e',
  'E03',
  'E04',
  'E05',
  'E06',
  'E08a',
  'E08b',
  'E08c',
  'E09',
  'E11',
  'E12',
  'E14',
  'E14a',
  'E14b',
  'E15',
  'E16',
  'E17a',
  'E18a',
  'E18b',
]

/** A number from 0 to below a bound that is always the same for the same text. */
const drawn = (text: string, bound: number) => `(abs(hashtext(${text})::bigint) % ${bound})`

const figures = (month: string) =>
  `jsonb_build_object(${INDICATORS.map((code) => `'${code}', ${drawn(`center."code" || '${code}' || ${month}`, 400)}`).join(', ')})`

export interface Stage {
  name: string
  sql: string
}

const COUNTIES = `(SELECT DISTINCT "countyId" AS id FROM "OrgUnit" WHERE "level" = 'COMMUNITY' AND "countyId" IS NOT NULL) AS county`

const dictionaries: Stage[] = [
  {
    name: 'settings',
    sql: `INSERT INTO "CountySettings" ("countyId", "startMonth", "reportingCategories")
      SELECT id, date '2024-01-01', '{COMMUNITY,VILLAGE}' FROM ${COUNTIES}`,
  },
  {
    name: 'zone types',
    sql: `INSERT INTO "ZoneType" ("id", "countyId", "code", "name", "domain", "audience", "kit", "order")
      SELECT gen_random_uuid(), county.id, code, name, domain::"FunctionDomain", 'ALL', '{}', place
      FROM ${COUNTIES}, (VALUES ('PARTY_DISPLAY', '党建展示区', 'PARTY', 1), ('CONVENIENCE_SERVICE', '便民服务区', 'PUBLIC_SERVICE', 2),
        ('CULTURE', '文化活动区', 'CULTURE', 3), ('HEALTH_POST', '健康驿站', 'HEALTH', 4), ('MEDIATION', '矛盾调解室', 'MEDIATION', 5),
        ('CANTEEN', '老年食堂', NULL, 6), ('WARM_STATION', '暖心驿站', NULL, 7)) AS type(code, name, domain, place)`,
  },
  {
    name: 'departments',
    sql: `INSERT INTO "Department" ("id", "countyId", "code", "name", "order")
      SELECT gen_random_uuid(), id, 'HRSS', '人社局', 1 FROM ${COUNTIES}`,
  },
  {
    name: 'items',
    sql: `INSERT INTO "ServiceItem" ("id", "countyId", "code", "name", "departmentId", "handling")
      SELECT gen_random_uuid(), department."countyId", lpad(number::text, 3, '0'), '事项' || number, department."id", 'DIRECT'
      FROM "Department" AS department, generate_series(1, 20) AS number`,
  },
  {
    name: 'item lists',
    sql: `WITH list AS (
        INSERT INTO "ServiceItemList" ("id", "countyId", "version", "name", "effectiveFrom")
        SELECT gen_random_uuid(), id, 1, '第一批清单', date '2024-01-01' FROM ${COUNTIES} RETURNING "id", "countyId")
      INSERT INTO "ServiceItemListEntry" ("listId", "itemId")
      SELECT list."id", item."id" FROM list JOIN "ServiceItem" AS item ON item."countyId" = list."countyId"`,
  },
  {
    name: 'targets',
    sql: `INSERT INTO "Target" ("id", "countyId", "metric", "category", "kind", "value", "effectiveFrom", "basis")
      SELECT gen_random_uuid(), county.id, 'FLOOR_AREA', 'COMMUNITY', kind::"CenterKind", line, date '2024-01-01', '县推进会要求'
      FROM ${COUNTIES}, (VALUES ('NEW_BUILD', 600), ('RENOVATED', 400)) AS target(kind, line)`,
  },
]

const registers: Stage[] = [
  {
    name: 'centers',
    sql: `INSERT INTO "Center" ("id", "code", "name", "nameKey", "pinyin", "initials", "unitId", "countyId", "townshipId", "openedOn", "openedPrecision", "createdAt", "updatedAt")
      SELECT gen_random_uuid(), unit."code" || '01', unit."name" || '党群服务中心', unit."name" || '党群服务中心', bench_name.pinyin, bench_name.initials,
        unit."id", unit."countyId", unit."townshipId", date '2021-01-01' + ${drawn('unit."code"', 1000)}::int, 'DAY', timestamptz '2024-01-01', timestamptz '2024-01-01'
      FROM "OrgUnit" AS unit JOIN bench_name ON bench_name."unitId" = unit."id"`,
  },
  {
    name: 'periods',
    sql: `INSERT INTO "CenterPeriod" ("id", "centerId", "effectiveFrom", "category", "kind", "status", "floorArea")
      SELECT gen_random_uuid(), "id", "openedOn", 'COMMUNITY',
        (ARRAY['NEW_BUILD', 'RENOVATED', 'UNRENOVATED']::"CenterKind"[])[1 + ${drawn('"code"', 3)}::int], 'OPEN', 200 + ${drawn(`"code" || 'area'`, 800)}
      FROM "Center"`,
  },
  {
    name: 'zones',
    sql: `INSERT INTO "Zone" ("id", "centerId", "typeId", "name", "kit", "openedOn", "createdAt", "updatedAt")
      SELECT gen_random_uuid(), center."id", type."id", type."name", '{}', center."openedOn", center."createdAt", center."createdAt"
      FROM "Center" AS center JOIN "ZoneType" AS type ON type."countyId" = center."countyId"
      WHERE ${drawn(`center."code" || type."code"`, 10)} < 7`,
  },
  {
    name: 'windows',
    sql: `INSERT INTO "ServiceWindow" ("id", "centerId", "number", "name", "integrated", "openedOn", "createdAt", "updatedAt")
      SELECT gen_random_uuid(), "id", number, number || '号窗口', number = 1, "openedOn", "createdAt", "createdAt"
      FROM "Center", generate_series(1, 3) AS number`,
  },
  {
    name: 'offers',
    sql: `INSERT INTO "ItemOffer" ("id", "centerId", "itemId", "enabledFrom")
      SELECT gen_random_uuid(), center."id", item."id", center."openedOn"
      FROM "Center" AS center JOIN "ServiceItem" AS item ON item."countyId" = center."countyId"
      WHERE ${drawn('center."code"', 4)} > 0 OR ${drawn(`center."code" || item."code"`, 10)} < 7`,
  },
]

const reports: Stage[] = Array.from({ length: MONTHS }, (_, back) => {
  const month = `(date '${TODAY}' - interval '1 day' * extract(day FROM date '${TODAY}')::int + interval '1 day' - interval '${back + 1} months')::date`
  return {
    name: `reports ${back + 1} of ${MONTHS}`,
    sql: `INSERT INTO "MonthlyReport" ("id", "centerId", "countyId", "townshipId", "month", "state", "figures", "submittedAt", "firstSubmittedAt", "approvedAt", "lockedAt", "savedAt", "savedByName")
      SELECT gen_random_uuid(), center."id", center."countyId", center."townshipId", ${month}, 'LOCKED', ${figures(`'${back}'`)},
        ${month} + interval '33 days', ${month} + interval '33 days', ${month} + interval '35 days', ${month} + interval '40 days', ${month} + interval '33 days', '填报人'
      FROM "Center" AS center WHERE ${drawn(`center."code" || '${back}'`, 50)} > 0`,
  }
})

const end: Stage[] = [{ name: 'statistics', sql: 'VACUUM (ANALYZE)' }]

/** What fills the tables once the units stand, in order; each is done once. */
export const STAGES: readonly Stage[] = [...dictionaries, ...registers, ...reports, ...end]
