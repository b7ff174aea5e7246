import 'server-only'
import { deputyCandidates, ownReviewerPosts } from '@/lib/accounts/deputies/policy'
import { deputyState } from '@/lib/accounts/deputies/rules'
import type { DeputedPost, DeputyRow } from '@/lib/accounts/deputies/types'
import { addDays, fromDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/**
 * The deputies of the viewer's own posts, the latest first.
 * @throws AppError FORBIDDEN
 */
export async function listDeputies(viewer: Viewer): Promise<DeputyRow[]> {
  assertMay(viewer, 'deputy:write')
  const rows = await db().deputy.findMany({
    where: { assignment: ownReviewerPosts(viewer, today()) },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    take: 100,
    include: {
      deputy: { select: { name: true } },
      assignment: { select: { role: true, unit: { select: { name: true } } } },
    },
  })
  return rows.map(({ assignment, deputy, ...row }) => {
    const span = { from: fromDbDate(row.validFrom), lastDay: addDays(fromDbDate(row.validTo), -1) }
    return {
      id: row.id,
      role: assignment.role,
      unitName: assignment.unit.name,
      deputyName: deputy.name,
      ...span,
      reason: row.reason,
      state: deputyState({ ...span, isEnded: row.endedAt !== null }, today()),
    }
  })
}

/**
 * The viewer's own posts for which a deputy can be named, with those who could be; a person holds few of them.
 * @throws AppError FORBIDDEN
 */
export async function listDeputedPosts(viewer: Viewer): Promise<DeputedPost[]> {
  assertMay(viewer, 'deputy:write')
  const posts = await db().assignment.findMany({
    where: ownReviewerPosts(viewer, today()),
    select: {
      id: true,
      userId: true,
      role: true,
      unitId: true,
      unit: { select: { name: true, countyId: true } },
    },
  })
  if (posts.length === 0) return []
  const people = await db().user.findMany({
    where: {
      OR: posts.map((post) => deputyCandidates({ ...post, countyId: post.unit.countyId }, today())),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      assignments: { select: { unitId: true, unit: { select: { name: true } } } },
    },
  })
  return posts.map((post) => ({
    id: post.id,
    role: post.role,
    unitName: post.unit.name,
    candidates: people.flatMap(({ id, name, assignments }) => {
      const at = assignments.find(({ unitId }) => unitId === post.unitId || unitId === post.unit.countyId)
      return at ? [{ id, name, unitName: at.unit.name }] : []
    }),
  }))
}
