import type { CalendarDate } from '@/lib/core/calendar'
import type { GrantState, Role } from '@/prisma/generated/enums'

/** A post that a second person confirms or refuses. */
export type GrantRow = {
  id: string
  userName: string
  username: string
  role: Role
  unitName: string
  from: CalendarDate
  to: CalendarDate | null
  state: GrantState
  requestedBy: string
  requestedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  /** Neither the requester nor the person himself decides. */
  canDecide: boolean
}
