import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { now } from '@/lib/core/clock'
import { FileFault } from '@/lib/files/fault'

/**
 * Key of the advisory lock of the store: whoever adds a row for a file or copies files holds it shared, the removal of
 * unused files holds it alone.
 */
export const FILES_LOCK = 72_707_371

const HASH = /^[0-9a-f]{64}$/
const DRAFTS = 'drafts'
const THUMBNAIL = '.thumb'

/** The folder of the store: FILES_DIR, else `files` in the folder of this installation. */
export function filesFolder(): string {
  const usual = path.join(process.env.LINLI_VAR ?? 'var', 'files')
  return path.resolve(/* turbopackIgnore: true */ process.env.FILES_DIR ?? usual)
}

/**
 * Where the file of a SHA-256 stands below a folder: `<first two digits>/<hash>`.
 * @throws Error for anything but 64 hexadecimal digits, so that no path can be smuggled in
 */
export function storedPath(hash: string, folder = filesFolder()): string {
  if (!HASH.test(hash)) throw new Error('not a content hash')
  return path.join(/* turbopackIgnore: true */ folder, hash.slice(0, 2), hash)
}

/** SHA-256 of bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps bytes under their hash, at once or not at all; the same bytes are kept once and count as new again.
 * @throws FileFault diskFull
 */
export async function putFile(bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  const target = storedPath(hash)
  const known = await stat(target).catch(() => null)
  if (known?.size === bytes.byteLength) await utimes(target, now(), now())
  else await writeAtOnce(target, bytes)
  return hash
}

/** The bytes of a kept file; null when there is none. */
export function readStored(hash: string): Promise<Buffer | null> {
  return readOrNull(storedPath(hash))
}

/** The small picture of a kept photograph; null when none was made yet. */
export function readThumbnail(hash: string): Promise<Buffer | null> {
  return readOrNull(storedPath(hash) + THUMBNAIL)
}

/** Keeps the small picture of a photograph beside it. */
export function putThumbnail(hash: string, bytes: Uint8Array): Promise<void> {
  return writeAtOnce(storedPath(hash) + THUMBNAIL, bytes)
}

/**
 * Removes the files that nothing names, and drafts of interrupted uploads, if last written before an instant.
 * @returns how many files were removed
 */
export async function removeUnused(isUsed: (hash: string) => boolean, before: Date): Promise<number> {
  let removed = 0
  for (const folder of await readdir(filesFolder(), { withFileTypes: true }).catch(() => [])) {
    if (!folder.isDirectory()) continue
    for (const name of await readdir(path.join(folder.parentPath, folder.name))) {
      const [hash = ''] = name.split('.')
      if (folder.name !== DRAFTS && (!HASH.test(hash) || isUsed(hash))) continue
      const file = path.join(folder.parentPath, folder.name, name)
      const { mtime } = await stat(file)
      if (mtime >= before) continue
      await rm(file, { force: true })
      if (name === hash) removed += 1
    }
  }
  return removed
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Writes beside and renames: a crash leaves a draft, never half a file under its final name. */
async function writeAtOnce(target: string, bytes: Uint8Array): Promise<void> {
  const draft = path.join(filesFolder(), DRAFTS, randomUUID())
  try {
    await mkdir(path.dirname(draft), { recursive: true, mode: 0o700 })
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.utimes(now(), now())
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw new FileFault('diskFull')
    throw error
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
