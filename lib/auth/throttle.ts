import 'server-only'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { Prisma } from '@/prisma/generated/client'

/** Five failures within fifteen minutes close an account to one address for fifteen minutes. */
export const LOCK_AFTER = 5
export const LOCK_MINUTES = 15

/** Limits per minute. */
export const RATE = { signIn: 10, action: 120, route: 240, import: 5, upload: 30, export: 10 } as const

const MINUTE_MS = 60_000

/**
 * Counts one request under a key and refuses it above the limit. Counters stand in the database, so they survive a
 * restart and hold across instances; after a crash they begin anew.
 * @throws AppError RATE_LIMITED with the seconds to wait
 */
export async function takeRate(kind: keyof typeof RATE, subject: string): Promise<void> {
  const at = now().getTime()
  const windowStart = new Date(at - (at % MINUTE_MS))
  const key = `${kind}:${subject}`.slice(0, 200)
  const [row] = await db().$queryRaw<{ count: number }[]>(Prisma.sql`
    INSERT INTO "RateLimit" ("key", "windowStart", "count") VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count"`)
  if (row && row.count > RATE[kind])
    throw new AppError('RATE_LIMITED', {
      retryAfter: Math.ceil((windowStart.getTime() + MINUTE_MS - at) / 1000),
    })
}

/** Notes a failed sign-in. Returns the number of failures that now count against the account from this address. */
export async function noteFailure(account: string, ip: string): Promise<number> {
  await db().loginFailure.create({ data: { account, ip, at: now() } })
  return countFailures(account, ip)
}

/** Failures of the last fifteen minutes of an account from one address. */
export function countFailures(account: string, ip: string): Promise<number> {
  const since = new Date(now().getTime() - LOCK_MINUTES * MINUTE_MS)
  return db().loginFailure.count({ where: { account, ip, at: { gt: since } } })
}

/** Forgets the failures of an account from one address after a successful sign-in. */
export async function clearFailures(account: string, ip: string): Promise<void> {
  await db().loginFailure.deleteMany({ where: { account, ip } })
}
