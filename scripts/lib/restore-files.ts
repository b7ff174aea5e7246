import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { storedPath } from '@/lib/files/store'
import { digestFile } from './backup-hash'
import { filePart, type Manifest } from './backup-manifest'

/**
 * Puts the kept files of a backup into a store. A file that is there already, whole, is left; none is removed.
 * @returns how many were written
 */
export async function restoreFiles(folder: string, manifest: Manifest, filesFolder: string): Promise<number> {
  let written = 0
  for (const { hash } of manifest.files) {
    const target = storedPath(hash, filesFolder)
    if ((await digestFile(target))?.sha256 === hash) continue
    const draft = `${target}.restoring`
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    try {
      await copyFile(path.join(folder, filePart(hash)), draft)
      await rename(draft, target)
    } finally {
      await rm(draft, { force: true })
    }
    written += 1
  }
  return written
}
