import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './paths'

function filesUnder(entry: string): string[] {
  const full = path.join(ROOT, entry)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [entry]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesUnder(path.join(entry, name)))
}

/**
 * One hash over files and folders of the repository (names and contents).
 * @param entries paths from the root; a missing one counts as empty
 * @param isLeftOut tells which files do not matter
 */
export function hashSources(entries: string[], isLeftOut: (file: string) => boolean = () => false): string {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(filesUnder)) {
    if (isLeftOut(file)) continue
    const content = createHash('sha256')
      .update(readFileSync(path.join(ROOT, file)))
      .digest('hex')
    hash.update(`${file}\0${content}\n`)
  }
  return hash.digest('hex')
}
