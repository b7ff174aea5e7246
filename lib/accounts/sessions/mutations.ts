import 'server-only'
import type { EndOtherSessionsInput, EndSessionInput } from '@/lib/accounts/sessions/schema'
import { AppError } from '@/lib/core/errors'
import { mutateOwn } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'

/**
 * Ends one session of the viewer's own account, such as one left open on another machine.
 * @throws AppError NOT_FOUND
 */
export function endOwnSession(viewer: Viewer, input: EndSessionInput): Promise<{ ended: number }> {
  return endWhere(viewer, { id: input.id })
}

/**
 * Ends every session of the viewer's own account but the one named.
 * @throws AppError NOT_FOUND (no other session)
 */
export function endOtherSessions(viewer: Viewer, input: EndOtherSessionsInput): Promise<{ ended: number }> {
  return endWhere(viewer, { id: { not: input.keepId } })
}

function endWhere(viewer: Viewer, which: { id: string | { not: string } }): Promise<{ ended: number }> {
  const { userId } = viewer
  if (!userId) throw new AppError('UNAUTHENTICATED')
  return mutateOwn(viewer, async ({ tx }) => {
    const { count } = await tx.session.deleteMany({ where: { userId, ...which } })
    if (count === 0) throw new AppError('NOT_FOUND')
    return {
      result: { ended: count },
      audit: {
        event: 'session.closed',
        target: { type: 'session', id: userId, label: viewer.username },
        countyId: countyIdOf(viewer),
        after: { ended: count },
      },
    }
  })
}
