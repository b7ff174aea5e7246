import { inflateSync } from 'node:zlib'
import { FileFault } from '@/lib/files/fault'

/** Names that make a document act on its own or carry other files. */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFile)/
const ENCRYPTED = /\/Encrypt\b/
const TAIL_BYTES = 2048
const MAX_UNPACKED_BYTES = 30_000_000

/** Writers may spell any letter of a name as `#xx`; the scan reads the plain spelling. */
const plainNames = (text: string) =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The unpacked object streams of a document (PDF 1.5), in which dictionaries may hide from a plain scan. */
function* objectStreams(bytes: Buffer, text: string): Generator<string> {
  let room = MAX_UNPACKED_BYTES
  for (const match of text.matchAll(/\/ObjStm\b[\s\S]{0,2000}?stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    try {
      const unpacked = inflateSync(bytes.subarray(start, end < 0 ? undefined : end), {
        maxOutputLength: room,
      })
      room -= unpacked.length
      yield unpacked.toString('latin1')
    } catch (error) {
      if (error instanceof RangeError) throw new FileFault('pdfActive')
      // Packed in another way or broken: readers that follow the standard see no dictionary here either.
    }
  }
}

/**
 * Refuses a PDF that is cut off, encrypted, runs scripts or programs, or carries other files. A simple scan of names,
 * in the open text and in object streams; the file is served for download inside a sandbox all the same.
 * @throws FileFault pdfIncomplete, pdfEncrypted, pdfActive
 */
export function checkPdf(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  if (!text.slice(-TAIL_BYTES).includes('%%EOF')) throw new FileFault('pdfIncomplete')
  const names = plainNames(text)
  if (ENCRYPTED.test(names)) throw new FileFault('pdfEncrypted')
  if (ACTIVE.test(names)) throw new FileFault('pdfActive')
  for (const stream of objectStreams(buffer, text))
    if (ACTIVE.test(plainNames(stream))) throw new FileFault('pdfActive')
}
