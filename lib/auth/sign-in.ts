import 'server-only'
import { z } from 'zod'
import { openSession } from '@/lib/auth/session'
import { clearFailures, countFailures, LOCK_AFTER, noteFailure, takeRate } from '@/lib/auth/throttle'
import type { AuditEvent } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { isAppError } from '@/lib/core/errors'
import { recordAudit } from '@/lib/core/mutate'
import { ABSENT_HASH, verifyPassword } from '@/lib/core/password'
import { mintViewer } from '@/lib/core/viewer'

export const signInInput = z.object({
  username: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(512),
})

export type SignInResult =
  | { ok: true; userId: string; name: string; token: string }
  | { ok: false; reason: 'REFUSED' | 'LOCKED' | 'RATE_LIMITED' }

type Origin = { ip: string | null; userAgent: string | null }

/**
 * Checks a user name and password and opens a session. An unknown account is answered like a wrong password, in the
 * same time; a lock holds for one account from one address, so that nobody can shut out another person.
 */
export async function signIn(raw: unknown, origin: Origin): Promise<SignInResult> {
  const input = signInInput.safeParse(raw)
  if (!input.success) return { ok: false, reason: 'REFUSED' }
  const { username, password } = input.data
  const ip = origin.ip ?? 'unknown'
  try {
    await takeRate('signIn', ip)
  } catch (error) {
    if (isAppError(error) && error.code === 'RATE_LIMITED') return { ok: false, reason: 'RATE_LIMITED' }
    throw error
  }
  if ((await countFailures(username, ip)) >= LOCK_AFTER) return { ok: false, reason: 'LOCKED' }

  const user = await db().user.findUnique({
    where: { username },
    select: { id: true, name: true, passwordHash: true, disabledAt: true },
  })
  const isRight = await verifyPassword(user?.passwordHash ?? ABSENT_HASH, password)
  if (!user || user.disabledAt || !isRight) {
    const failures = await noteFailure(username, ip)
    await audit(failures >= LOCK_AFTER ? 'session.locked' : 'session.refused', username, user, origin)
    return { ok: false, reason: failures >= LOCK_AFTER ? 'LOCKED' : 'REFUSED' }
  }
  await clearFailures(username, ip)
  const token = await openSession(user.id, origin.ip, origin.userAgent)
  await audit('session.opened', username, user, origin)
  return { ok: true, userId: user.id, name: user.name, token }
}

type Account = { id: string; name: string } | null

function audit(event: AuditEvent, username: string, account: Account, origin: Origin) {
  const viewer = mintViewer({
    userId: account?.id ?? null,
    username,
    name: account?.name ?? username,
    assignments: [],
    ip: origin.ip,
    requestId: null,
  })
  return recordAudit(viewer, {
    event,
    ok: event === 'session.opened',
    target: { type: 'session', id: account?.id ?? null, label: username },
  })
}
