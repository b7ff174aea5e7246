import { GUARDED_ROLES, isLive, ROLE_LEVELS } from '@/lib/accounts/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

export type PostSpan = { role: Role; unitId: string; from: CalendarDate; to: CalendarDate | null }

/** A post to be given. */
export type NewPost = {
  role: Role
  unitId: string
  departmentId: string | null
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** Holders of these roles hold nothing else. Rule: 三员分立, GB/T 22239 access control clause d. */
const SEPARATE_ROLES: readonly Role[] = ['ADMIN', 'AUDITOR']

const overlap = (a: { from: string; to: string | null }, b: { from: string; to: string | null }) =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

/**
 * Whether a post may stand beside others of one person. Rule: an administrator and an auditor serve as nothing else while
 * they do, so that whoever gives rights or reads the trail touches no business data.
 */
export function isSeparated(next: PostSpan, others: readonly PostSpan[]): boolean {
  return others
    .filter((other) => overlap(next, other))
    .every(
      (other) =>
        other.role === next.role || ![other.role, next.role].some((role) => SEPARATE_ROLES.includes(role)),
    )
}

/** Whether the person already holds this post in that time. */
export function isHeldAlready(next: PostSpan, others: readonly PostSpan[]): boolean {
  return others.some(
    (other) => other.role === next.role && other.unitId === next.unitId && overlap(next, other),
  )
}

/** What is wrong with a new post, by field; empty when nothing is. `unitLevel` is null for a unit out of reach. */
export function postFaults(
  post: NewPost,
  place: { unitLevel: OrgLevel | null; hasDepartment: boolean },
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (place.unitLevel === null) faults.unitId = 'validation.choice'
  else if (!ROLE_LEVELS[post.role].includes(place.unitLevel)) faults.unitId = 'validation.accounts.roleLevel'
  if (post.role === 'DEPARTMENT' && !place.hasDepartment)
    faults.departmentId = 'validation.accounts.departmentMissing'
  if (post.role !== 'DEPARTMENT' && post.departmentId !== null)
    faults.departmentId = 'validation.accounts.departmentForeign'
  if (post.validTo !== null && post.validTo <= post.validFrom)
    faults.validTo = 'validation.accounts.endsBeforeStart'
  return faults
}

/**
 * Which posts begin at once and which wait for a second person. Rule: county staff, administrators and auditors wait; the
 * first auditor of a county does not, because nobody could confirm him.
 */
export function splitGuarded<T extends { role: Role }>(
  posts: readonly T[],
  hasAuditor: boolean,
): { open: T[]; guarded: T[] } {
  const first = hasAuditor ? undefined : posts.find((post) => post.role === 'AUDITOR')
  const isOpen = (post: T) => post === first || !GUARDED_ROLES.includes(post.role)
  return { open: posts.filter(isOpen), guarded: posts.filter((post) => !isOpen(post)) }
}

/**
 * What is wrong with ending a post on a day. Rule: at the earliest on the day after it began, and no later than it ends
 * anyway.
 */
export function endFault(post: { from: CalendarDate; to: CalendarDate | null }, on: CalendarDate) {
  if (on <= post.from) return 'validation.accounts.endsBeforeStart'
  return isLive(post, on) ? null : 'validation.accounts.endedBefore'
}
