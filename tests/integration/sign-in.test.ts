import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { changePassword, createUsersIn } from '@/lib/accounts/mutations'
import { hashToken } from '@/lib/auth/cookie'
import { closeSession, findSession, openSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { takeRate } from '@/lib/auth/throttle'
import { db } from '@/lib/core/db'
import { makeCounty, type TestCounty } from '@/tests/support/factories'

const PASSWORD = 'Yun-Xi 48 bridge'
const origin = (ip: string) => ({ ip, userAgent: 'test' })
const context = { ip: '10.0.0.1', requestId: '' }

let county: TestCounty
let userId: string

beforeAll(async () => {
  county = await makeCounty()
  const [user] = await db().$transaction((tx) =>
    createUsersIn(tx, {
      now: new Date('2025-01-01'),
      users: [
        {
          username: 'wangfang',
          name: '王芳',
          password: PASSWORD,
          mustChange: false,
          assignments: [
            { role: 'SECRETARY', unitId: county.townships[0].communities[0].id, validFrom: '2025-01-01' },
          ],
        },
      ],
    }),
  )
  userId = user?.id ?? ''
})

afterEach(async () => {
  vi.useRealTimers()
  await db().rateLimit.deleteMany({})
  await db().loginFailure.deleteMany({})
})

const later = (minutes: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
}

async function eventsOf(event: string): Promise<number> {
  return db().auditEntry.count({ where: { event, targetLabel: 'wangfang' } })
}

describe('signing in', () => {
  it('R-18 R-21 opens a new session each time and stores only the hash of its token', async () => {
    const first = await signIn({ username: 'WangFang ', password: PASSWORD }, origin('10.0.0.1'))
    const second = await signIn({ username: 'wangfang', password: PASSWORD }, origin('10.0.0.1'))
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(first.token).not.toBe(second.token)
    expect(Buffer.from(first.token, 'base64url')).toHaveLength(32)
    const stored = await db().session.findMany({ where: { userId }, select: { tokenHash: true } })
    expect(stored.map((row) => row.tokenHash)).toContain(hashToken(first.token))
    expect(JSON.stringify(stored)).not.toContain(first.token)
    expect(await eventsOf('session.opened')).toBeGreaterThanOrEqual(2)
  })

  it('R-16 refuses a wrong password and an unknown account with the same answer', async () => {
    expect(await signIn({ username: 'wangfang', password: 'x' }, origin('10.0.0.2'))).toEqual({
      ok: false,
      reason: 'REFUSED',
    })
    expect(await signIn({ username: 'nobody', password: 'x' }, origin('10.0.0.2'))).toEqual({
      ok: false,
      reason: 'REFUSED',
    })
  })

  it.each([
    null,
    'text',
    [],
    {},
    { username: { not: '' }, password: 'x' },
    { username: 'wangfang', password: ['x'] },
  ])('refuses %j without a failure of its own', async (raw) => {
    expect(await signIn(raw, origin('10.0.0.3'))).toEqual({ ok: false, reason: 'REFUSED' })
  })

  it('R-16 R-28 locks after five failures from one address, not for others, and opens after 15 minutes', async () => {
    const wrong = () => signIn({ username: 'wangfang', password: 'wrong' }, origin('10.0.0.4'))
    const right = (ip: string) => signIn({ username: 'wangfang', password: PASSWORD }, origin(ip))
    const reasons = []
    for (let i = 0; i < 5; i++) {
      const result = await wrong()
      reasons.push(result.ok ? 'OK' : result.reason)
    }
    expect(reasons).toEqual(['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'LOCKED'])
    expect(await right('10.0.0.4')).toEqual({ ok: false, reason: 'LOCKED' })
    expect((await right('10.0.0.5')).ok).toBe(true)
    expect(await eventsOf('session.locked')).toBe(1)
    later(16)
    expect((await right('10.0.0.4')).ok).toBe(true)
  })

  it('R-63 allows ten tries a minute from one address', async () => {
    for (let i = 0; i < 10; i++) await signIn({ username: `guess${i}`, password: 'x' }, origin('10.0.0.6'))
    expect(await signIn({ username: 'wangfang', password: PASSWORD }, origin('10.0.0.6'))).toEqual({
      ok: false,
      reason: 'RATE_LIMITED',
    })
    later(1)
    expect((await signIn({ username: 'wangfang', password: PASSWORD }, origin('10.0.0.6'))).ok).toBe(true)
  })

  it('refuses a disabled account', async () => {
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect((await signIn({ username: 'wangfang', password: PASSWORD }, origin('10.0.0.7'))).ok).toBe(false)
    await db().user.update({ where: { id: userId }, data: { disabledAt: null } })
  })
})

describe('sessions', () => {
  it('R-17 end after 30 idle minutes', async () => {
    const token = await openSession(userId, null, null)
    later(29)
    expect((await findSession(token, context))?.viewer.name).toBe('王芳')
    later(29)
    expect(await findSession(token, context)).not.toBeNull()
    later(31)
    expect(await findSession(token, context)).toBeNull()
    expect(await db().session.count({ where: { tokenHash: hashToken(token) } })).toBe(0)
  })

  it('R-17 end after 12 hours in any case', async () => {
    const token = await openSession(userId, null, null)
    for (let i = 0; i < 36; i++) {
      later(20)
      if (i < 35) expect(await findSession(token, context), `after ${i} rounds`).not.toBeNull()
    }
    expect(await findSession(token, context)).toBeNull()
  })

  it('R-11 read the posts of today on every request', async () => {
    const token = await openSession(userId, null, null)
    expect((await findSession(token, context))?.viewer.assignments).toHaveLength(1)
    await db().assignment.updateMany({ where: { userId }, data: { validTo: new Date('2025-06-01') } })
    expect((await findSession(token, context))?.viewer.assignments).toEqual([])
    await db().assignment.updateMany({ where: { userId }, data: { validTo: null } })
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    expect(await findSession(token, context)).toBeNull()
    await db().user.update({ where: { id: userId }, data: { disabledAt: null } })
  })

  it('R-20 are gone after signing out', async () => {
    const token = await openSession(userId, null, null)
    await closeSession(token)
    expect(await findSession(token, context)).toBeNull()
  })
})

describe('changing the password', () => {
  const change = async (current: string, next: string) => {
    const token = await openSession(userId, null, null)
    const session = await findSession(token, context)
    if (!session) throw new Error('no session')
    return { token, done: changePassword(session.viewer, { current, next, repeated: next }) }
  }

  it('R-14 refuses a wrong current, a weak and a remembered password', async () => {
    await expect((await change('wrong', 'Hill-Top 9 mill')).done).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect((await change(PASSWORD, 'Passw0rd')).done).rejects.toMatchObject({
      details: { fields: { next: 'validation.accounts.password.guessable' } },
    })
    await expect((await change(PASSWORD, PASSWORD)).done).rejects.toMatchObject({
      details: { fields: { next: 'validation.accounts.remembered' } },
    })
  })

  it('R-19 ends every session of the account at once', async () => {
    const other = await openSession(userId, null, null)
    const { token, done } = await change(PASSWORD, 'Hill-Top 9 mill')
    await done
    expect(await findSession(token, context)).toBeNull()
    expect(await findSession(other, context)).toBeNull()
    expect((await signIn({ username: 'wangfang', password: 'Hill-Top 9 mill' }, origin('10.0.0.8'))).ok).toBe(
      true,
    )
    expect(await eventsOf('password.changed')).toBe(1)
  })
})

describe('R-63 rate counters', () => {
  it('count across processes: they stand in the database', async () => {
    for (let i = 0; i < 5; i++) await takeRate('import', 'u1')
    await expect(takeRate('import', 'u1')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await expect(takeRate('import', 'u2')).resolves.toBeUndefined()
  })
})
