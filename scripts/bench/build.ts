import type pg from 'pg'
import { migrate } from '../lib/migrations'
import { ensureDatabase, firstValue, urlWith, withClient } from '../lib/sql'
import { type Division, divisionsOfShare } from './divisions'
import { STAGES } from './stages'
import { buildUnits } from './units'

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)

/** Runs a stage unless an earlier build has finished it. */
async function once(client: pg.Client, name: string, work: () => Promise<unknown>): Promise<void> {
  if (await firstValue(client, 'SELECT 1 FROM bench_stage WHERE name = $1', [name])) return
  const since = performance.now()
  await work()
  await client.query('INSERT INTO bench_stage VALUES ($1)', [name])
  process.stderr.write(`  ${name.padEnd(20)} ${seconds(since)} s\n`)
}

/**
 * Builds a database of some divisions beside the one that is in use, and takes up a build that was broken off.
 * @returns the owner's address of it
 */
export async function buildDivisions(
  ownerUrl: string,
  name: string,
  divisions: () => readonly Division[],
): Promise<string> {
  await ensureDatabase(urlWith(ownerUrl, { database: 'postgres' }), name)
  const url = urlWith(ownerUrl, { database: name })
  await migrate(url)
  await withClient(url, async (client) => {
    // Marks of the roll-up are for changes; a database that is only being filled has none to mark.
    await client.query(`SET session_replication_role = replica`)
    await client.query('CREATE TABLE IF NOT EXISTS bench_stage (name text PRIMARY KEY)')
    await once(client, 'units', () => buildUnits(client, divisions()))
    for (const { name: stage, sql } of STAGES) await once(client, stage, () => client.query(sql))
  })
  return url
}

/** Builds the database of a share of the country. @returns the owner's address of it */
export const buildDatabase = (ownerUrl: string, share: number): Promise<string> =>
  buildDivisions(ownerUrl, `linli_bench_${String(share).replace('.', '_')}`, () => divisionsOfShare(share))
