import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import { likeText } from '@/lib/zones/register/rules'

/** Windows by their own name, or by name, code or pinyin of their center. */
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
 * Windows in a state on a day. Rule: one runs while it is in use and its center is not closed; one that opens later
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
