import type pg from 'pg'
import { copyIn, copyOut } from './backup-copy'
import { digestStream } from './backup-hash'
import type { Manifest, TablePart } from './backup-manifest'
import { COPY_SETTINGS, copyInSql, copyOutSql, listTables, setSequence, tableName } from './backup-tables'
import { listMigrations } from './migrations'
import { openTable } from './restore-check'
import { firstValue, withClient } from './sql'
import { OperatorError } from './steps.mjs'

const MIGRATION_LOCK = 72_707_369
const HISTORY = '_prisma_migrations'

export interface DatabaseRestore {
  folder: string
  manifest: Manifest
  /** The database to fill, as the owner of the schema; its own tables are dropped. */
  ownerUrl: string
  /** Told about each table as it is loaded. */
  onTable: (name: string, rows: number) => void
}

/**
 * Refuses a backup whose structure this program cannot build: made by a newer version, or with migrations that were
 * changed since.
 * @throws OperatorError naming the migrations
 */
export function checkMigrations({ migrations }: Manifest): void {
  const known = new Map(listMigrations().map(({ name, checksum }) => [name, checksum]))
  const unknown = migrations.filter(({ name }) => !known.has(name))
  if (unknown.length > 0)
    throw new OperatorError(
      `The backup is newer than this program (it has ${unknown.map(({ name }) => name).join(', ')}).\n备份来自更高版本，请先升级程序。`,
    )
  const changed = migrations.filter(({ name, checksum }) => known.get(name) !== checksum)
  if (changed.length > 0)
    throw new OperatorError(
      `These migrations differ from those of the backup: ${changed.map(({ name }) => name).join(', ')}.\n数据库结构与备份不一致。`,
    )
}

/** Whether a database holds people or an organisation. */
export async function isInUse(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    if (!(await firstValue(client, `SELECT to_regclass('public."User"')`))) return false
    const sql = 'SELECT EXISTS (SELECT FROM public."User") OR EXISTS (SELECT FROM public."OrgUnit")'
    return (await firstValue(client, sql)) === true
  })
}

/** How many others are connected to a database: a server that runs, or somebody's console. */
export async function countOthers(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) =>
    Number(
      await firstValue(
        client,
        `SELECT count(*) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      ),
    ),
  )
}

/**
 * Puts the tables of a backup in place of what a database holds, in one transaction: the structure as it was at the
 * backup, the rows, the sequences; then compares every table with the backup. Whatever fails leaves the database as it
 * was.
 * @throws OperatorError naming the tables that differ, or the database's error
 */
export async function restoreDatabase(restore: DatabaseRestore): Promise<void> {
  await withClient(restore.ownerUrl, async (client) => {
    await client.query('BEGIN')
    await client.query(COPY_SETTINGS)
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await rebuildStructure(client, restore.manifest)
    // The rows that triggers would write are in the backup themselves.
    await setTriggers(client, restore.manifest, 'DISABLE')
    for (const table of restore.manifest.tables) await loadTable(client, restore, table)
    await setTriggers(client, restore.manifest, 'ENABLE')
    for (const sequence of restore.manifest.sequences) await setSequence(client, sequence)
    const differing = await findDiffering(client, restore.manifest)
    if (differing.length > 0)
      throw new OperatorError(
        `After loading, these tables differ from the backup, so nothing was kept: ${differing.join(', ')}.\n恢复后的数据与备份不符，已全部撤销。`,
      )
    await client.query('COMMIT')
    await client.query('ANALYZE')
  })
}

/** Drops everything and runs the migrations that the backup had; the table of their history stays and is filled anew. */
async function rebuildStructure(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const names = new Set(migrations.map(({ name }) => name))
  await client.query('CREATE SCHEMA linli_restore')
  await client.query(`ALTER TABLE public.${HISTORY} SET SCHEMA linli_restore`)
  await client.query('DROP SCHEMA public CASCADE')
  await client.query('CREATE SCHEMA public')
  await client.query(`ALTER TABLE linli_restore.${HISTORY} SET SCHEMA public`)
  await client.query('DROP SCHEMA linli_restore')
  await client.query(`DELETE FROM public.${HISTORY}`)
  for (const { name, sql } of listMigrations()) if (names.has(name)) await client.query(sql)
}

/** Switches the triggers of the tables that are loaded, but for those that watch foreign keys. */
async function setTriggers(
  client: pg.Client,
  { tables }: Manifest,
  state: 'DISABLE' | 'ENABLE',
): Promise<void> {
  for (const { name } of tables) await client.query(`ALTER TABLE ${tableName(name)} ${state} TRIGGER USER`)
}

async function loadTable(
  client: pg.Client,
  { folder, onTable }: DatabaseRestore,
  table: TablePart,
): Promise<void> {
  const rows = await copyIn(client, copyInSql(table), openTable(folder, table.part))
  if (rows !== table.rows)
    throw new OperatorError(`${table.name}: ${rows} rows were loaded instead of ${table.rows}.`)
  onTable(table.name, rows)
}

/** The tables whose rows, read back in order, are not those of the backup. */
async function findDiffering(client: pg.Client, manifest: Manifest): Promise<string[]> {
  const present = new Map((await listTables(client)).map((table) => [table.name, table]))
  const differing: string[] = []
  for (const { name, columns, checksum } of manifest.tables) {
    const table = present.get(name)
    const rows = table && (await digestStream(copyOut(client, copyOutSql({ ...table, columns }))))
    if (rows?.sha256 !== checksum) differing.push(name)
  }
  return differing
}
