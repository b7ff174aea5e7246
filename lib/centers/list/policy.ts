import type { CenterListParams } from '@/lib/centers/schema'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import type { Prisma } from '@/prisma/generated/client'

/** `%` and `_` are letters of a search text like any other. */
const literal = (text: string) => text.replace(/[\\%_]/g, (char) => `\\${char}`)

/** Centers that a search text finds: by name, code, pinyin, initials or the whole external number. */
export function searchWhere(q: string): Prisma.CenterWhereInput {
  if (q === '') return {}
  const text = literal(q)
  const latin = literal(q.toLowerCase().replace(/\s+/gu, ''))
  return {
    OR: [
      { name: { contains: text } },
      { code: { startsWith: text } },
      { initials: { contains: latin } },
      { pinyin: { contains: latin } },
      { externalRef: text },
    ],
  }
}

/**
 * The periods whose center has the asked status on the day; without one, all but the closed. Every condition is said in
 * the positive, because the negation of a comparison with an empty date holds for nothing.
 */
export function statusWhere(
  status: CenterListParams['status'],
  on: CalendarDate,
): Prisma.CenterPeriodWhereInput {
  const day = toDbDate(on)
  const isRunning: Prisma.CenterPeriodWhereInput = {
    status: { not: 'CLOSED' },
    center: { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
  }
  const hasOpened: Prisma.CenterPeriodWhereInput = {
    center: { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
  }
  switch (status) {
    case 'ALL':
      return {}
    case 'CLOSED':
      return { OR: [{ status: 'CLOSED' }, { center: { closedOn: { lte: day } } }] }
    case 'OPEN':
      return { AND: [isRunning, hasOpened, { status: 'OPEN' }] }
    case 'BUILDING':
      return {
        AND: [
          isRunning,
          { OR: [{ status: 'BUILDING' }, { status: 'OPEN', center: { openedOn: { gt: day } } }] },
        ],
      }
    case 'PLANNED':
      return { AND: [isRunning, { status: 'PLANNED' }] }
    case undefined:
      return isRunning
  }
}

/** The order of a list; centers that are equal stand in the order of their codes. */
export function orderOf({
  key,
  direction,
}: CenterListParams['sort']): Prisma.CenterPeriodOrderByWithRelationInput[] {
  const last: Prisma.CenterPeriodOrderByWithRelationInput = { center: { code: 'asc' } }
  switch (key) {
    case 'code':
      return [{ center: { code: direction } }]
    case 'name':
      return [{ center: { pinyin: direction } }, { center: { name: direction } }, last]
    case 'floorArea':
      return [{ floorArea: { sort: direction, nulls: 'last' } }, last]
    case 'openedOn':
      return [{ center: { openedOn: { sort: direction, nulls: 'last' } } }, last]
  }
}
