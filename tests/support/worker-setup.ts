import { afterAll, vi } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { freshDatabase } from '@/tests/support/database'
import { restartSerials } from '@/tests/support/factories'

/** The environment of this worker as it was before its first test file. */
const started = globalThis as { environmentAtStart?: NodeJS.ProcessEnv }
started.environmentAtStart ??= { ...process.env }

// The files of a worker share its modules; each begins with the clock and the settings that the runner started with, and
// finds a database of its own in the environment.
for (const name of Object.keys(process.env))
  if (!(name in started.environmentAtStart)) delete process.env[name]
Object.assign(process.env, started.environmentAtStart)
vi.useRealTimers()
restartSerials()
await freshDatabase()

afterAll(closeDb)
