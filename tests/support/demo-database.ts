import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { applyMigrations } from '@/scripts/lib/migrations'
import { captureOrThrow, scriptArguments } from '@/scripts/lib/processes'
import { hashSources } from '@/scripts/lib/sources'
import { ensureTemplate } from '@/scripts/lib/template'
import { testEnvironment } from '@/scripts/lib/test-environment'
import { freshDatabase } from '@/tests/support/database'
import { DEMO_DAY } from '@/tests/support/days'

async function fill(url: string): Promise<void> {
  const env = { ...process.env, ...testEnvironment(url) }
  const folder = await mkdtemp(path.join(tmpdir(), 'linli-demo-'))
  try {
    await applyMigrations(url)
    await captureOrThrow(process.execPath, scriptArguments('seed-reference'), { env })
    const seed = ['--accounts-file', path.join(folder, 'accounts.json'), '--today', DEMO_DAY]
    await captureOrThrow(process.execPath, scriptArguments('seed-demo', seed), { env })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives this test file the demonstration county of `DEMO_DAY`, which is loaded once for all that ask for it. */
export async function demoDatabase(): Promise<void> {
  const version = hashSources(['prisma', 'lib', 'scripts/seed-demo.ts', 'tests/support/days.ts'])
  const maintenanceUrl = inject('maintenanceUrl')
  await freshDatabase(await ensureTemplate({ maintenanceUrl, purpose: 'demo', version, fill }))
}
