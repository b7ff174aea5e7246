import { reachesPlace } from '@/lib/centers/policy'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

/** What a list over several centers shows of each row's center, and what tells whether a viewer may write there. */
export const ROW_CENTER = {
  select: {
    id: true,
    name: true,
    unitId: true,
    countyId: true,
    townshipId: true,
    township: { select: { name: true } },
  },
} as const satisfies Prisma.CenterDefaultArgs

/** The same for the page of one record, with the unit on which the center hangs. */
export const RECORD_CENTER = {
  select: { ...ROW_CENTER.select, unit: { select: { name: true } } },
} as const satisfies Prisma.CenterDefaultArgs

type RowCenter = Prisma.CenterGetPayload<typeof ROW_CENTER>

/** The center of a row by name, and whether the viewer may write there. */
export function placeOf(viewer: Viewer, permission: Permission, center: RowCenter) {
  return {
    centerId: center.id,
    centerName: center.name,
    townshipName: center.township?.name ?? null,
    canWrite: reachesPlace(viewer, permission, center),
  }
}

/** Zones or windows by their own name, or by name, code or pinyin of their center. */
export function searchWhere(q: string) {
  if (q === '') return {}
  const text = likeText(q)
  const latin = likeText(q.toLowerCase().replace(/\s+/gu, ''))
  return {
    OR: [
      { name: { contains: text } },
      {
        center: {
          OR: [
            { name: { contains: text } },
            { code: { startsWith: text } },
            { initials: { contains: latin } },
            { pinyin: { contains: latin } },
          ],
        },
      },
    ],
  }
}

/**
 * Zones or windows in a state on a day. Rule: one runs while it is in use and its center is not closed; one that opens later
 * is neither open nor closed.
 */
export function stateWhere(state: 'OPEN' | 'CLOSED' | 'ALL', on: CalendarDate) {
  const day = toDbDate(on)
  const isClosed = { closedOn: { lte: day } }
  const isRunning = { OR: [{ closedOn: null }, { closedOn: { gt: day } }] }
  if (state === 'ALL') return {}
  if (state === 'CLOSED') return { OR: [isClosed, { center: isClosed }] }
  return { AND: [isRunning, { center: isRunning }, { OR: [{ openedOn: null }, { openedOn: { lte: day } }] }] }
}
