import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { LIMITS, SpreadsheetError } from '@/lib/spreadsheets/model'

const STORED = 0
const DEFLATED = 8
const HAS_DESCRIPTOR = 0x8
/** An empty deflate stream takes two bytes. */
const EMPTY_STREAM = 2
const CONTENT_TYPES = '[content_types].xml'

async function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await yauzl.fromBufferPromise(view, { decodeStrings: false })
  } catch {
    throw new SpreadsheetError('TRUNCATED')
  }
}

/** The name as the reader of the workbook will see it, after the check that it stays inside the archive. */
function safeName(entry: Entry): string {
  const plain = entry.fileNameRaw.toString('utf8')
  const decoded = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  )
  for (const name of [plain, decoded])
    if (name === '' || name.includes('\0') || yauzl.validateFileName(name) !== null)
      throw new SpreadsheetError('BAD_PATHS')
  return plain.toLowerCase()
}

function checkEntry(entry: Entry): void {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  if (entry.isEncrypted()) throw new SpreadsheetError('PASSWORD')
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw new SpreadsheetError('UNREADABLE')
  // Readers trust the declared size as their cap and look elsewhere for sizes that are left out, so neither may be missing.
  if (uncompressedSize === 0 && compressedSize > EMPTY_STREAM) throw new SpreadsheetError('TOO_COMPRESSED')
  if (compressedSize === 0 && (entry.generalPurposeBitFlag & HAS_DESCRIPTOR) !== 0)
    throw new SpreadsheetError('UNREADABLE')
  if (uncompressedSize > compressedSize * LIMITS.ratio)
    throw new SpreadsheetError('TOO_COMPRESSED', { limit: LIMITS.ratio })
}

/**
 * Checks a workbook's archive by its directory alone, before a single byte is inflated.
 * @throws SpreadsheetError TRUNCATED, TOO_MANY_ENTRIES, TOO_LARGE, TOO_COMPRESSED, BAD_PATHS, DUPLICATE_ENTRY, PASSWORD,
 * NOT_A_WORKBOOK, UNREADABLE
 */
export async function checkArchive(bytes: Uint8Array): Promise<void> {
  const archive = await openArchive(bytes)
  if (archive.entryCount > LIMITS.entries)
    throw new SpreadsheetError('TOO_MANY_ENTRIES', { limit: LIMITS.entries })
  const names = new Set<string>()
  let inflated = 0
  for (const entry of await listEntries(archive)) {
    const name = safeName(entry)
    if (names.has(name)) throw new SpreadsheetError('DUPLICATE_ENTRY')
    names.add(name)
    inflated += entry.uncompressedSize
    if (inflated > LIMITS.inflatedBytes)
      throw new SpreadsheetError('TOO_LARGE', { limit: LIMITS.inflatedBytes / 1024 / 1024 })
    checkEntry(entry)
  }
  if (!names.has(CONTENT_TYPES)) throw new SpreadsheetError('NOT_A_WORKBOOK')
}

async function listEntries(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry)
  } catch {
    throw new SpreadsheetError('TRUNCATED')
  }
  return entries
}
