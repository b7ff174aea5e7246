import 'server-only'
import { cookies } from 'next/headers'
import { hashToken } from '@/lib/auth/cookie'
import { requestContext } from '@/lib/auth/request'
import { takeRate } from '@/lib/auth/throttle'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { isHttps } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { mintViewer, type Viewer } from '@/lib/core/viewer'

const COOKIE = 'linli.screen'
/** Tokens have 43 characters; anything much longer is none. */
const MAX_TOKEN = 100

const findToken = (token: string) =>
  db().screenToken.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null },
    select: { id: true, name: true, countyId: true },
  })

/**
 * Opens the display screen for a browser that shows a token: it gets a cookie for the screen's own address alone.
 * @throws AppError RATE_LIMITED, NOT_FOUND for a token that does not exist or was revoked
 */
export async function openScreen(token: string): Promise<void> {
  const { ip } = await requestContext()
  await takeRate('signIn', `screen ${ip ?? ''}`)
  const found = token.length <= MAX_TOKEN ? await findToken(token) : null
  if (!found) throw new AppError('NOT_FOUND')
  await db().screenToken.update({ where: { id: found.id }, data: { lastUsedAt: now() } })
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/screen',
    secure: isHttps(),
    maxAge: 365 * 24 * 3600,
  })
}

/**
 * On whose behalf the display screen reads: the reach of a leader of the token's county, or null without a valid token. It
 * is looked up at every look, so a revoked screen goes dark at its next refresh.
 */
export async function findScreenViewer(): Promise<Viewer | null> {
  const token = (await cookies()).get(COOKIE)?.value
  const found = token && token.length <= MAX_TOKEN ? await findToken(token) : null
  if (!found) return null
  const county = await db().orgUnit.findUnique({ where: { id: found.countyId }, select: { name: true } })
  if (!county) return null
  return mintViewer({
    userId: null,
    username: 'screen',
    name: found.name,
    assignments: [
      {
        id: found.id,
        role: 'LEADER',
        unitId: found.countyId,
        unitName: county.name,
        unitLevel: 'COUNTY',
        countyId: found.countyId,
        departmentId: null,
      },
    ],
    ...(await requestContext()),
  })
}
