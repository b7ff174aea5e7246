import type { CalendarDate } from '@/lib/core/calendar'
import type { Role } from '@/prisma/generated/enums'

export type DeputyState = 'PLANNED' | 'ACTING' | 'OVER'

/** A deputy as his principal sees him. `lastDay` is included. */
export type DeputyRow = {
  id: string
  role: Role
  unitName: string
  deputyName: string
  from: CalendarDate
  lastDay: CalendarDate
  reason: string
  state: DeputyState
}

/** One of the viewer's own posts for which a deputy can be named, with those who could be. */
export type DeputedPost = {
  id: string
  role: Role
  unitName: string
  candidates: { id: string; name: string; unitName: string }[]
}
