import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** Forgets the requests counted so far in the running test server, for tests that ask more than a person could. */
export async function forgetRates(): Promise<void> {
  const folder = path.resolve(process.env.LINLI_VAR ?? 'var')
  const { ownerUrl } = JSON.parse(readFileSync(path.join(folder, 'test/e2e-database.json'), 'utf8'))
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  // Locks the table before any row, so that two tests that forget at once do not wait for each other.
  await client.query('TRUNCATE "RateLimit"')
  await client.end()
}
