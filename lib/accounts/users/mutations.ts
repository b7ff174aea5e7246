import 'server-only'
import { randomInt } from 'node:crypto'
import { createUsersIn } from '@/lib/accounts/mutations'
import { nextUsernameIn } from '@/lib/accounts/naming/queries'
import { administeredCountyId, userScope } from '@/lib/accounts/policy'
import { checkPostIn, givePostsIn } from '@/lib/accounts/posts/mutations'
import type { CreateUserInput } from '@/lib/accounts/posts/schema'
import { drawPassword } from '@/lib/accounts/rules'
import type { ChangeUserInput, UserVersionInput } from '@/lib/accounts/schema'
import type { OneTimePassword } from '@/lib/accounts/types'
import { userCreated } from '@/lib/accounts/users/view'
import type { AuditEvent } from '@/lib/core/audit'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import { checkPassword, hashPassword } from '@/lib/core/password'
import type { Permission } from '@/lib/core/permissions'
import { countyIdOf, type Viewer } from '@/lib/core/viewer'

const newPassword = (username: string) =>
  drawPassword(
    (below) => randomInt(below),
    (password) => checkPassword(password, username).length === 0,
  )

type NewAccount = { name: string; username: string | null }

/**
 * Inserts an account without posts and with a first password.
 * @throws AppError CONFLICT (user name taken)
 */
export async function createAccountIn(tx: Tx, now: Date, account: NewAccount): Promise<OneTimePassword> {
  const username = account.username ?? (await nextUsernameIn(tx, account.name))
  if (account.username && (await tx.user.count({ where: { username } })) > 0)
    throw new AppError('CONFLICT', {
      reason: 'validation.accounts.usernameTaken',
      fields: { username: 'validation.accounts.usernameTaken' },
    })
  const password = newPassword(username)
  const user = { username, name: account.name, password, mustChange: true, assignments: [] }
  const [created] = await createUsersIn(tx, { now, users: [user] })
  return { id: created?.id ?? '', username, name: account.name, password }
}

/**
 * Makes an account with its first post. The password is answered once and stored as a hash only; it must be changed at the first
 * sign-in. A guarded post waits for confirmation.
 * @throws AppError FORBIDDEN, INVALID_INPUT (unit, role, department, dates), CONFLICT (user name)
 */
export function createUser(
  viewer: Viewer,
  input: CreateUserInput,
): Promise<OneTimePassword & { requested: number }> {
  return mutate(viewer, 'user:manage', async ({ tx, now }) => {
    const countyId = administeredCountyId(viewer, 'user:manage')
    const { name, username, ...post } = input
    const unitName = await checkPostIn(tx, post, countyId)
    const account = await createAccountIn(tx, now, { name, username })
    const placed = { ...post, userId: account.id, userName: name, unitName }
    const given = await givePostsIn(tx, { viewer, now, countyId, posts: [placed] })
    return {
      result: { ...account, requested: given.requested },
      audit: [userCreated(account, countyId), ...given.audit],
    }
  })
}

type LoadedUser = {
  id: string
  username: string
  name: string
  passwordHash: string
  disabledAt: Date | null
}

async function loadUserIn(
  { tx }: MutationContext,
  viewer: Viewer,
  { id, permission }: { id: string; permission: Permission },
): Promise<LoadedUser> {
  const user = await tx.user.findFirst({
    where: { AND: [{ id }, userScope(viewer, permission, today())] },
    select: { id: true, username: true, name: true, passwordHash: true, disabledAt: true },
  })
  if (!user) throw new AppError('NOT_FOUND')
  if (user.id === viewer.userId) throw new AppError('RULE', { reason: 'validation.accounts.ownAccount' })
  return user
}

/**
 * Corrects a person's name.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (own account), CONFLICT
 */
export function changeUser(viewer: Viewer, input: ChangeUserInput): Promise<{ id: string }> {
  return mutate(viewer, 'user:manage', async (context) => {
    const user = await loadUserIn(context, viewer, { id: input.id, permission: 'user:manage' })
    await context.tx.user.update({
      where: { id: user.id, version: input.version },
      data: { name: input.name, version: { increment: 1 } },
    })
    return {
      result: { id: user.id },
      audit: {
        event: 'user.changed',
        target: { type: 'user', id: user.id, label: input.name },
        countyId: countyIdOf(viewer),
        before: { name: user.name },
        after: { name: input.name },
      },
    }
  })
}

/**
 * Closes an account and ends its sessions at once; posts and everything done under it stay.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (own account), CONFLICT
 */
export function disableUser(viewer: Viewer, input: UserVersionInput): Promise<{ id: string }> {
  return switchUser(viewer, input, { event: 'user.disabled', isDisabled: true })
}

/**
 * Opens a disabled account again.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (own account), CONFLICT
 */
export function enableUser(viewer: Viewer, input: UserVersionInput): Promise<{ id: string }> {
  return switchUser(viewer, input, { event: 'user.enabled', isDisabled: false })
}

function switchUser(
  viewer: Viewer,
  input: UserVersionInput,
  next: { event: AuditEvent; isDisabled: boolean },
): Promise<{ id: string }> {
  return mutate(viewer, 'user:manage', async (context) => {
    const user = await loadUserIn(context, viewer, { id: input.id, permission: 'user:manage' })
    if ((user.disabledAt !== null) === next.isDisabled) throw new AppError('CONFLICT')
    await context.tx.user.update({
      where: { id: user.id, version: input.version },
      data: { disabledAt: next.isDisabled ? context.now : null, version: { increment: 1 } },
    })
    await context.tx.session.deleteMany({ where: { userId: user.id } })
    return {
      result: { id: user.id },
      audit: {
        event: next.event,
        target: { type: 'user', id: user.id, label: user.name },
        countyId: countyIdOf(viewer),
      },
    }
  })
}

/**
 * Gives an account in reach a new first password, answered once. Its sessions end at once, and lockouts by failed sign-ins
 * are lifted for every address, so that the person can sign in straight away.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (own account, disabled), CONFLICT
 */
export function resetPassword(viewer: Viewer, input: UserVersionInput): Promise<OneTimePassword> {
  return mutate(viewer, 'user:reset', async (context) => {
    const { tx, now } = context
    const user = await loadUserIn(context, viewer, { id: input.id, permission: 'user:reset' })
    if (user.disabledAt) throw new AppError('RULE', { reason: 'validation.accounts.disabled' })
    const password = newPassword(user.username)
    await tx.user.update({
      where: { id: user.id, version: input.version },
      data: {
        passwordHash: await hashPassword(password),
        mustChangePassword: true,
        passwordChangedAt: now,
        version: { increment: 1 },
      },
    })
    await tx.passwordHistory.create({ data: { userId: user.id, hash: user.passwordHash, at: now } })
    const sessions = await tx.session.deleteMany({ where: { userId: user.id } })
    const failures = await tx.loginFailure.deleteMany({ where: { account: user.username } })
    return {
      result: { id: user.id, username: user.username, name: user.name, password },
      audit: {
        event: 'password.reset',
        target: { type: 'user', id: user.id, label: user.name },
        countyId: countyIdOf(viewer),
        after: { sessionsEnded: sessions.count, failuresCleared: failures.count },
      },
    }
  })
}
