import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { changePassword } from '@/lib/accounts/mutations'
import { createUserInput } from '@/lib/accounts/posts/schema'
import { getUser, listPostUnits, listUserHistory, listUsers } from '@/lib/accounts/queries'
import { userListParams } from '@/lib/accounts/schema'
import {
  changeUser,
  createUser,
  disableUser,
  enableUser,
  resetPassword,
} from '@/lib/accounts/users/mutations'
import { findSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { ownerQuery } from '@/tests/support/database'
import { makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let admin: Viewer
let auditor: Viewer
let staff: Viewer
let township: Viewer
let neighbour: Viewer
let secretary: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [first, second] = county.townships
  admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
  auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  township = await viewerOf({ role: 'TOWNSHIP', unitId: first.id })
  neighbour = await viewerOf({ role: 'TOWNSHIP', unitId: second.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: first.communities[0].id })
})

afterEach(async () => {
  vi.useRealTimers()
  await db().rateLimit.deleteMany({})
})

const origin = { ip: '10.9.0.1', userAgent: 'test' }
const session = { ip: '10.9.0.1', requestId: '' }
const community = () => county.townships[0].communities[0]
let serial = 0
const input = (values: Record<string, unknown> = {}) => {
  serial += 1
  return createUserInput.parse({
    name: `王${serial}芳`,
    role: 'SECRETARY',
    unitId: community().id,
    validFrom: '2025-01-01',
    ...values,
  })
}
const make = (values: Record<string, unknown> = {}) => createUser(admin, input(values))
const versionOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id } })).version
const target = async (id: string) => ({ id, version: await versionOf(id) })
const viewerId = (viewer: Viewer) => viewer.userId ?? ''

