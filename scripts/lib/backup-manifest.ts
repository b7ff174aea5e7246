import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { OperatorError } from './steps.mjs'

export const MANIFEST = 'manifest.json'
export const MANIFEST_SUM = 'manifest.sha256'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[A-Za-z0-9_]{1,63}$/)
const partPath = z.string().regex(/^[A-Za-z0-9_]+(\/[A-Za-z0-9_.]+)*(\.[a-z]+)*$/)

const part = z.strictObject({ path: partPath, bytes: z.int().min(0), sha256: hash })

const table = z.strictObject({
  name,
  columns: z.array(name).min(1).max(1600),
  /** Columns of the primary key, by which the rows are ordered. */
  key: z.array(name).min(1).max(32),
  rows: z.int().min(0),
  /** SHA-256 of the rows in COPY's text form, in the order of the key. */
  checksum: hash,
  part,
})

const manifest = z.strictObject({
  format: z.literal('linli-backup'),
  formatVersion: z.literal(1),
  createdAt: z.iso.datetime(),
  program: z.string().max(40),
  server: z.string().max(200),
  migrations: z
    .array(z.strictObject({ name: z.string().max(255), checksum: hash }))
    .min(1)
    .max(10_000),
  /** In the order in which they can be loaded. */
  tables: z.array(table).max(1000),
  /** Tables of which only the structure is kept. */
  leftOut: z.array(name).max(100),
  sequences: z
    .array(z.strictObject({ name, value: z.string().regex(/^\d{1,19}$/), isCalled: z.boolean() }))
    .max(1000),
  /** Kept files; each stands under `files/` by its SHA-256. */
  files: z.array(z.strictObject({ hash, bytes: z.int().min(0) })).max(5_000_000),
  /** Files that records name but that were missing or damaged when the backup was made. */
  lostFiles: z.array(hash).max(5_000_000),
  /** Tells whether a key is the one that telephone numbers were encrypted with, without giving it away. */
  fieldKey: hash,
  secrets: part.nullable(),
})

export type Manifest = z.infer<typeof manifest>
export type TablePart = z.infer<typeof table>

/** Fingerprint of a FIELD_KEY (32 random bytes, base64); the key cannot be found from it. */
export const keyFingerprint = (key: string) =>
  createHash('sha256').update(`linli field key ${key}`).digest('hex')

/** Where a kept file stands in a backup. */
export const filePart = (hash: string) => `files/${hash.slice(0, 2)}/${hash}`

/**
 * Reads and checks the list of contents of a backup.
 * @throws OperatorError when it is no backup, was changed, or is of an unknown form
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8').catch(() => null)
  const [text, sum] = await Promise.all([read(MANIFEST), read(MANIFEST_SUM)])
  if (text === null || sum === null)
    throw new OperatorError(
      `${folder} is no complete backup: ${MANIFEST} or ${MANIFEST_SUM} is missing.\n备份不完整：缺少清单文件。`,
    )
  if (sum.split(/\s/)[0] !== createHash('sha256').update(text).digest('hex'))
    throw new OperatorError(`${MANIFEST} was changed after the backup was made.\n备份清单已被改动。`)
  const parsed = manifest.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.slice(0, 3).map((issue) => issue.path.join('.'))
  throw new OperatorError(
    `${MANIFEST} is not of a form that this version reads (${places.join(', ')}).\n备份清单格式无法识别。`,
  )
}
