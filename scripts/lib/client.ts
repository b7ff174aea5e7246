import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths'
import { captureOrThrow } from './processes'
import { hashSources } from './sources'

const marker = () => inRoot('prisma/generated/.linli-schema')

/** Generates the database client unless the schema is the one it was generated from. @returns a note */
export async function ensureClient(): Promise<string> {
  const version = hashSources(['prisma/schema.prisma', 'prisma/models', 'node_modules/prisma/package.json'])
  if (existsSync(marker()) && readFileSync(marker(), 'utf8') === version) return 'up to date'
  await captureOrThrow(process.execPath, ['node_modules/prisma/build/index.js', 'generate'])
  writeFileSync(marker(), version)
  return 'generated'
}
