import { crc32, deflateRawSync } from 'node:zlib'
import yauzl from 'yauzl'

/** A part of an Office file: its path inside the package and its bytes. */
export type Part = { path: string; data: Buffer }

/** 1 January 1980, the beginning of time in a zip file: the same parts give the same bytes on any day. */
const DOS_DATE = 0x21
const UTF8_NAMES = 0x800
const DEFLATED = 8

/** Every part of a package that this program has written itself; not for files from outside. */
export async function unpack(bytes: Uint8Array): Promise<Part[]> {
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes))
  const parts: Part[] = []
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    parts.push({ path: entry.fileName, data: Buffer.concat(chunks) })
  }
  return parts
}

/** A package of the given parts, in their order, with no trace of the time of writing. */
export function pack(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.path)
    const body = deflateRawSync(part.data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(UTF8_NAMES, 2)
    shared.writeUInt16LE(DEFLATED, 4)
    shared.writeUInt16LE(DOS_DATE, 8)
    shared.writeUInt32LE(crc32(part.data), 10)
    shared.writeUInt32LE(body.length, 14)
    shared.writeUInt32LE(part.data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, place, name]))
    files.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), end])
}
