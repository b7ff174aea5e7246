import { beforeAll, describe, expect, it } from 'vitest'
import { createUserInput } from '@/lib/accounts/posts/schema'
import { endOtherSessions, endOwnSession } from '@/lib/accounts/sessions/mutations'
import { listOwnSessions } from '@/lib/accounts/sessions/queries'
import { createUser } from '@/lib/accounts/users/mutations'
import { findSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { db } from '@/lib/core/db'
import { makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const origin = { ip: '10.9.0.2', userAgent: 'test' }
const session = { ip: '10.9.0.2', requestId: '' }
let county: TestCounty

beforeAll(async () => {
  county = await makeCounty()
})

const person = async () =>
  createUser(
    await viewerOf({ role: 'ADMIN', unitId: county.id }),
    createUserInput.parse({
      name: '王芳',
      role: 'CLERK',
      unitId: county.townships[0].communities[0].id,
      validFrom: '2025-01-01',
    }),
  )

describe('own sessions', () => {
  it('R-22 lists and ends one’s own sessions, never another person’s', async () => {
    const [made, secretary] = [
      await person(),
      await viewerOf({ role: 'SECRETARY', unitId: county.townships[0].communities[0].id }),
    ]
    const [first, second, third] = [
      await signIn(made, origin),
      await signIn(made, origin),
      await signIn(made, origin),
    ]
    if (!first.ok || !second.ok || !third.ok) throw new Error('refused')
    const current = await findSession(first.token, session)
    if (!current) throw new Error('no session')
    const rows = await listOwnSessions(current.viewer)
    expect(rows).toHaveLength(3)
    const other = rows.find((row) => row.id !== current.id)?.id ?? ''
    await expect(endOwnSession(secretary, { id: other })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await endOwnSession(current.viewer, { id: other })
    expect(await endOtherSessions(current.viewer, { keepId: current.id })).toEqual({ ended: 1 })
    expect((await listOwnSessions(current.viewer)).map((row) => row.id)).toEqual([current.id])
    expect(await db().auditEntry.count({ where: { event: 'session.closed', targetId: made.id } })).toBe(2)
  })
})
