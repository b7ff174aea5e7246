import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAttachment, removeAttachment } from '@/lib/attachments/mutations'
import { sealAuditEntries } from '@/lib/audit/mutations'
import { db } from '@/lib/core/db'
import { encryptField } from '@/lib/core/field-cipher'
import { mintSystemViewer } from '@/lib/core/viewer'
import { hashOf, storedPath } from '@/lib/files/store'
import { type Manifest, readManifest } from '@/scripts/lib/backup-manifest'
import { listTables } from '@/scripts/lib/backup-tables'
import { listMigrations } from '@/scripts/lib/migrations'
import { firstValue, withClient } from '@/scripts/lib/sql'
import { ownerQuery } from '@/tests/support/database'
import { makeCenter, makeCounty } from '@/tests/support/factories'
import { countOf, emptyDatabase, flip, runScript } from '@/tests/support/installation'
import { pdf, photograph } from '@/tests/support/sample-files'
import { viewerOf } from '@/tests/support/viewers'

let root = ''
let backup = ''
/** Address of the database that the first restore filled. */
let restored = ''
let manifest: Manifest

const inRoot = (...parts: string[]) => path.join(root, ...parts)
const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? ''

const run = (script: string, args: string[], environment: Record<string, string> = {}) =>
  runScript(script, args, { LINLI_VAR: inRoot('var'), FILES_DIR: inRoot('files'), ...environment })

/** A copy of the backup that a test may harm. */
async function copyOfBackup(): Promise<string> {
  const copy = inRoot(`copy-${process.hrtime.bigint()}`)
  await cp(backup, copy, { recursive: true })
  return copy
}

/** Odd texts that a careless format would break. */
const ODD = [
  '反斜杠\\N与\\t',
  '换行\n回车\r制表\t',
  '“引号” "quotes" \'',
  '𠮷野家👨‍👩‍👧',
  ' 前后空格 ',
  '\\.',
  'NULL',
]

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'linli-backup-'))
  process.env.FILES_DIR = inRoot('files')
  const county = await makeCounty()
  const [unit] = county.townships[0].communities
  const clerk = await viewerOf({ role: 'CLERK', unitId: unit.id })
  const centers = []
  for (const name of ODD) centers.push(await makeCenter(county, unit, { name }))
  const target = { targetType: 'CENTER' as const, targetId: centers[0]?.id ?? '' }
  await db().center.update({
    where: { id: target.targetId },
    data: { contactPhone: encryptField('0550-1234567') },
  })
  await addAttachment(clerk, { ...target, fileName: '照片.jpg', content: await photograph() })
  await addAttachment(clerk, { ...target, fileName: '文件.pdf', content: pdf() })
  const removed = await addAttachment(clerk, { ...target, fileName: '删.pdf', content: pdf('/Lang (zh)') })
  await removeAttachment(clerk, removed)
  await db().session.create({
    data: {
      userId: clerk.userId ?? '',
      tokenHash: 'hash',
      createdAt: new Date(0),
      lastSeenAt: new Date(0),
      expiresAt: new Date('2099-01-01T00:00:00Z'),
    },
  })
  await ownerQuery(`UPDATE "AuditEntry" SET at = at - interval '1 hour'`)
  await sealAuditEntries(mintSystemViewer('test'))
  const { code, output } = await run('backup', ['--to', inRoot('backups')])
  expect([code, output]).toEqual([0, expect.stringContaining('secrets.json is NOT in this backup')])
  const [name = ''] = await readdir(inRoot('backups'))
  backup = inRoot('backups', name)
  manifest = await readManifest(backup)
}, 120_000)
afterAll(() => rm(root, { recursive: true }))

describe('R-78 a backup', () => {
  it('holds every table of the schema but sessions and counters, in an order that can be loaded', async () => {
    const tables = await withClient(ownerUrl(), listTables)
    const held = manifest.tables.map((table) => table.name)
    expect([...held, ...manifest.leftOut].toSorted()).toEqual(tables.map((table) => table.name).toSorted())
    expect(manifest.leftOut).toEqual(['Session', 'LoginFailure', 'RateLimit'])
    for (const table of tables)
      for (const parent of table.parents)
        if (held.includes(table.name)) expect(held.indexOf(parent)).toBeLessThan(held.indexOf(table.name))
  })

  it('holds the files of living rows, each under its hash, and no key', async () => {
    const rows = await db().attachment.findMany({ where: { removedAt: null }, select: { hash: true } })
    expect(manifest.files.map((file) => file.hash)).toEqual(rows.map((row) => row.hash).toSorted())
    expect(manifest.files).toHaveLength(2)
    expect([manifest.secrets, manifest.lostFiles]).toEqual([null, []])
    expect(JSON.stringify(manifest)).not.toContain(process.env.FIELD_KEY)
  })

  it('names a file that is missing or damaged on the disk, and fails, but saves the rest', async () => {
    const [file] = manifest.files
    const stored = storedPath(file?.hash ?? '')
    const content = await readFile(stored)
    await appendFile(stored, 'x')
    const { code, output } = await run('backup', ['--to', inRoot('lossy')])
    await writeFile(stored, content)
    expect([code, output]).toEqual([1, expect.stringContaining(file?.hash ?? 'no file')])
    const [name = ''] = await readdir(inRoot('lossy'))
    const lossy = await readManifest(inRoot('lossy', name))
    expect([lossy.files.length, lossy.lostFiles]).toEqual([1, [file?.hash]])
  })
})

