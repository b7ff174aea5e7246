import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { digestFile, digestStream } from './backup-hash'
import { filePart, type Manifest } from './backup-manifest'

type Part = { path: string; bytes: number; sha256: string }

/** Every part that a backup must hold. */
function listParts({ tables, files, secrets }: Manifest): Part[] {
  return [
    ...tables.map((table) => table.part),
    ...files.map(({ hash, bytes }) => ({ path: filePart(hash), bytes, sha256: hash })),
    ...(secrets ? [secrets] : []),
  ]
}

/** The text of a packed table; a fault of the disk ends it with an error. */
export function openTable(folder: string, part: Part): Readable {
  return pipeline(createReadStream(path.join(folder, part.path)), createGunzip(), () => undefined)
}

/**
 * Checks a backup against its list of contents: every part is there, whole and unchanged, and every table unpacks to
 * the rows that were saved.
 * @returns one sentence for each fault; empty when all is well
 */
export async function findFaults(folder: string, manifest: Manifest): Promise<string[]> {
  const faults: string[] = []
  for (const part of listParts(manifest)) {
    const found = await digestFile(path.join(folder, part.path))
    if (!found) faults.push(`${part.path} is missing 缺失`)
    else if (found.bytes !== part.bytes)
      faults.push(`${part.path} has ${found.bytes} bytes instead of ${part.bytes} 大小不符`)
    else if (found.sha256 !== part.sha256) faults.push(`${part.path} was changed 内容被改动`)
  }
  if (faults.length > 0) return faults
  for (const table of manifest.tables) {
    const { sha256 } = await digestStream(openTable(folder, table.part))
    if (sha256 !== table.checksum) faults.push(`${table.name}: the rows differ 数据不符`)
  }
  return faults
}
