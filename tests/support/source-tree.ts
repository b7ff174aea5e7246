import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export type SourceFile = {
  /** Path from the root with forward slashes. */
  path: string
  text: string
  /** Modules imported for their values; those of our own tree as paths from the root. */
  valueImports: string[]
  /** Modules imported for their types alone. */
  typeImports: string[]
}

/** Every file below a folder of the root, as paths from the root. */
export function listFiles(folder: string): string[] {
  const absolute = path.join(ROOT, folder)
  if (!statSync(absolute, { throwIfNoEntry: false })) return []
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.includes('/generated/'))
    .sort()
}

/** The program of a file as oxc reads it (ESTree). */
export function parseFile(file: string, text: string) {
  const parsed = parseSync(file, text)
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message}`)
  return parsed
}

/** Reads and parses one TypeScript file. */
export function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  const { module } = parseFile(file, text)
  const valueImports: string[] = []
  const typeImports: string[] = []
  for (const statement of module.staticImports) {
    const isType = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType)
    ;(isType ? typeImports : valueImports).push(resolveImport(file, statement.moduleRequest.value))
  }
  for (const statement of module.staticExports)
    for (const entry of statement.entries)
      if (entry.moduleRequest) valueImports.push(resolveImport(file, entry.moduleRequest.value))
  for (const dynamic of module.dynamicImports) {
    const literal = text.slice(dynamic.moduleRequest.start, dynamic.moduleRequest.end)
    valueImports.push(resolveImport(file, literal.replace(/^['"`]|['"`]$/g, '')))
  }
  return { path: file, text, valueImports, typeImports }
}

function resolveImport(from: string, request: string): string {
  if (request.startsWith('@/')) return request.slice(2)
  if (request.startsWith('.')) return path.posix.join(path.posix.dirname(from), request)
  return request
}

/** Every TypeScript file below the given folders. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    listFiles(folder)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map(readSource),
  )
}