describe('R-78 a restore', () => {
  it('brings equal rows, files, sequences and a valid audit chain into an empty installation', async () => {
    restored = await emptyDatabase()
    const url = restored
    const environment = { FILES_DIR: inRoot('restored-files') }
    const { code, output } = await run('restore', [backup, '--into', url], environment)
    expect([code, output]).toEqual([0, expect.stringContaining('counts and checksums equal')])
    expect(output).toContain('Audit chain 审计链 (1 seals)')
    for (const { name, rows } of manifest.tables)
      expect([name, await countOf(url, name)]).toEqual([name, rows])
    expect(await countOf(url, 'Session')).toBe(0)
    await withClient(url, async (client) => {
      const names = await client.query('SELECT name FROM "Center" ORDER BY id')
      expect(names.rows.map((row) => row.name)).toEqual(ODD)
      const next = BigInt(String(await firstValue(client, `SELECT nextval('"AuditEntry_id_seq"')`)))
      expect(next > BigInt(String(await firstValue(client, 'SELECT max(id) FROM "AuditEntry"')))).toBe(true)
    })
    for (const { hash } of manifest.files)
      expect(await readFile(storedPath(hash, inRoot('restored-files')))).toEqual(
        await readFile(storedPath(hash)),
      )
    // A backup of what was restored is the same backup.
    const again = await run('backup', ['--to', inRoot('again')], { ...environment, DATABASE_OWNER_URL: url })
    expect(again.code).toBe(0)
    const [name = ''] = await readdir(inRoot('again'))
    const checksums = ({ tables }: Manifest) => tables.map((table) => [table.name, table.checksum])
    expect(checksums(await readManifest(inRoot('again', name)))).toEqual(checksums(manifest))
  })

  it('leaves the application its rights, and none over the trail', async () => {
    await withClient(restored, async (client) => {
      await client.query('SET ROLE linli_app')
      await expect(client.query('UPDATE "Center" SET floors = 1')).resolves.toMatchObject({
        rowCount: ODD.length,
      })
      await expect(client.query('DELETE FROM "AuditEntry"')).rejects.toThrow('permission denied')
      await expect(client.query('SELECT FROM "_prisma_migrations"')).rejects.toThrow('permission denied')
    })
  })

  it('is refused where people or units are, until told to overwrite', async () => {
    const url = restored
    const refused = await run('restore', [backup, '--into', url])
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('--overwrite')])
    const { code } = await run('restore', [backup, '--into', url, '--overwrite'])
    expect(code).toBe(0)
    await withClient(url, async (client) =>
      expect(await firstValue(client, 'SELECT count(*) FROM "Center" WHERE floors IS NOT NULL')).toBe('0'),
    )
  })

  it('that fails on the way leaves everything as it was', async () => {
    const url = restored
    const copy = await copyOfBackup()
    const text = (await readFile(path.join(copy, 'manifest.json'), 'utf8')).replace(
      /("name": "Center",[\s\S]*?"rows": )\d+/,
      '$199',
    )
    await writeFile(path.join(copy, 'manifest.json'), text)
    await writeFile(path.join(copy, 'manifest.sha256'), `${hashOf(Buffer.from(text))}  manifest.json\n`)
    await withClient(url, (client) => client.query('UPDATE "Center" SET floors = 7'))
    const { code, output } = await run('restore', [copy, '--into', url, '--overwrite'])
    expect([code, output]).toEqual([1, expect.stringContaining('rows were loaded instead of 99')])
    await withClient(url, async (client) =>
      expect(await firstValue(client, 'SELECT count(*) FROM "Center" WHERE floors = 7')).toBe(
        String(ODD.length),
      ),
    )
  })

  it('R-79 of an older structure builds that first and brings it up to date afterwards', async () => {
    const old = await emptyDatabase()
    const [first, ...newer] = listMigrations()
    await withClient(old, async (client) => {
      const steps = [
        'CREATE SCHEMA kept',
        'ALTER TABLE _prisma_migrations SET SCHEMA kept',
        'DROP SCHEMA public CASCADE',
      ]
      for (const sql of [
        ...steps,
        'CREATE SCHEMA public',
        'ALTER TABLE kept._prisma_migrations SET SCHEMA public',
      ])
        await client.query(sql)
      await client.query('DELETE FROM _prisma_migrations WHERE migration_name <> $1', [first?.name])
      await client.query(first?.sql ?? '')
      await client.query(`INSERT INTO "OrgUnit" (id, code, name, "shortName", level)
        VALUES (gen_random_uuid(), '341126000000', '凤阳县', '凤阳', 'COUNTY')`)
    })
    const saved = await run('backup', ['--to', inRoot('old')], { DATABASE_OWNER_URL: old })
    expect(saved.code).toBe(0)
    const [name = ''] = await readdir(inRoot('old'))
    const url = await emptyDatabase()
    const { code, output } = await run('restore', [inRoot('old', name), '--into', url])
    expect([code, output]).toEqual([0, expect.stringContaining(`(${newer.length} applied)`)])
    expect([await countOf(url, 'OrgUnit'), await countOf(url, '_prisma_migrations')]).toEqual([
      1,
      newer.length + 1,
    ])
  })

  it('is refused while somebody is connected', async () => {
    const url = await emptyDatabase()
    await withClient(url, async () => {
      const { code, output } = await run('restore', [backup, '--into', url])
      expect([code, output]).toEqual([1, expect.stringContaining('Stop the server first')])
    })
  })

  it('says when the key is another, and takes the one that was kept apart only if it fits', async () => {
    const url = await emptyDatabase()
    const other = Buffer.alloc(32, 1).toString('base64')
    const { code, output } = await run('restore', [backup, '--into', url], { FIELD_KEY: other })
    expect([code, output]).toEqual([1, expect.stringContaining('telephone numbers cannot be read')])
    const file = inRoot('kept-secrets.json')
    await writeFile(file, JSON.stringify({ fieldKey: other }))
    const wrong = await run('restore', [backup, '--into', url, '--overwrite', '--secrets', file])
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('does not belong to this backup')])
  })
})

