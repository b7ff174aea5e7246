import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { copyIn, copyOut } from '@/scripts/lib/backup-copy'
import { digestStream } from '@/scripts/lib/backup-hash'
import { firstValue, withClient } from '@/scripts/lib/sql'

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? ''
const MANY = 200_000

/** What COPY gives for the numbers from 1 to MANY. */
const expected = () => {
  const hash = createHash('sha256')
  for (let number = 1; number <= MANY; number += 1) hash.update(`${number}\n`)
  return hash.digest('hex')
}

async function* lines(count: number): AsyncGenerator<Uint8Array> {
  for (let number = 1; number <= count; number += 1) yield Buffer.from(`${number}\n`)
}

describe('COPY over the connection', () => {
  it('gives all bytes to a slow reader and leaves the connection usable, several times', () =>
    withClient(ownerUrl(), async (client) => {
      for (let turn = 0; turn < 3; turn += 1) {
        const source = copyOut(client, `COPY (SELECT generate_series(1, ${MANY})) TO STDOUT`)
        const hash = createHash('sha256')
        let chunks = 0
        for await (const chunk of source) {
          hash.update(chunk)
          chunks += 1
          await delay(1)
        }
        expect(chunks).toBeGreaterThan(10)
        expect(hash.digest('hex')).toBe(expected())
        expect(await firstValue(client, 'SELECT 1')).toBe(1)
      }
    }))

  it('gives an empty result', () =>
    withClient(ownerUrl(), async (client) => {
      const digest = await digestStream(copyOut(client, 'COPY (SELECT 1 WHERE false) TO STDOUT'))
      expect(digest.bytes).toBe(0)
    }))

  it('passes the error of the database on, before and within the rows', () =>
    withClient(ownerUrl(), async (client) => {
      const read = (sql: string) => digestStream(copyOut(client, sql))
      await expect(read('COPY (SELECT nowhere) TO STDOUT')).rejects.toThrow('does not exist')
      await expect(
        read('COPY (SELECT 1 / (100000 - n) FROM generate_series(1, 100000) n) TO STDOUT'),
      ).rejects.toThrow('division by zero')
      expect(await firstValue(client, 'SELECT 1')).toBe(1)
    }))

  it('writes rows and counts them; a bad row or a source that fails ends it with that cause', () =>
    withClient(ownerUrl(), async (client) => {
      await client.query('CREATE TEMP TABLE numbers (n int PRIMARY KEY)')
      const write = (source: AsyncIterable<Uint8Array>) => copyIn(client, 'COPY numbers FROM STDIN', source)
      expect(await write(lines(MANY))).toBe(MANY)
      await expect(write(lines(1))).rejects.toThrow('duplicate key')
      await expect(write(badFirst())).rejects.toThrow('invalid input syntax')
      await expect(write(failing())).rejects.toThrow('the disk is gone')
      expect(await firstValue(client, 'SELECT count(*)::int FROM numbers')).toBe(MANY)
    }))
})

/** The database refuses the first row while many more are on their way. */
async function* badFirst(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('no number\n')
  yield* lines(MANY)
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('-1\n')
  throw new Error('the disk is gone')
}
