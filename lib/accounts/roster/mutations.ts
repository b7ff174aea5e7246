import 'server-only'
import { randomInt } from 'node:crypto'
import { createUsersIn } from '@/lib/accounts/mutations'
import { givePostsIn } from '@/lib/accounts/posts/mutations'
import { checkRoster, type RosterFile } from '@/lib/accounts/roster/queries'
import type { PasswordSlip } from '@/lib/accounts/roster/types'
import { toSlips } from '@/lib/accounts/roster/view'
import { drawPassword } from '@/lib/accounts/rules'
import { userCreated } from '@/lib/accounts/users/view'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { checkPassword, hashPassword } from '@/lib/core/password'
import type { Viewer } from '@/lib/core/viewer'

/**
 * Makes every account of a workbook or none. The passwords are answered once, by township, and stored as hashes only; each must be
 * changed at the first sign-in. Guarded posts wait for confirmation.
 * @throws AppError FORBIDDEN, INVALID_INPUT (file, faulty rows), CONFLICT (not what the dry run showed)
 */
export async function createRoster(
  viewer: Viewer,
  input: { file: RosterFile; fingerprint: string },
): Promise<{ created: number; requested: number; slips: PasswordSlip[] }> {
  const plan = await checkRoster(viewer, input.file)
  if (plan.faults.length > 0)
    throw new AppError('INVALID_INPUT', { reason: 'validation.accounts.rosterFaults' })
  if (plan.fingerprint !== input.fingerprint)
    throw new AppError('CONFLICT', { reason: 'validation.accounts.rosterChanged' })
  const accounts = plan.accounts.map((account) => ({
    ...account,
    password: drawPassword(
      (below) => randomInt(below),
      (password) => checkPassword(password, account.username).length === 0,
    ),
  }))
  // Hashing takes longest by far; it is done before the transaction begins.
  const hashes = await Promise.all(accounts.map((account) => hashPassword(account.password)))
  return mutate(viewer, 'user:manage', async ({ tx, now }) => {
    const users = await createUsersIn(tx, {
      now,
      hashes,
      users: accounts.map(({ username, name, password }) => ({
        username,
        name,
        password,
        mustChange: true,
        assignments: [],
      })),
    })
    const given = await givePostsIn(tx, {
      viewer,
      now,
      countyId: plan.countyId,
      posts: accounts.map((account, index) => ({
        role: account.role,
        unitId: account.unitId,
        unitName: account.unitName,
        departmentId: account.departmentId,
        validFrom: today(),
        validTo: null,
        userId: users[index]?.id ?? '',
        userName: account.name,
      })),
    })
    const created = accounts.map(({ username, name, password }, index) =>
      userCreated({ id: users[index]?.id ?? '', username, name, password }, plan.countyId),
    )
    return {
      result: { created: accounts.length, requested: given.requested, slips: toSlips(accounts) },
      audit: [...created, ...given.audit],
    }
  })
}
