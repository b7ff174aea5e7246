import 'server-only'
import { deputyCandidates, ownReviewerPosts } from '@/lib/accounts/deputies/policy'
import { deputyFaults } from '@/lib/accounts/deputies/rules'
import type { CreateDeputyInput, EndDeputyInput } from '@/lib/accounts/deputies/schema'
import { addDays, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'

/**
 * Names a deputy for one of the viewer's own reviewer's posts. In that time the deputy acts with its role at its unit.
 * @throws AppError FORBIDDEN, NOT_FOUND (the post), INVALID_INPUT (person, days), CONFLICT (deputy in that time already)
 */
export function createDeputy(viewer: Viewer, input: CreateDeputyInput): Promise<{ id: string }> {
  return mutate(viewer, 'deputy:write', async ({ tx, now }) => {
    const post = await tx.assignment.findFirst({
      where: { AND: [{ id: input.assignmentId }, ownReviewerPosts(viewer, today())] },
      select: { userId: true, unitId: true, role: true, unit: { select: { name: true, countyId: true } } },
    })
    if (!post) throw new AppError('NOT_FOUND')
    if (input.deputyId === viewer.userId)
      throw new AppError('INVALID_INPUT', { fields: { deputyId: 'validation.accounts.deputySelf' } })
    const fields = deputyFaults(input, today())
    if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
    const deputy = await tx.user.findFirst({
      where: {
        AND: [{ id: input.deputyId }, deputyCandidates({ ...post, countyId: post.unit.countyId }, today())],
      },
      select: { id: true, name: true },
    })
    if (!deputy)
      throw new AppError('INVALID_INPUT', { fields: { deputyId: 'validation.accounts.deputyUnfit' } })
    const validTo = addDays(input.lastDay, 1)
    // Locks the post, so that the same deputy named twice at once is seen.
    await tx.$queryRaw`SELECT "id" FROM "Assignment" WHERE "id" = ${input.assignmentId}::uuid FOR UPDATE`
    const overlapping = await tx.deputy.count({
      where: {
        assignmentId: input.assignmentId,
        deputyId: deputy.id,
        endedAt: null,
        validFrom: { lt: toDbDate(validTo) },
        validTo: { gt: toDbDate(input.from) },
      },
    })
    if (overlapping > 0) throw new AppError('CONFLICT', { reason: 'validation.accounts.deputyOverlap' })
    const { id } = await tx.deputy.create({
      data: {
        assignmentId: input.assignmentId,
        deputyId: deputy.id,
        validFrom: toDbDate(input.from),
        validTo: toDbDate(validTo),
        reason: input.reason,
        createdAt: now,
      },
      select: { id: true },
    })
    return {
      result: { id },
      audit: {
        event: 'deputy.created',
        target: { type: 'deputy', id, label: deputy.name },
        countyId: countyIdOf(viewer),
        after: {
          role: post.role,
          unit: post.unit.name,
          from: input.from,
          lastDay: input.lastDay,
          reason: input.reason,
        },
      },
    }
  })
}

/**
 * Ends a deputy of one's own before the time; he loses the right at his next request.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (ended already)
 */
export function endDeputy(viewer: Viewer, input: EndDeputyInput): Promise<{ id: string }> {
  return mutate(viewer, 'deputy:write', async ({ tx, now }) => {
    const deputy = await tx.deputy.findFirst({
      where: { id: input.id, assignment: ownReviewerPosts(viewer, today()) },
      select: { id: true, deputy: { select: { name: true } } },
    })
    if (!deputy) throw new AppError('NOT_FOUND')
    await tx.deputy.update({ where: { id: deputy.id, endedAt: null }, data: { endedAt: now } })
    return {
      result: { id: deputy.id },
      audit: {
        event: 'deputy.ended',
        target: { type: 'deputy', id: deputy.id, label: deputy.deputy.name },
        countyId: countyIdOf(viewer),
      },
    }
  })
}