describe('R-78 a harmed backup is found out before anything is written', () => {
  const firstTable = () => path.join('tables', 'Center.copy.gz')
  const firstFile = () =>
    path.join('files', (manifest.files[0]?.hash ?? '').slice(0, 2), manifest.files[0]?.hash ?? '')

  it.each<[string, (copy: string) => Promise<void>, string]>([
    ['a byte changed', async (copy) => flip(path.join(copy, firstTable())), 'Center.copy.gz was changed'],
    ['a table missing', (copy) => rm(path.join(copy, firstTable())), 'Center.copy.gz is missing'],
    ['a table longer', (copy) => appendFile(path.join(copy, firstTable()), 'x'), 'Center.copy.gz has'],
    ['a file changed', async (copy) => flip(path.join(copy, firstFile())), 'was changed'],
    [
      'the list edited',
      (copy) => appendFile(path.join(copy, 'manifest.json'), ' '),
      'manifest.json was changed',
    ],
    ['the list missing', (copy) => rm(path.join(copy, 'manifest.sha256')), 'no complete backup'],
  ])('%s', async (_name, harm, words) => {
    const [url, copy] = [await emptyDatabase(), await copyOfBackup()]
    await harm(copy)
    const files = `${copy}-files`
    const { code, output } = await run('restore', [copy, '--into', url], { FILES_DIR: files })
    expect([code, output]).toEqual([1, expect.stringContaining(words)])
    expect(await countOf(url, 'Center')).toBe(0)
    await expect(readdir(files)).rejects.toThrow('ENOENT')
  })
})

describe('audit:verify', () => {
  it('passes a sound trail and fails a tampered one, which a restore reports too', async () => {
    const sound = await run('audit-verify', [])
    expect([sound.code, sound.output]).toEqual([0, expect.stringContaining('1 seals checked, 0 faults')])
    await ownerQuery(
      `UPDATE "AuditEntry" SET "userName" = '他人' WHERE id = (SELECT min(id) FROM "AuditEntry")`,
    )
    const tampered = await run('audit-verify', [])
    expect([tampered.code, tampered.output]).toEqual([1, expect.stringContaining('an entry was changed')])
    await run('backup', ['--to', inRoot('tampered')])
    const [name = ''] = await readdir(inRoot('tampered'))
    const { code, output } = await run('restore', [inRoot('tampered', name), '--into', await emptyDatabase()])
    expect([code, output]).toEqual([1, expect.stringContaining('The audit chain has 1 faults')])
  })
})
