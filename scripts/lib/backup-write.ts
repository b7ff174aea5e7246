import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { now } from '@/lib/core/clock'
import { FILES_LOCK, storedPath } from '@/lib/files/store'
import { copyOut } from './backup-copy'
import { type Digest, digestFile, Meter } from './backup-hash'
import {
  filePart,
  keyFingerprint,
  MANIFEST,
  MANIFEST_SUM,
  type Manifest,
  type TablePart,
} from './backup-manifest'
import { COPY_SETTINGS, copyOutSql, LEFT_OUT, listSequences, listTables, type Table } from './backup-tables'
import { inRoot } from './paths'
import { firstValue, withClient } from './sql'
import { OperatorError } from './steps.mjs'

export interface BackupOptions {
  /** Database to save, as the owner of the schema. */
  ownerUrl: string
  /** Folder of the new backup; must not exist. */
  folder: string
  /** Folder of the kept files. */
  filesFolder: string
  fieldKey: string
  /** secrets.json to be put in as well; null for not. */
  secretsFile: string | null
}

/**
 * Writes a backup: every table as of one instant, then the files that those rows name. People go on working meanwhile.
 * The folder has its name only when all is in it.
 * @throws OperatorError when there is nothing to save or the folder exists
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const draft = `${options.folder}.partial`
  if (await stat(options.folder).catch(() => null))
    throw new OperatorError(`${options.folder} exists already.`)
  await rm(draft, { recursive: true, force: true })
  await mkdir(path.join(draft, 'tables'), { recursive: true, mode: 0o700 })
  try {
    const manifest = await withClient(options.ownerUrl, async (client) => {
      // Held until the files are copied too, so that none of them is cleaned away in between.
      await client.query('SELECT pg_advisory_lock_shared($1)', [FILES_LOCK])
      const database = await saveDatabase(client, draft)
      const { hashes, ...rest } = database
      return { ...rest, ...(await saveFiles(hashes, draft, options.filesFolder)) }
    })
    const whole: Manifest = {
      format: 'linli-backup',
      formatVersion: 1,
      createdAt: now().toISOString(),
      program: await programVersion(),
      ...manifest,
      leftOut: [...LEFT_OUT],
      fieldKey: keyFingerprint(options.fieldKey),
      secrets: options.secretsFile ? await saveSecrets(options.secretsFile, draft) : null,
    }
    await writeManifest(whole, draft)
    await rename(draft, options.folder)
    return whole
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function saveDatabase(client: pg.Client, draft: string) {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(COPY_SETTINGS)
  const migrations = await listMigrationState(client)
  const all = await listTables(client)
  const carried = all.filter((table) => !LEFT_OUT.includes(table.name))
  // No migration may change a table while it is being read.
  await client.query(
    `LOCK TABLE ${all.map(({ name }) => `public."${name}"`).join(', ')} IN ACCESS SHARE MODE`,
  )
  const tables: TablePart[] = []
  for (const table of carried) tables.push(await saveTable(client, table, draft))
  const hashes = await listNamedFiles(client)
  const sequences = await listSequences(client)
  const server = String(await firstValue(client, 'SHOW server_version'))
  await client.query('COMMIT')
  return { migrations, tables, sequences, server, hashes }
}

const ATTACHED = 'SELECT hash FROM public."Attachment" WHERE "removedAt" IS NULL'
/** Frozen papers and finished downloads keep their files too. */
const FROZEN = `
  UNION SELECT file.value->>'hash' FROM public."BriefingSnapshot" s CROSS JOIN LATERAL jsonb_each(s.files) AS file
  UNION SELECT hash FROM public."Download" WHERE hash IS NOT NULL`

/** The files that living rows name; none in a structure from before there were any. */
async function listNamedFiles(client: pg.Client): Promise<string[]> {
  const has = (table: string) => firstValue(client, `SELECT to_regclass('public."${table}"')`)
  if (!(await has('Attachment'))) return []
  const frozen = (await has('BriefingSnapshot')) ? FROZEN : ''
  const { rows } = await client.query<{ hash: string }>(`${ATTACHED}${frozen} ORDER BY hash`)
  return rows.map((row) => row.hash)
}

async function listMigrationState(client: pg.Client): Promise<Manifest['migrations']> {
  if (!(await firstValue(client, `SELECT to_regclass('public._prisma_migrations')`)))
    throw new OperatorError(
      'This database is empty: there is nothing to save.\n数据库为空，没有可备份的内容。',
    )
  const { rows } = await client.query<{ name: string; checksum: string; isDone: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isDone" FROM public._prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const open = rows.find((row) => !row.isDone)
  if (open) throw new OperatorError(`The migration ${open.name} was not finished; mend that first.`)
  return rows.map(({ name, checksum }) => ({ name, checksum }))
}

async function saveTable(client: pg.Client, table: Table, draft: string): Promise<TablePart> {
  const [text, packed] = [new Meter(), new Meter()]
  const place = `tables/${table.name}.copy.gz`
  const count = Number(await firstValue(client, `SELECT count(*) FROM public."${table.name}"`))
  await pipeline(
    copyOut(client, copyOutSql(table)),
    text,
    createGzip({ level: 6 }),
    packed,
    createWriteStream(path.join(draft, place), { mode: 0o600, flush: true }),
  )
  return {
    name: table.name,
    columns: table.columns,
    key: table.key.map((column) => column.name),
    rows: count,
    checksum: text.digest().sha256,
    part: { path: place, ...packed.digest() },
  }
}

async function saveFiles(hashes: string[], draft: string, filesFolder: string) {
  const files: Manifest['files'] = []
  const lostFiles: string[] = []
  for (const hash of hashes) {
    const target = path.join(draft, filePart(hash))
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    const isThere = await copyFile(storedPath(hash, filesFolder), target).then(
      () => true,
      (error) => refuseUnlessMissing(error),
    )
    const digest: Digest | null = isThere ? await digestFile(target) : null
    if (digest?.sha256 === hash) {
      files.push({ hash, bytes: digest.bytes })
    } else {
      lostFiles.push(hash)
      await rm(target, { force: true })
    }
  }
  return { files, lostFiles }
}

function refuseUnlessMissing(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
  throw error
}

async function saveSecrets(source: string, draft: string): Promise<Manifest['secrets']> {
  const text = await readFile(source)
  await writeFile(path.join(draft, 'secrets.json'), text, { mode: 0o600 })
  return { path: 'secrets.json', bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') }
}

async function writeManifest(manifest: Manifest, draft: string): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  const sum = createHash('sha256').update(text).digest('hex')
  for (const [name, content] of [
    [MANIFEST, text],
    [MANIFEST_SUM, `${sum}  ${MANIFEST}\n`],
  ] as const) {
    const file = await open(path.join(draft, name), 'wx', 0o600)
    await file.writeFile(content)
    await file.sync()
    await file.close()
  }
}

async function programVersion(): Promise<string> {
  const { version }: { version?: string } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'))
  return version ?? 'unknown'
}
