import 'server-only'
import type { SessionRow } from '@/lib/accounts/sessions/types'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Viewer } from '@/lib/core/viewer'

/** The viewer's own open sessions, the one used last first. */
export async function listOwnSessions(viewer: Viewer): Promise<SessionRow[]> {
  if (!viewer.userId) throw new AppError('UNAUTHENTICATED')
  return db().session.findMany({
    where: { userId: viewer.userId, expiresAt: { gt: now() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, createdAt: true, lastSeenAt: true, ip: true, userAgent: true },
  })
}
