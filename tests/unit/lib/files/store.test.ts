import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  hashOf,
  putFile,
  putThumbnail,
  readStored,
  readThumbnail,
  removeUnused,
  storedPath,
} from '@/lib/files/store'

const OLD = new Date('2020-01-01T00:00:00Z')
const text = (value: string) => Buffer.from(value)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-files-'))
  process.env.FILES_DIR = folder
})
afterEach(async () => {
  Reflect.deleteProperty(process.env, 'FILES_DIR')
  await rm(folder, { recursive: true })
})

describe('the store', () => {
  it('keeps bytes under their hash, readable by the owner alone, and leaves no draft', async () => {
    const hash = await putFile(text('one'))
    expect(hash).toBe(hashOf(text('one')))
    expect(String(await readStored(hash))).toBe('one')
    expect((await stat(path.join(folder, hash.slice(0, 2), hash))).mode & 0o777).toBe(0o600)
    expect(await readdir(path.join(folder, 'drafts'))).toEqual([])
  })

  it('keeps the same bytes once and counts them as new again', async () => {
    const hash = await putFile(text('one'))
    await utimes(storedPath(hash), OLD, OLD)
    expect(await putFile(text('one'))).toBe(hash)
    expect((await stat(storedPath(hash))).mtimeMs).toBeGreaterThan(OLD.getTime())
    expect(await readdir(path.dirname(storedPath(hash)))).toEqual([hash])
  })

  it('mends a file that lost its end', async () => {
    const hash = await putFile(text('whole'))
    const { writeFile } = await import('node:fs/promises')
    await writeFile(storedPath(hash), 'who')
    await putFile(text('whole'))
    expect(String(await readStored(hash))).toBe('whole')
  })

  it.each(['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`, 'a'.repeat(63), 'a'.repeat(65)])(
    'takes no path for a hash: %j',
    (hash) => {
      expect(() => storedPath(hash)).toThrow('not a content hash')
    },
  )

  it('answers null for what it does not have', async () => {
    expect(await readStored('0'.repeat(64))).toBeNull()
    expect(await readThumbnail('0'.repeat(64))).toBeNull()
  })
})

describe('removing what nothing names', () => {
  it('takes old unused files with their small pictures, and leaves used and young ones', async () => {
    const [used, young, old] = [
      await putFile(text('used')),
      await putFile(text('young')),
      await putFile(text('old')),
    ]
    await putThumbnail(old, text('small'))
    for (const file of [storedPath(used), storedPath(old), `${storedPath(old)}.thumb`])
      await utimes(file, OLD, OLD)
    expect(await removeUnused((hash) => hash === used, new Date('2020-01-02T00:00:00Z'))).toBe(1)
    expect([await readStored(used), await readStored(young)].map(String)).toEqual(['used', 'young'])
    expect([await readStored(old), await readThumbnail(old)]).toEqual([null, null])
  })

  it('does nothing where there is no store yet', async () => {
    process.env.FILES_DIR = path.join(folder, 'absent')
    expect(await removeUnused(() => false, new Date('2030-01-01T00:00:00Z'))).toBe(0)
  })
})
