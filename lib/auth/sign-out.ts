import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookie'
import { isSameOrigin } from '@/lib/auth/request'
import { closeSession, currentSession } from '@/lib/auth/session'
import { recordAudit } from '@/lib/core/mutate'

/** Ends the present session; answers with a redirect to the sign-in page and an order to clear site data. */
export async function signOut(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  const session = await currentSession()
  if (token) await closeSession(token)
  if (session)
    await recordAudit(session.viewer, {
      event: 'session.closed',
      target: { type: 'session', id: session.viewer.userId, label: session.viewer.username },
    })
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
  return new Response(null, {
    status: 303,
    headers: { location: '/login', 'clear-site-data': '"cache", "storage"', 'cache-control': 'no-store' },
  })
}
