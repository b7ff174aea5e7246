import type { UserState } from '@/lib/accounts/schema'
import type { CalendarDate } from '@/lib/core/calendar'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

/** Letters and digits that nobody mistakes for another when they are read aloud or written by hand. */
const SPOKEN_LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const SPOKEN_DIGITS = '23456789'
const SPOKEN = SPOKEN_LETTERS + SPOKEN_DIGITS
const GROUPS = 3
const GROUP_LENGTH = 4

/**
 * A random password in three groups, such as `kp7m-wt4x-9nqr`: small letters without i, l, o, digits without 0 and 1, hyphens
 * between. The first group ends in a digit, so that three classes of characters are always there.
 * @param draw a random whole number from 0 up to, not including, its argument
 * @param isStrong what the password policy says; a password that it refuses is drawn again
 */
export function drawPassword(
  draw: (below: number) => number,
  isStrong: (password: string) => boolean,
): string {
  let password = drawGroups(draw)
  while (!isStrong(password)) password = drawGroups(draw)
  return password
}

function drawGroups(draw: (below: number) => number): string {
  const pick = (from: string) => from[draw(from.length)] ?? ''
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: GROUP_LENGTH }, (_, place) => {
      if (group === 0 && place === 0) return pick(SPOKEN_LETTERS)
      return pick(group === 0 && place === GROUP_LENGTH - 1 ? SPOKEN_DIGITS : SPOKEN)
    }).join(''),
  )
  return groups.join('-')
}

/** Whether a post is held on a day or begins later: anything that has not ended. */
export function isLive(post: { to: CalendarDate | null }, on: CalendarDate): boolean {
  return post.to === null || post.to > on
}

/** How an account stands: disabled before all else, then without a post in force, then with a first password. */
export function userState(
  user: {
    isDisabled: boolean
    mustChangePassword: boolean
    posts: readonly { from: CalendarDate; to: CalendarDate | null }[]
  },
  on: CalendarDate,
): UserState {
  if (user.isDisabled) return 'DISABLED'
  if (!user.posts.some((post) => post.from <= on && isLive(post, on))) return 'NO_POST'
  return user.mustChangePassword ? 'MUST_CHANGE' : 'ACTIVE'
}

/**
 * The levels at which a role can be held. Rule: secretaries and clerks where a center may hang, reviewers at townships,
 * county staff, bureaus and the three administrators at the county, leaders at townships and the county.
 */
export const ROLE_LEVELS: Record<Role, readonly OrgLevel[]> = {
  SECRETARY: ['COMMUNITY', 'TOWNSHIP', 'COUNTY'],
  CLERK: ['COMMUNITY', 'TOWNSHIP', 'COUNTY'],
  TOWNSHIP: ['TOWNSHIP'],
  COUNTY: ['COUNTY'],
  DEPARTMENT: ['COUNTY'],
  LEADER: ['TOWNSHIP', 'COUNTY'],
  ADMIN: ['COUNTY'],
  AUDITOR: ['COUNTY'],
}

/**
 * Posts that a second person confirms. Rule: separation of powers – whoever could make an auditor alone could confirm
 * by that account what he has asked for himself.
 */
export const GUARDED_ROLES: readonly Role[] = ['COUNTY', 'ADMIN', 'AUDITOR']

/** Posts that nobody below the administrator may touch. */
export const PROTECTED_ROLES: readonly Role[] = ['COUNTY', 'DEPARTMENT', 'ADMIN', 'AUDITOR']

/** What a township looks after on itself, besides everything of its communities. */
export const TOWNSHIP_HELPERS: readonly Role[] = ['SECRETARY', 'CLERK']
