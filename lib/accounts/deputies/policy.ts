import { UNFIT_ROLES } from '@/lib/accounts/deputies/rules'
import { heldPosts, livePosts } from '@/lib/accounts/policy'
import type { CalendarDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { roleMay } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { Role } from '@/prisma/generated/enums'

const REVIEWERS = Object.values(Role).filter((role) => roleMay(role, 'deputy:write'))

/** The viewer's own reviewer's posts: nobody names a deputy for another, nor for a post that he only deputises for. */
export function ownReviewerPosts(viewer: Viewer, on: CalendarDate): Prisma.AssignmentWhereInput {
  if (!viewer.userId) throw new AppError('FORBIDDEN')
  return { AND: [{ userId: viewer.userId, role: { in: REVIEWERS } }, livePosts(on)] }
}

/** Who may act for a post: people with an open account who serve at the same unit or at its county, and at nothing kept apart. */
export function deputyCandidates(
  post: { userId: string; unitId: string; countyId: string | null },
  on: CalendarDate,
): Prisma.UserWhereInput {
  const units = [post.unitId, ...(post.countyId ? [post.countyId] : [])]
  return {
    id: { not: post.userId },
    disabledAt: null,
    assignments: {
      some: { AND: [heldPosts(on), { unitId: { in: units } }] },
      none: { AND: [livePosts(on), { role: { in: [...UNFIT_ROLES] } }] },
    },
  }
}
