import 'server-only'
import { fromDbDate } from '@/lib/core/calendar'
import type { SessionRowValues } from '@/lib/imports/registers/child-sessions/rules'
import type { RegisterSource } from '@/lib/imports/registers/types'

/** The sessions of the centers in reach; a cancelled one is closed. */
export const sessionSource: RegisterSource<SessionRowValues, null> = {
  lookupsIn: async () => null,
  recordsIn: async (tx, { centerIds }) => {
    const sessions = await tx.childSession.findMany({
      where: { centerId: { in: centerIds } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        version: true,
        centerId: true,
        cancelled: true,
        kind: true,
        name: true,
        firstDay: true,
        lastDay: true,
        capacity: true,
        headCount: true,
        volunteers: true,
      },
    })
    return sessions.map(({ id, version, centerId, cancelled, ...session }) => ({
      id,
      version,
      centerId,
      isClosed: cancelled,
      values: {
        ...session,
        firstDay: fromDbDate(session.firstDay),
        lastDay: fromDbDate(session.lastDay),
      },
    }))
  },
}
