import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { inRoot } from './paths'
import { captureOrThrow } from './processes'
import { firstValue, withClient } from './sql'
import { OperatorError } from './steps.mjs'

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** The migrations of this version, in order. */
export function listMigrations(folder = inRoot('prisma/migrations')): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${folder}/${entry.name}/migration.sql`))
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function appliedNames(client: pg.Client): Promise<string[]> {
  if (!(await firstValue(client, `SELECT to_regclass('public._prisma_migrations')`))) return []
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return rows.map((row) => row.migration_name)
}

/**
 * Brings a database to this version. A quick look decides whether there is anything to do.
 * @returns how many migrations were applied
 * @throws OperatorError when the database is newer than the program, or a migration fails
 */
export async function migrate(ownerUrl: string): Promise<number> {
  const applied = new Set(await withClient(ownerUrl, appliedNames))
  const known = listMigrations().map((migration) => migration.name)
  const unknown = [...applied].filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new OperatorError(
      `The database is newer than this program (it has ${unknown.join(', ')}). Start the newer version.\n数据库版本高于本程序，请使用新版本启动。`,
    )
  const pending = known.filter((name) => !applied.has(name))
  if (pending.length > 0)
    await captureOrThrow(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], {
      env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
    })
  return pending.length
}

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** Does what `migrate deploy` does to an empty database, in a tenth of the time; for tests. */
export async function applyMigrations(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(72707369)')
    await client.query(HISTORY_TABLE)
    const applied = await appliedNames(client)
    for (const { name, sql, checksum } of listMigrations()) {
      if (applied.includes(name)) continue
      await client.query(sql)
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
         VALUES (gen_random_uuid(), $1, now(), $2, 1)`,
        [checksum, name],
      )
    }
  })
}
