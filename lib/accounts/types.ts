import type { JsonObject } from '@prisma/client/runtime/client'
import type { UserState } from '@/lib/accounts/schema'
import type { AuditEvent } from '@/lib/core/audit'
import type { CalendarDate } from '@/lib/core/calendar'
import type { GrantState, OrgLevel, Role } from '@/prisma/generated/enums'

/** A post as lists show it. `to` is the first day on which it is no longer held. */
export type PostRow = {
  id: string
  role: Role
  unitId: string
  unitName: string
  unitLevel: OrgLevel
  departmentName: string | null
  from: CalendarDate
  to: CalendarDate | null
}

/** One person of the list, with the posts held today or later. */
export type UserRow = {
  id: string
  username: string
  name: string
  posts: PostRow[]
  state: UserState
  lastSignInAt: Date | null
}

export type UserCan = { manage: boolean; reset: boolean; handOver: boolean }

/** A post that waits for a second person. */
export type PendingPost = { id: string; role: Role; unitName: string; from: CalendarDate; state: GrantState }

/** An account with all its posts, the ended ones too. */
export type UserDetail = Omit<UserRow, 'posts'> & {
  version: number
  createdAt: Date
  passwordChangedAt: Date
  disabledAt: Date | null
  openSessions: number
  posts: (PostRow & { isLive: boolean })[]
  pending: PendingPost[]
  isSelf: boolean
  can: UserCan
}

/** One entry of an account's own trail. */
export type UserHistoryRow = {
  id: string
  at: Date
  userName: string
  event: AuditEvent
  ok: boolean
  before: JsonObject | null
  after: JsonObject | null
}

/** A first password, shown once to whoever made it. */
export type OneTimePassword = { id: string; username: string; name: string; password: string }

/** A choice of a select. */
export type Choice = { id: string; name: string }

/** A unit on which posts can be given; `placeName` tells two communities of one name apart. */
export type PostUnit = { id: string; code: string; name: string; level: OrgLevel; placeName: string }
