import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { pinyinOf } from '@/lib/centers/naming/rules'
import type { Division } from './divisions'

const BATCH = 10_000

/** In the country's table a few codes stand for two levels: the key is both. */
const key = (code: string, level: Division['level']) => `${level} ${code}`

interface Unit extends Division {
  id: string
  parentId: string | null
  countyId: string | null
  townshipId: string | null
}

function place(divisions: readonly Division[]): Unit[] {
  const ids = new Map(divisions.map(({ code, level }) => [key(code, level), randomUUID()]))
  const idOf = (code: string, level: Division['level']) => ids.get(key(code, level)) ?? null
  return divisions.map((division) => {
    const { code, level } = division
    const county = idOf(`${code.slice(0, 6)}000000`, 'COUNTY')
    const township = idOf(`${code.slice(0, 9)}000`, 'TOWNSHIP')
    const city = idOf(`${code.slice(0, 4)}00000000`, 'CITY')
    const province = idOf(`${code.slice(0, 2)}0000000000`, 'PROVINCE')
    const parents = {
      PROVINCE: null,
      CITY: province,
      COUNTY: city ?? province,
      TOWNSHIP: county,
      COMMUNITY: township,
    }
    const below = level === 'TOWNSHIP' || level === 'COMMUNITY'
    return {
      ...division,
      id: idOf(code, level) ?? '',
      parentId: parents[level],
      countyId: below || level === 'COUNTY' ? county : null,
      townshipId: below ? township : null,
    }
  })
}

/** Writes the tree, and beside it the pinyin of the names that centers will have. */
export async function buildUnits(client: pg.Client, divisions: readonly Division[]): Promise<void> {
  const units = place(divisions)
  await client.query(
    `CREATE UNLOGGED TABLE IF NOT EXISTS bench_name ("unitId" uuid PRIMARY KEY, pinyin text, initials text)`,
  )
  await client.query('TRUNCATE bench_name, "OrgUnit" CASCADE')
  for (let from = 0; from < units.length; from += BATCH) {
    const batch = units.slice(from, from + BATCH)
    await client.query(
      `INSERT INTO "OrgUnit" ("id", "code", "name", "shortName", "level", "parentId", "countyId", "townshipId")
       SELECT id, code, name, name, level::"OrgLevel", parent, county, township
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[])
         AS unit(id, code, name, level, parent, county, township)`,
      [
        batch.map((unit) => unit.id),
        batch.map((unit) => unit.code),
        batch.map((unit) => unit.name),
        batch.map((unit) => unit.level),
        batch.map((unit) => unit.parentId),
        batch.map((unit) => unit.countyId),
        batch.map((unit) => unit.townshipId),
      ],
    )
    const communities = batch.filter((unit) => unit.level === 'COMMUNITY')
    const names = communities.map((unit) => pinyinOf(`${unit.name}党群服务中心`))
    await client.query('INSERT INTO bench_name SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])', [
      communities.map((unit) => unit.id),
      names.map((name) => name.pinyin),
      names.map((name) => name.initials),
    ])
  }
}
