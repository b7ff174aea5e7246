import { randomUUID } from 'node:crypto'
import { sessionCookieName } from '@/lib/auth/cookie'
import { closeDb, db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { getReportForm } from '@/lib/reporting/form/queries'
import { saveReport } from '@/lib/reporting/mutations'
import { signIn } from '../bench/people'
import { STAGES } from '../bench/stages'
import { migrate } from '../lib/migrations'
import { captureOrThrow, scriptArguments } from '../lib/processes'
import { ensureDatabase, urlWith, withClient } from '../lib/sql'

const DATABASE = 'linli_load'
const TOWNSHIPS = 10
const CODE = '990001'

/** A month that no stage of the bench has filled: the one after its last. */
export const MONTH = '2026-11'
/** A day on which that month can be submitted in time. */
export const CLOCK = '2026-12-02T09:00:00+08:00'

/** Somebody who has filled in a month and is about to submit it. */
export type Submitter = { cookie: string; centerId: string; reportId: string; version: number }
export type LoadCounty = { url: string; submitters: Submitter[]; readerCookie: string }

const units = (communities: number) => `
  WITH county AS (
    INSERT INTO "OrgUnit" ("id", "code", "name", "shortName", "level")
    VALUES (gen_random_uuid(), '${CODE}000000', '压测县', '压测县', 'COUNTY') RETURNING "id"
  ), township AS (
    INSERT INTO "OrgUnit" ("id", "code", "name", "shortName", "level", "parentId", "countyId")
    SELECT gen_random_uuid(), '${CODE}' || lpad(number::text, 3, '0') || '000', number || '号镇', number || '号', 'TOWNSHIP', county."id", county."id"
    FROM county, generate_series(1, ${TOWNSHIPS}) AS number RETURNING "id", "code", "countyId"
  )
  INSERT INTO "OrgUnit" ("id", "code", "name", "shortName", "level", "parentId", "countyId", "townshipId")
  SELECT gen_random_uuid(), left(township."code", 9) || lpad(number::text, 3, '0'), number || '号村', number || '号', 'COMMUNITY',
    township."id", township."countyId", township."id"
  FROM township, generate_series(1, ${Math.ceil(communities / TOWNSHIPS)}) AS number`

/** A database of its own beside the one in use, built anew: a county with two years of reports in every center. */
async function buildDatabase(ownerUrl: string, communities: number): Promise<string> {
  const maintenance = urlWith(ownerUrl, { database: 'postgres' })
  await withClient(maintenance, (client) => client.query(`DROP DATABASE IF EXISTS ${DATABASE}`))
  await ensureDatabase(maintenance, DATABASE)
  const url = urlWith(ownerUrl, { database: DATABASE })
  await migrate(url)
  await withClient(url, async (client) => {
    await client.query(`SET session_replication_role = replica`)
    await client.query(units(communities))
    await client.query(`UPDATE "OrgUnit" SET "countyId" = "id" WHERE "level" = 'COUNTY'`)
    await client.query(`UPDATE "OrgUnit" SET "townshipId" = "id" WHERE "level" = 'TOWNSHIP'`)
    await client.query(`CREATE UNLOGGED TABLE bench_name AS
      SELECT "id" AS "unitId", ''::text AS pinyin, ''::text AS initials FROM "OrgUnit" WHERE "level" = 'COMMUNITY'`)
    for (const { sql } of STAGES) await client.query(sql)
  })
  return url
}

/** Fills in the month of one center so that nothing blocks its submission. */
async function fillIn(viewer: Viewer, centerId: string): Promise<{ id: string; version: number }> {
  const form = await getReportForm(viewer, { centerId, month: MONTH })
  const rows = form.sections.flatMap((section) => section.rows)
  const typed = rows.filter((row) => row.kind === 'TYPED')
  const codes = [...rows.map((row) => row.code), 'FORM']
  return saveReport(viewer, {
    centerId,
    month: MONTH,
    version: null,
    figures: Object.fromEntries(typed.map((row) => [row.code, row.code === 'E18a' ? 20 : 10])),
    explanations: Object.fromEntries(codes.map((code) => [code, '压力测试数据'])),
    remarks: {},
    zeroSections: [],
    requestId: randomUUID(),
  })
}

/** The county with its secretaries signed in, each with a month filled in, and somebody of its staff who reads. */
export async function prepareCounty(count: number): Promise<LoadCounty> {
  const ownerUrl = await buildDatabase(process.env.DATABASE_OWNER_URL ?? '', count)
  const url = urlWith(process.env.DATABASE_URL ?? '', { database: DATABASE })
  await captureOrThrow(process.execPath, scriptArguments('seed-reference'), {
    env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
  })
  process.env.DATABASE_URL = url
  const cookieOf = (token: string) => `${sessionCookieName()}=${token}`
  const centers = await db().center.findMany({
    orderBy: { code: 'asc' },
    take: count,
    select: { id: true, unitId: true, countyId: true },
  })
  const submitters: Submitter[] = []
  for (const [index, center] of centers.entries()) {
    const { viewer, token } = await signIn(`load-${index}`, 'SECRETARY', center.unitId)
    const { id, version } = await fillIn(viewer, center.id)
    submitters.push({ cookie: cookieOf(token), centerId: center.id, reportId: id, version })
  }
  const { token } = await signIn('load-county', 'COUNTY', centers[0]?.countyId ?? '')
  await closeDb()
  return { url, submitters, readerCookie: cookieOf(token) }
}
