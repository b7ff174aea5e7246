import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { buildEnvironment } from './environment'
import { inRoot } from './paths'
import { captureOrThrow } from './processes'
import type { Secrets } from './secrets'
import { hashSources } from './sources'

/** Root files that only tests and tools read. */
const NOT_BUILT = ['vitest.config.ts', 'playwright.config.ts', 'prisma.config.ts', 'next-env.d.ts']

const DIST = () => inRoot(process.env.LINLI_DIST ?? '.next')
export const NEXT = 'node_modules/next/dist/bin/next'

function buildVersion(secrets: Secrets): string {
  const rootFiles = readdirSync(inRoot()).filter(
    (name) => /\.(ts|mjs)$/.test(name) && !NOT_BUILT.includes(name),
  )
  const folders = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'prisma/models']
  const sources = hashSources([...folders, ...rootFiles.toSorted(), 'package-lock.json'])
  return createHash('sha256')
    .update(sources)
    .update(compilerOptions())
    .update(buildEnvironment(secrets).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
    .digest('hex')
}

/** Next rewrites the list of files in tsconfig.json while it builds, so only the rest of it counts. */
function compilerOptions(): string {
  const { compilerOptions } = JSON.parse(readFileSync(inRoot('tsconfig.json'), 'utf8'))
  return JSON.stringify(compilerOptions)
}

/** Whether the production build is the one of these sources. */
function isBuilt(version: string): boolean {
  const marker = `${DIST()}/linli-build.json`
  return existsSync(marker) && readFileSync(marker, 'utf8') === version
}

/** Builds the application unless its sources are those of the last build. @returns a note for the operator */
export async function ensureBuild(secrets: Secrets): Promise<string> {
  const version = buildVersion(secrets)
  if (isBuilt(version)) return 'up to date'
  // Without its mark an interrupted build is not taken for a finished one.
  rmSync(`${DIST()}/linli-build.json`, { force: true })
  await captureOrThrow(process.execPath, [NEXT, 'build'], {
    env: { ...process.env, NODE_ENV: 'production', ...buildEnvironment(secrets) },
  })
  writeFileSync(`${DIST()}/linli-build.json`, version)
  return 'built'
}
