import 'server-only'
import type { ChangePasswordInput, FirstAdminInput } from '@/lib/accounts/schema'
import { type CalendarDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutateOwn } from '@/lib/core/mutate'
import { checkPassword, hashPassword, verifyPassword } from '@/lib/core/password'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
import type { Role } from '@/prisma/generated/enums'

/** Passwords that may not come back. */
const REMEMBERED = 5

export type NewUser = {
  username: string
  name: string
  password: string
  mustChange: boolean
  assignments: {
    role: Role
    unitId: string
    departmentId?: string | null
    validFrom: CalendarDate
    validTo?: CalendarDate | null
  }[]
}

/**
 * Inserts people with their posts inside a running transaction; returns id and user name in the order given. `hashes`
 * are those of the passwords when they were made beforehand, so that a long list does not hold the transaction open.
 */
export async function createUsersIn(
  tx: Tx,
  input: { now: Date; users: readonly NewUser[]; hashes?: readonly string[] },
): Promise<{ id: string; username: string }[]> {
  const hashes = input.hashes ?? (await Promise.all(input.users.map((user) => hashPassword(user.password))))
  const rows = await tx.user.createManyAndReturn({
    data: input.users.map((user, index) => ({
      username: user.username,
      name: user.name,
      passwordHash: hashes[index] ?? '',
      mustChangePassword: user.mustChange,
      passwordChangedAt: input.now,
      createdAt: input.now,
    })),
    select: { id: true, username: true },
  })
  const ids = new Map(rows.map((row) => [row.username, row.id]))
  const created = input.users.map((user) => ({ id: ids.get(user.username) ?? '', username: user.username }))
  await tx.assignment.createMany({
    data: input.users.flatMap((user, index) =>
      user.assignments.map(({ validFrom, validTo, ...assignment }) => ({
        ...assignment,
        userId: created[index]?.id ?? '',
        validFrom: toDbDate(validFrom),
        validTo: toDbDateOrNull(validTo),
      })),
    ),
  })
  return created
}

/**
 * Makes the first administrator of a county from the command line.
 * @throws AppError NOT_FOUND (county not loaded), RULE (weak password), CONFLICT (user name taken)
 */
export async function createFirstAdmin(input: FirstAdminInput): Promise<{ username: string }> {
  assertStrong(input.password, input.username)
  return mutateOwn(mintSystemViewer('admin:create'), async ({ tx, now }) => {
    const county = await tx.orgUnit.findFirst({
      where: { code: `${input.countyCode}000000`, level: 'COUNTY' },
      select: { id: true },
    })
    if (!county) throw new AppError('NOT_FOUND', { reason: 'validation.accounts.countyMissing' })
    const [user] = await createUsersIn(tx, {
      now,
      users: [
        {
          username: input.username,
          name: input.name,
          password: input.password,
          mustChange: false,
          assignments: [{ role: 'ADMIN', unitId: county.id, validFrom: today() }],
        },
      ],
    })
    return {
      result: { username: input.username },
      audit: {
        event: 'user.created',
        target: { type: 'user', id: user?.id ?? null, label: input.username },
        countyId: county.id,
        after: { username: input.username, role: 'ADMIN' },
      },
    }
  })
}

/**
 * Changes the viewer's own password and ends every session of that account; the caller signs in again.
 * @throws AppError INVALID_INPUT (wrong current password), RULE (weak or remembered password)
 */
export async function changePassword(
  viewer: Viewer,
  input: ChangePasswordInput,
): Promise<{ username: string }> {
  const userId = viewer.userId
  if (!userId) throw new AppError('UNAUTHENTICATED')
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      username: true,
      passwordHash: true,
      version: true,
      passwordHistory: { orderBy: { at: 'desc' }, take: REMEMBERED, select: { hash: true } },
    },
  })
  if (!(await verifyPassword(user.passwordHash, input.current)))
    throw new AppError('INVALID_INPUT', { fields: { current: 'validation.accounts.currentWrong' } })
  assertStrong(input.next, user.username)
  const remembered = [user.passwordHash, ...user.passwordHistory.map((entry) => entry.hash)].slice(
    0,
    REMEMBERED,
  )
  for (const hash of remembered)
    if (await verifyPassword(hash, input.next))
      throw new AppError('INVALID_INPUT', { fields: { next: 'validation.accounts.remembered' } })

  const passwordHash = await hashPassword(input.next)
  return mutateOwn(viewer, async ({ tx, now }) => {
    await tx.user.update({
      where: { id: userId, version: user.version },
      data: { passwordHash, mustChangePassword: false, passwordChangedAt: now, version: { increment: 1 } },
    })
    await tx.passwordHistory.create({ data: { userId, hash: user.passwordHash, at: now } })
    await tx.session.deleteMany({ where: { userId } })
    return {
      result: { username: user.username },
      audit: {
        event: 'password.changed',
        target: { type: 'user', id: userId, label: user.username },
      },
    }
  })
}

function assertStrong(password: string, username: string): void {
  const [problem] = checkPassword(password, username)
  if (problem)
    throw new AppError('INVALID_INPUT', { fields: { next: `validation.accounts.password.${problem}` } })
}
