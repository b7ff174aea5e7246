import 'server-only'
import { cleanStoredFiles } from '@/lib/attachments/mutations'
import { sealAuditEntries } from '@/lib/audit/mutations'
import { LOCK_MINUTES } from '@/lib/auth/throttle'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { logger } from '@/lib/core/logger'
import { mintSystemViewer } from '@/lib/core/viewer'
import { sendDueReminders } from '@/lib/reminders/due/mutations'
import { lockDueReports } from '@/lib/reporting/lock/mutations'

/** The key of the advisory lock that lets one server at a time run the jobs. */
const SCHEDULER_LOCK = 72_707_370

const EVERY_MS = 60_000

async function sweep(): Promise<void> {
  const at = now().getTime()
  await db().session.deleteMany({ where: { expiresAt: { lt: new Date(at) } } })
  await db().loginFailure.deleteMany({ where: { at: { lt: new Date(at - LOCK_MINUTES * 60_000) } } })
  await db().rateLimit.deleteMany({ where: { windowStart: { lt: new Date(at - 10 * 60_000) } } })
}

/**
 * Runs every job once, unless another server is at it: months past their lock day, reminders of due days, seals of the audit trail, expired
 * sessions and counters. Each job is idempotent, so a missed or doubled run does no harm.
 */
export async function runJobs(jobs: readonly (() => Promise<unknown>)[] = defaultJobs()): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${SCHEDULER_LOCK}::bigint) AS locked`
      if (!row?.locked) return false
      for (const job of jobs) await job()
      return true
    },
    { timeout: 300_000 },
  )
}

function defaultJobs(): (() => Promise<unknown>)[] {
  const viewer = mintSystemViewer('scheduler')
  return [
    () => lockDueReports(viewer),
    () => sendDueReminders(viewer),
    () => sealAuditEntries(viewer),
    () => cleanStoredFiles(viewer),
    sweep,
  ]
}

const holder = globalThis as { linliScheduler?: NodeJS.Timeout }

/** Starts the minute's round of this process; a second call does nothing. */
export function startScheduler(): void {
  if (holder.linliScheduler) return
  holder.linliScheduler = setInterval(() => {
    runJobs().catch((error) => logger.error({ err: error }, 'scheduled jobs failed'))
  }, EVERY_MS)
  holder.linliScheduler.unref()
}
