import 'server-only'
import type { DecideGrantInput } from '@/lib/accounts/grants/schema'
import { administeredCountyId } from '@/lib/accounts/policy'
import { isSeparated } from '@/lib/accounts/posts/rules'
import {
  addDays,
  type CalendarDate,
  fromDbDate,
  fromDbDateOrNull,
  startOfDay,
  toDbDate,
} from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import type { Role } from '@/prisma/generated/enums'

/** How long whoever got a new password from somebody does not confirm what that person asks for. */
const RESET_DAYS = 7

type Grant = { userId: string; requestedById: string }

/**
 * Rule: neither the requester nor the person himself decides, nor anybody whose password the requester has just set: that
 * account may be in his hands.
 */
async function assertMayDecideIn(tx: Tx, viewer: Viewer, grant: Grant): Promise<void> {
  const { userId } = viewer
  if (userId === null || userId === grant.requestedById || userId === grant.userId)
    throw new AppError('RULE', { reason: 'validation.accounts.ownGrant' })
  const resets = await tx.auditEntry.count({
    where: {
      targetType: 'user',
      targetId: userId,
      event: 'password.reset',
      userId: grant.requestedById,
      at: { gte: startOfDay(addDays(today(), -RESET_DAYS)) },
    },
  })
  if (resets > 0) throw new AppError('RULE', { reason: 'validation.accounts.resetByRequester' })
}

/**
 * Confirms or refuses a guarded post. A confirmed one begins on the day asked for, at the earliest today.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (own request or post, 三员分立), CONFLICT (decided already)
 */
export function decideGrant(viewer: Viewer, input: DecideGrantInput): Promise<{ id: string }> {
  return mutate(viewer, 'grant:confirm', async ({ tx, now }) => {
    const grant = await tx.grantRequest.findFirst({
      where: { id: input.id, countyId: administeredCountyId(viewer, 'grant:confirm') },
      include: { user: { select: { name: true } } },
    })
    if (!grant) throw new AppError('NOT_FOUND')
    await assertMayDecideIn(tx, viewer, grant)
    const decided = await tx.grantRequest.updateMany({
      where: { id: grant.id, state: 'PENDING' },
      data: { state: input.decision, decidedById: viewer.userId, decidedAt: now },
    })
    if (decided.count === 0) throw new AppError('CONFLICT')
    const asked = fromDbDate(grant.validFrom)
    const from = [asked, today()].sort().at(-1) ?? asked
    if (input.decision === 'CONFIRMED') await giveIn(tx, grant, from)
    const unit = await tx.orgUnit.findUnique({ where: { id: grant.unitId }, select: { name: true } })
    return {
      result: { id: grant.id },
      audit: {
        event: input.decision === 'CONFIRMED' ? 'grant.confirmed' : 'grant.refused',
        target: { type: 'user', id: grant.userId, label: grant.user.name },
        countyId: grant.countyId,
        after: { role: grant.role, unit: unit?.name ?? null, from, to: fromDbDateOrNull(grant.validTo) },
      },
    }
  })
}

async function giveIn(
  tx: Tx,
  grant: { userId: string; role: Role; unitId: string; validTo: Date | null },
  from: CalendarDate,
): Promise<void> {
  const { userId, role, unitId, validTo } = grant
  if (validTo && fromDbDate(validTo) <= from)
    throw new AppError('RULE', { reason: 'validation.accounts.endsBeforeStart' })
  // Locks the account, so that two posts given at once are checked one after the other.
  await tx.user.update({ where: { id: userId }, data: { version: { increment: 1 } } })
  const held = await tx.assignment.findMany({ where: { userId } })
  const others = held.map((post) => ({
    role: post.role,
    unitId: post.unitId,
    from: fromDbDate(post.validFrom),
    to: fromDbDateOrNull(post.validTo),
  }))
  if (!isSeparated({ role, unitId, from, to: fromDbDateOrNull(validTo) }, others))
    throw new AppError('RULE', { reason: 'validation.accounts.separate' })
  await tx.assignment.create({ data: { userId, role, unitId, validFrom: toDbDate(from), validTo } })
}
