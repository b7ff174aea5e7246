import { findSession, openSession } from '@/lib/auth/session'
import { toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Role } from '@/prisma/generated/enums'

/** Somebody with one post, signed in: the viewer and the token of the session. */
export async function signIn(
  username: string,
  role: Role,
  unitId: string,
): Promise<{ viewer: Viewer; token: string }> {
  const at = now()
  const { id } = await db().user.upsert({
    where: { username },
    update: {},
    create: {
      username,
      name: username,
      passwordHash: 'nobody signs in with a password here',
      mustChangePassword: false,
      passwordChangedAt: at,
      createdAt: at,
      assignments: { create: { role, unitId, validFrom: toDbDate('2020-01-01') } },
    },
    select: { id: true },
  })
  const token = await openSession(id, null, null)
  const session = await findSession(token, { ip: null, requestId: 'bench' })
  if (!session) throw new Error(`${username} could not sign in`)
  return { viewer: session.viewer, token }
}
