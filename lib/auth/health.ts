import 'server-only'
import { db } from '@/lib/core/db'
import { logger } from '@/lib/core/logger'

export type Health = { ok: boolean; database: 'ready' | 'unreachable'; durable: boolean | null }

type Setting = { name: string; setting: string }

/** Whether the database answers, and whether it keeps what it has acknowledged (fsync, commit, full pages). */
export async function checkHealth(): Promise<Health> {
  try {
    const settings = await db().$queryRaw<Setting[]>`
      SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`
    const durable = settings.length === 3 && settings.every((row) => row.setting === 'on')
    return { ok: true, database: 'ready', durable }
  } catch (error) {
    logger.error({ err: error }, 'health check failed')
    return { ok: false, database: 'unreachable', durable: null }
  }
}
