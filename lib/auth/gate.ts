import 'server-only'
import { forbidden, notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { currentSession } from '@/lib/auth/session'
import { isAppError } from '@/lib/core/errors'
import { recordAudit } from '@/lib/core/mutate'
import type { Permission } from '@/lib/core/permissions'
import { type Viewer, viewerMay } from '@/lib/core/viewer'

/**
 * The viewer of a page. Sends visitors to the sign-in page and people with an initial password to the change page;
 * whoever lacks the permission sees the no-access page (403), and that is recorded.
 */
export async function requireViewer(permission: Permission): Promise<Viewer> {
  const session = await currentSession()
  if (!session) redirect('/login')
  if (session.mustChangePassword) redirect('/password')
  if (!viewerMay(session.viewer, permission)) {
    await recordAudit(session.viewer, {
      event: 'access.denied',
      ok: false,
      target: { type: 'route', id: null, label: permission },
    })
    forbidden()
  }
  return session.viewer
}

/** Awaits a query in a page: NOT_FOUND shows the page for that, FORBIDDEN the no-access page. */
export async function load<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if (isAppError(error) && error.code === 'NOT_FOUND') notFound()
    if (isAppError(error) && error.code === 'FORBIDDEN') forbidden()
    throw error
  }
}

const idParams = z.object({ id: z.uuid() })

/** The `[id]` of a page; anything but a uuid is not found. */
export async function pageId(params: Promise<unknown>): Promise<string> {
  const parsed = idParams.safeParse(await params)
  if (!parsed.success) notFound()
  return parsed.data.id
}
