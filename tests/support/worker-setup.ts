import { afterAll } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { freshDatabase } from '@/tests/support/database'

// Runs before each test file is imported, so that the file finds its own database in the environment.
await freshDatabase()

afterAll(closeDb)
