import 'server-only'
import { userScope } from '@/lib/accounts/policy'
import { assertPostFitsIn, closePostIn, loadPostIn } from '@/lib/accounts/posts/mutations'
import type { HandOverPostInput } from '@/lib/accounts/posts/schema'
import { GUARDED_ROLES } from '@/lib/accounts/rules'
import type { OneTimePassword } from '@/lib/accounts/types'
import { createAccountIn } from '@/lib/accounts/users/mutations'
import { userCreated } from '@/lib/accounts/users/view'
import type { AuditRecord } from '@/lib/core/audit'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

async function findRecipientIn(context: MutationContext, viewer: Viewer, input: HandOverPostInput) {
  const { tx } = context
  if (input.name !== null) {
    const account = await createAccountIn(tx, context.now, { name: input.name, username: input.username })
    return { id: account.id, name: account.name, account }
  }
  if (input.recipientId === viewer.userId)
    throw new AppError('RULE', { reason: 'validation.accounts.ownRoles' })
  const user = await tx.user.findFirst({
    where: {
      AND: [{ id: input.recipientId ?? '', disabledAt: null }, userScope(viewer, 'post:hand-over', today())],
    },
    select: { id: true, name: true },
  })
  if (!user) throw new AppError('NOT_FOUND')
  return { ...user, account: null }
}

/**
 * 交接: ends a post on a day and begins it for somebody else on the same day. What was being worked on stays with the center and is
 * the successor's. A new successor's password is answered once.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (the day), RULE (own post, guarded role, 三员分立), CONFLICT
 */
export function handOverPost(
  viewer: Viewer,
  input: HandOverPostInput,
): Promise<{ userId: string; recipientId: string; account: OneTimePassword | null }> {
  return mutate(viewer, 'post:hand-over', async (context) => {
    const { tx } = context
    const post = await loadPostIn(tx, viewer, { id: input.id, isHandOver: true })
    if (GUARDED_ROLES.includes(post.role))
      throw new AppError('RULE', { reason: 'validation.accounts.guardedHandOver' })
    if (input.recipientId === post.userId)
      throw new AppError('RULE', { reason: 'validation.accounts.handOverToSelf' })
    const recipient = await findRecipientIn(context, viewer, input)
    const { role, unitId, departmentId } = post
    // Locks the account, so that two posts given at once are checked one after the other.
    await tx.user.update({ where: { id: recipient.id }, data: { version: { increment: 1 } } })
    await assertPostFitsIn(tx, recipient.id, { role, unitId, from: input.on, to: null })
    await closePostIn(tx, post, { on: input.on, version: input.version, field: 'on' })
    await tx.assignment.create({
      data: { userId: recipient.id, role, unitId, departmentId, validFrom: toDbDate(input.on) },
    })
    const facts = { role, unit: post.unit.name, on: input.on }
    const entry = (
      person: { id: string; name: string },
      other: { successor: string } | { predecessor: string },
    ): AuditRecord => ({
      event: 'post.handed-over',
      target: { type: 'user', id: person.id, label: person.name },
      countyId: post.countyId,
      after: { ...facts, ...other },
    })
    return {
      result: { userId: post.userId, recipientId: recipient.id, account: recipient.account },
      audit: [
        ...(recipient.account ? [userCreated(recipient.account, post.countyId)] : []),
        entry({ id: post.userId, name: post.user.name }, { successor: recipient.name }),
        entry(recipient, { predecessor: post.user.name }),
      ],
    }
  })
}