describe('createUser', () => {
  it('makes an account with a post and a password that is shown once and must be changed', async () => {
    const made = await make({ name: '吕梅' })
    expect(made).toMatchObject({ username: 'lvmei', requested: 0 })
    expect(made.password).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){2}$/)
    const stored = await db().user.findUniqueOrThrow({
      where: { id: made.id },
      include: { assignments: true },
    })
    expect(stored).toMatchObject({ mustChangePassword: true, name: '吕梅' })
    expect(stored.assignments).toMatchObject([{ role: 'SECRETARY', unitId: community().id, validTo: null }])
    const audit = await db().auditEntry.findMany({ where: { targetId: made.id }, orderBy: { id: 'asc' } })
    expect(audit.map((row) => row.event)).toEqual(['user.created', 'post.created'])
    expect(
      JSON.stringify([stored, audit], (_key, value) => (typeof value === 'bigint' ? '' : value)),
    ).not.toContain(made.password)
    expect(await signIn({ username: 'lvmei', password: made.password }, origin)).toMatchObject({ ok: true })
    expect((await make({ name: '吕梅' })).username).toBe('lvmei2')
  })

  it('refuses everybody but the administrator, and units of another county', async () => {
    for (const viewer of [staff, township, secretary, auditor])
      await expect(createUser(viewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const abroad = await makeCounty()
    await expect(make({ unitId: abroad.townships[0].id, role: 'TOWNSHIP' })).rejects.toMatchObject({
      details: { fields: { unitId: 'validation.choice' } },
    })
  })

  it.each([
    ['a reviewer at a community', { role: 'TOWNSHIP' }, { unitId: 'validation.accounts.roleLevel' }],
    [
      'an end before the start',
      { validTo: '2025-01-01' },
      { validTo: 'validation.accounts.endsBeforeStart' },
    ],
  ])('refuses %s', async (_name, values, fields) => {
    await expect(make(values)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { fields } })
  })

  it('asks a bureau for its department', async () => {
    const bureau = { role: 'DEPARTMENT', unitId: county.id }
    await expect(make(bureau)).rejects.toMatchObject({
      details: { fields: { departmentId: expect.any(String) } },
    })
    const made = await make({ ...bureau, departmentId: county.departments.HRSS })
    expect((await getUser(admin, made)).posts).toMatchObject([{ departmentName: '部门HRSS' }])
  })

  it('refuses a user name in use', async () => {
    const { username } = await make()
    await expect(make({ username })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('R-25 leaves nothing behind when the trail cannot be written', async () => {
    await ownerQuery(
      `CREATE FUNCTION fail_audit() RETURNS trigger AS $$ BEGIN RAISE 'no'; END $$ LANGUAGE plpgsql`,
    )
    await ownerQuery(`CREATE TRIGGER fail_audit BEFORE INSERT ON "AuditEntry" EXECUTE FUNCTION fail_audit()`)
    try {
      await expect(make({ username: 'left-behind' })).rejects.toThrow()
    } finally {
      await ownerQuery('DROP TRIGGER fail_audit ON "AuditEntry"')
      await ownerQuery('DROP FUNCTION fail_audit')
    }
    expect(await db().user.count({ where: { username: 'left-behind' } })).toBe(0)
  })
})

describe('who sees whom', () => {
  const names = async (viewer: Viewer, values: Record<string, unknown> = {}) =>
    (await listUsers(viewer, userListParams.parse({ perPage: '100', ...values }))).rows.map((row) => row.id)

  it('shows the administrator the county, the township and the county staff what lies below them', async () => {
    const clerk = await make({ role: 'CLERK', unitId: county.townships[0].id })
    expect(await names(admin)).toEqual(
      expect.arrayContaining([auditor, staff, township, secretary].map(viewerId)),
    )
    const below = await names(township)
    expect(below).toEqual(expect.arrayContaining([viewerId(secretary), clerk.id]))
    for (const viewer of [admin, auditor, staff, township, neighbour])
      expect(below).not.toContain(viewerId(viewer))
    const belowCounty = await names(staff)
    expect(belowCounty).toEqual(expect.arrayContaining([township, neighbour, secretary].map(viewerId)))
    for (const viewer of [admin, auditor, staff]) expect(belowCounty).not.toContain(viewerId(viewer))
    expect(await names(neighbour)).not.toContain(viewerId(secretary))
    await expect(listUsers(secretary, userListParams.parse({}))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('says what each level may do with an account', async () => {
    const id = viewerId(secretary)
    expect((await getUser(admin, { id })).can).toEqual({ manage: true, reset: true, handOver: true })
    for (const viewer of [township, staff])
      expect((await getUser(viewer, { id })).can).toEqual({ manage: false, reset: true, handOver: true })
    expect(await getUser(admin, { id: viewerId(admin) })).toMatchObject({
      isSelf: true,
      can: { manage: false, reset: false, handOver: false },
    })
  })

  it('hides from the township whoever also serves elsewhere or above', async () => {
    const other = await viewerOf(
      { role: 'SECRETARY', unitId: community().id },
      { role: 'SECRETARY', unitId: county.townships[1].communities[0].id },
    )
    const leader = await viewerOf(
      { role: 'SECRETARY', unitId: community().id },
      { role: 'LEADER', unitId: county.townships[0].id },
    )
    for (const viewer of [other, leader]) {
      await expect(getUser(township, { id: viewerId(viewer) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await getUser(admin, { id: viewerId(viewer) })).toMatchObject({ can: { manage: true } })
    }
  })

  it('lets no administrator change an account that serves in two counties', async () => {
    const abroad = await makeCounty()
    const both = await viewerOf(
      { role: 'SECRETARY', unitId: community().id },
      { role: 'COUNTY', unitId: abroad.id },
    )
    const id = viewerId(both)
    expect((await getUser(admin, { id })).can).toEqual({ manage: false, reset: false, handOver: false })
    await expect(resetPassword(admin, await target(id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const outsider = await viewerOf({ role: 'ADMIN', unitId: (await makeCounty()).id })
    await expect(getUser(outsider, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('filters by unit with what lies below it, role, state and text', async () => {
    const { id, username } = await make({ name: '仲孙妮' })
    const unitId = county.townships[0].id
    expect(await names(admin, { unitId, role: 'SECRETARY', state: 'MUST_CHANGE', q: '仲孙' })).toEqual([id])
    expect(await names(admin, { unitId: county.townships[1].id, q: username })).toEqual([])
    expect(await names(admin, { state: 'ACTIVE', q: username })).toEqual([])
    expect((await listPostUnits(township)).map((unit) => unit.id).sort()).toEqual(
      [unitId, ...county.townships[0].communities.map((unit) => unit.id)].sort(),
    )
  })
})

describe('changeUser, disableUser, enableUser', () => {
  it('changes the name and refuses a stale version', async () => {
    const { id } = await make()
    const opened = await target(id)
    await changeUser(admin, { ...opened, name: '王芳芳' })
    await expect(changeUser(admin, { ...opened, name: '别人' })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await getUser(admin, { id })).name).toBe('王芳芳')
    await expect(changeUser(township, { ...opened, name: '别人' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const abroad = await viewerOf({
      role: 'SECRETARY',
      unitId: (await makeCounty()).townships[0].communities[0].id,
    })
    await expect(
      changeUser(admin, { ...(await target(viewerId(abroad))), name: '别人' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('R-11 R-19 ends the sessions of a disabled account at once', async () => {
    const made = await make()
    const signed = await signIn(made, origin)
    if (!signed.ok) throw new Error('refused')
    expect(await findSession(signed.token, session)).not.toBeNull()
    await disableUser(admin, await target(made.id))
    expect(await findSession(signed.token, session)).toBeNull()
    expect(await signIn(made, origin)).toMatchObject({ ok: false })
    await expect(disableUser(admin, await target(made.id))).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(resetPassword(admin, await target(made.id))).rejects.toMatchObject({ code: 'RULE' })
    await db().loginFailure.deleteMany({})
    await enableUser(admin, await target(made.id))
    expect(await signIn(made, origin)).toMatchObject({ ok: true })
    await expect(disableUser(admin, await target(viewerId(admin)))).rejects.toMatchObject({ code: 'RULE' })
  })
})

describe('resetPassword', () => {
  it('R-16 lets a secretary who locked herself out late on the due day in again, and the trail shows it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-07-07T23:40:00+08:00') })
    const made = await make()
    const old = await signIn(made, origin)
    if (!old.ok) throw new Error('refused')
    for (let i = 0; i < 5; i += 1) await signIn({ ...made, password: 'forgotten' }, origin)
    await db().rateLimit.deleteMany({})
    expect(await signIn(made, origin)).toEqual({ ok: false, reason: 'LOCKED' })

    vi.setSystemTime(new Date('2025-07-07T23:41:00+08:00'))
    const reset = await resetPassword(township, await target(made.id))
    expect(await findSession(old.token, session)).toBeNull()
    vi.setSystemTime(new Date('2025-07-07T23:42:00+08:00'))
    expect(await signIn({ ...made, password: made.password }, origin)).toMatchObject({ reason: 'REFUSED' })
    const again = await signIn({ username: made.username, password: reset.password }, origin)
    if (!again.ok) throw new Error('refused')
    const opened = await findSession(again.token, session)
    expect(opened).toMatchObject({ mustChangePassword: true })

    const trail = await listUserHistory(township, { id: made.id, page: 1, perPage: 50 })
    expect(trail.rows.map((row) => row.event).slice(0, 3)).toEqual([
      'session.opened',
      'session.refused',
      'password.reset',
    ])
    const entry = trail.rows.find((row) => row.event === 'password.reset')
    expect(entry).toMatchObject({ userName: township.name, after: { failuresCleared: 5, sessionsEnded: 1 } })
    expect(trail.rows.map((row) => row.event)).toContain('session.locked')
    if (opened)
      await expect(
        changePassword(opened.viewer, {
          current: reset.password,
          next: made.password,
          repeated: made.password,
        }),
      ).rejects.toMatchObject({ details: { fields: { next: 'validation.accounts.remembered' } } })
  })

  it('stays within the reach of each level', async () => {
    const id = viewerId(secretary)
    for (const viewer of [secretary, auditor])
      await expect(resetPassword(viewer, await target(id))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(resetPassword(neighbour, await target(id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const other of [admin, auditor, staff, neighbour])
      await expect(resetPassword(township, await target(viewerId(other)))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    for (const other of [admin, auditor])
      await expect(resetPassword(staff, await target(viewerId(other)))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    await expect(resetPassword(admin, await target(viewerId(admin)))).rejects.toMatchObject({ code: 'RULE' })
    const opened = await target(id)
    await resetPassword(staff, opened)
    await expect(resetPassword(staff, opened)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
