import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { ABSOLUTE_HOURS, hashToken, IDLE_MINUTES, newToken, sessionCookieName } from '@/lib/auth/cookie'
import { requestContext } from '@/lib/auth/request'
import type { CalendarDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { mintViewer, type Viewer, type ViewerAssignment } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

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

type Row = {
  id: string
  lastSeenAt: Date
  expiresAt: Date
  userId: string
  username: string
  name: string
  disabledAt: Date | null
  mustChangePassword: boolean
  assignments: ViewerAssignment[]
}

/**
 * A session with the person's own posts and those of whom he or she stands in for, as they stand on a day. Every request
 * asks this first, so that it is one plain statement.
 */
async function findRow(tokenHash: string, day: CalendarDate): Promise<Row | undefined> {
  const inForce = Prisma.sql`a."validFrom" <= ${day}::date AND (a."validTo" IS NULL OR a."validTo" > ${day}::date)`
  const [row] = await db().$queryRaw<Row[]>(Prisma.sql`
    SELECT s."id", s."lastSeenAt", s."expiresAt", u."id" AS "userId", u."username", u."name", u."disabledAt",
      u."mustChangePassword", (
        SELECT coalesce(json_agg(json_build_object('id', post."id", 'role', post."role", 'unitId', post."unitId",
          'departmentId', post."departmentId", 'unitName', unit."name", 'unitLevel', unit."level",
          'countyId', CASE WHEN unit."level" = 'COUNTY' THEN unit."id" ELSE unit."countyId" END)
          ORDER BY post."isDeputy", post."validFrom", post."id"), '[]')
        FROM (
          SELECT a."id", a."role", a."unitId", a."departmentId", a."validFrom", false AS "isDeputy"
          FROM "Assignment" a WHERE a."userId" = u."id" AND ${inForce}
          UNION ALL
          SELECT a."id", a."role", a."unitId", a."departmentId", a."validFrom", true
          FROM "Deputy" d
          JOIN "Assignment" a ON a."id" = d."assignmentId" AND ${inForce}
          JOIN "User" holder ON holder."id" = a."userId" AND holder."disabledAt" IS NULL
          WHERE d."deputyId" = u."id" AND d."validFrom" <= ${day}::date AND d."validTo" > ${day}::date
            AND d."endedAt" IS NULL) post
        JOIN "OrgUnit" unit ON unit."id" = post."unitId") AS "assignments"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."tokenHash" = ${tokenHash}`)
  return row
}

/**
 * The session behind a token with the person's posts as they stand today, or null. Posts are read from the database on
 * every request, so a moved or disabled person loses access at the next one.
 */
export async function findSession(
  token: string,
  context: { ip: string | null; requestId: string },
): Promise<CurrentSession | null> {
  const at = now()
  const row = await findRow(hashToken(token), today())
  if (!row || row.disabledAt) return null
  const { id, lastSeenAt, expiresAt, userId, username, name, mustChangePassword, assignments } = row
  const idleSince = at.getTime() - lastSeenAt.getTime()
  if (expiresAt <= at || idleSince > IDLE_MINUTES * MINUTE_MS) {
    await db().session.deleteMany({ where: { id } })
    return null
  }
  if (idleSince > SEEN_EVERY_MS) await db().session.updateMany({ where: { id }, data: { lastSeenAt: at } })
  const viewer = mintViewer({ userId, username, name, ...context, assignments })
  return { id, viewer, mustChangePassword }
}

/** The session of the present request, or null; read once a request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return null
  return findSession(token, await requestContext())
})
