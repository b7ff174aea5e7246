import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** SHA-256 and length of what has passed. */
export interface Digest {
  bytes: number
  sha256: string
}

/** A passage that counts and hashes what goes through it. */
export class Meter extends Transform {
  #hash: Hash = createHash('sha256')
  #bytes = 0

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: null, chunk: Buffer) => void,
  ): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    done(null, chunk)
  }

  /** To be asked once, after the end. */
  digest(): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

/** SHA-256 and length of a file; null when there is none. */
export async function digestFile(file: string): Promise<Digest | null> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** SHA-256 and length of what a stream gives. */
export async function digestStream(source: Readable): Promise<Digest> {
  const meter = new Meter()
  await pipeline(source, meter, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return meter.digest()
}
