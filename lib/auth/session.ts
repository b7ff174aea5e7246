import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { ABSOLUTE_HOURS, hashToken, IDLE_MINUTES, newToken, sessionCookieName } from '@/lib/auth/cookie'
import { requestContext } from '@/lib/auth/request'
import { toDbDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { mintViewer, type Viewer } from '@/lib/core/viewer'

const MINUTE_MS = 60_000
/** Between two notes of the last request; one write a minute at most. */
const SEEN_EVERY_MS = MINUTE_MS

export type CurrentSession = { id: string; viewer: Viewer; mustChangePassword: boolean }

/** Opens a session for a person who has just proved who he is, and returns its token for the cookie. */
export async function openSession(
  userId: string,
  ip: string | null,
  userAgent: string | null,
): Promise<string> {
  const token = newToken()
  const at = now()
  await db().session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + ABSOLUTE_HOURS * 60 * MINUTE_MS),
      ip,
      userAgent: userAgent?.slice(0, 200) ?? null,
    },
  })
  return token
}

/** Ends the session of a token; nothing happens if there is none. */
export async function closeSession(token: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

const assignmentSelect = {
  id: true,
  role: true,
  unitId: true,
  departmentId: true,
  unit: { select: { name: true, level: true, countyId: true } },
} as const

const inForce = (day: Date) => ({
  validFrom: { lte: day },
  OR: [{ validTo: null }, { validTo: { gt: day } }],
})

/**
 * The session behind a token with the person's posts as they stand today, or null. Posts are read from the database on
 * every request, so a moved or disabled person loses access at the next one.
 */
export async function findSession(
  token: string,
  context: { ip: string | null; requestId: string },
): Promise<CurrentSession | null> {
  const at = now()
  const day = toDbDate(today())
  const session = await db().session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      user: {
        select: {
          id: true,
          username: true,
          name: true,
          disabledAt: true,
          mustChangePassword: true,
          assignments: {
            where: inForce(day),
            orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
            select: assignmentSelect,
          },
          deputyFor: {
            where: {
              validFrom: { lte: day },
              validTo: { gt: day },
              endedAt: null,
              assignment: { ...inForce(day), user: { disabledAt: null } },
            },
            select: { assignment: { select: assignmentSelect } },
          },
        },
      },
    },
  })
  if (!session || session.user.disabledAt) return null
  const idleSince = at.getTime() - session.lastSeenAt.getTime()
  if (session.expiresAt <= at || idleSince > IDLE_MINUTES * MINUTE_MS) {
    await db().session.deleteMany({ where: { id: session.id } })
    return null
  }
  if (idleSince > SEEN_EVERY_MS)
    await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: at } })
  const { user } = session
  const viewer = mintViewer({
    userId: user.id,
    username: user.username,
    name: user.name,
    ...context,
    assignments: [...user.assignments, ...user.deputyFor.map((deputy) => deputy.assignment)].map(
      ({ unit, ...assignment }) => ({
        ...assignment,
        unitName: unit.name,
        unitLevel: unit.level,
        countyId: unit.level === 'COUNTY' ? assignment.unitId : unit.countyId,
      }),
    ),
  })
  return { id: session.id, viewer, mustChangePassword: user.mustChangePassword }
}

/** The session of the present request, or null; read once a request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return null
  return findSession(token, await requestContext())
})
