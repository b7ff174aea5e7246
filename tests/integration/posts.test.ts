import { beforeAll, describe, expect, it } from 'vitest'
import { decideGrant } from '@/lib/accounts/grants/mutations'
import { listGrants } from '@/lib/accounts/grants/queries'
import { grantListParams } from '@/lib/accounts/grants/schema'
import { handOverPost } from '@/lib/accounts/handover/mutations'
import { addPost, endPost } from '@/lib/accounts/posts/mutations'
import { type AddPostInput, addPostInput, handOverPostInput } from '@/lib/accounts/posts/schema'
import { getUser, listRecipients } from '@/lib/accounts/queries'
import { resetPassword } from '@/lib/accounts/users/mutations'
import { findSession, openSession } from '@/lib/auth/session'
import { addDays } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { saveReport } from '@/lib/reporting/mutations'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { entry, IN_TIME, setClock } from '@/tests/support/reports'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let admin: Viewer
let second: Viewer
let auditor: Viewer
let staff: Viewer
let township: Viewer
let secretary: Viewer

beforeAll(async () => {
  setClock(IN_TIME)
  county = await makeCounty()
  const [first] = county.townships
  admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
  second = await viewerOf({ role: 'ADMIN', unitId: county.id })
  auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  township = await viewerOf({ role: 'TOWNSHIP', unitId: first.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: first.communities[0].id })
})

const idOf = (viewer: Viewer) => viewer.userId ?? ''
const versionOf = async (viewer: Viewer) =>
  (await db().user.findUniqueOrThrow({ where: { id: idOf(viewer) } })).version
const clerk = () => viewerOf({ role: 'CLERK', unitId: county.townships[0].communities[1].id })
/** The person as the next request would know him. */
async function signedIn(viewer: Viewer): Promise<Viewer> {
  const token = await openSession(idOf(viewer), null, null)
  const session = await findSession(token, { ip: null, requestId: '' })
  if (!session) throw new Error('no session')
  return session.viewer
}
const give = async (to: Viewer, values: Partial<AddPostInput>, by = admin) =>
  addPost(
    by,
    addPostInput.parse({
      userId: idOf(to),
      version: await versionOf(to),
      role: 'SECRETARY',
      unitId: county.townships[0].communities[0].id,
      validFrom: today(),
      ...values,
    }),
  )
const postOf = (viewer: Viewer) => viewer.assignments[0]?.id ?? ''

describe('addPost and endPost', () => {
  it('gives and takes rights at the next request', async () => {
    const person = await clerk()
    await give(person, {})
    expect((await signedIn(person)).assignments.map((post) => post.role).sort()).toEqual([
      'CLERK',
      'SECRETARY',
    ])
    await endPost(admin, { id: postOf(person), version: await versionOf(person), validTo: today() })
    expect((await signedIn(person)).assignments.map((post) => post.role)).toEqual(['SECRETARY'])
    const trail = await db().auditEntry.findMany({
      where: { targetId: idOf(person) },
      orderBy: { id: 'asc' },
    })
    expect(trail.map((row) => row.event)).toEqual(['post.created', 'post.ended'])
    expect(trail[1]).toMatchObject({ before: { to: null }, after: { to: today() } })
  })

  it('R-10 lets nobody change his own roles', async () => {
    await expect(give(admin, { role: 'AUDITOR', unitId: county.id })).rejects.toMatchObject({ code: 'RULE' })
    await expect(
      endPost(admin, { id: postOf(admin), version: await versionOf(admin), validTo: today() }),
    ).rejects.toMatchObject({ code: 'RULE' })
    for (const viewer of [staff, township, secretary, auditor])
      await expect(give(viewer, {}, viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('R-10 keeps administrators and auditors apart from every other role', async () => {
    await expect(give(auditor, {})).rejects.toMatchObject({
      details: { reason: 'validation.accounts.separate' },
    })
    await expect(give(secretary, { role: 'ADMIN', unitId: county.id })).rejects.toMatchObject({
      details: { reason: 'validation.accounts.separate' },
    })
  })

  it('refuses the same post twice, a stale version, foreign people and days that turn round', async () => {
    const person = await clerk()
    const version = await versionOf(person)
    await give(person, {})
    await expect(give(person, {})).rejects.toMatchObject({
      details: { reason: 'validation.accounts.heldAlready' },
    })
    await expect(give(person, { version, role: 'CLERK' })).rejects.toMatchObject({ code: 'CONFLICT' })
    const foreign = await viewerOf({ role: 'ADMIN', unitId: (await makeCounty()).id })
    await expect(give(person, { role: 'CLERK' }, foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(endPost(foreign, { id: postOf(person), version, validTo: today() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      endPost(admin, { id: postOf(person), version: await versionOf(person), validTo: '2019-12-31' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('guarded posts', () => {
  const pending = (by: Viewer) => listGrants(by, grantListParams.parse({}))

  it('wait for a second person, who is neither the requester nor the one concerned', async () => {
    const person = await clerk()
    expect(await give(person, { role: 'COUNTY', unitId: county.id })).toEqual({ requested: 1 })
    expect((await signedIn(person)).assignments).toHaveLength(1)
    const { rows } = await pending(auditor)
    const [request] = rows
    const id = request?.id ?? ''
    expect(rows).toMatchObject([
      { role: 'COUNTY', userName: person.name, requestedBy: admin.name, canDecide: true },
    ])
    expect((await pending(admin)).rows).toMatchObject([{ canDecide: false }])
    await expect(decideGrant(admin, { id, decision: 'CONFIRMED' })).rejects.toMatchObject({ code: 'RULE' })
    for (const viewer of [staff, township, person])
      await expect(decideGrant(viewer, { id, decision: 'CONFIRMED' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    const foreign = await viewerOf({ role: 'AUDITOR', unitId: (await makeCounty()).id })
    await expect(decideGrant(foreign, { id, decision: 'CONFIRMED' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await decideGrant(second, { id, decision: 'CONFIRMED' })
    await expect(decideGrant(auditor, { id, decision: 'REFUSED' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await signedIn(person)).assignments.map((post) => post.role)).toContain('COUNTY')
    const events = await db().auditEntry.findMany({
      where: { targetId: idOf(person) },
      orderBy: { id: 'asc' },
    })
    expect(events.map((row) => row.event)).toEqual(['grant.requested', 'grant.confirmed'])
  })

  it('are asked for once, and a refused one gives nothing', async () => {
    const person = await clerk()
    await give(person, { role: 'COUNTY', unitId: county.id })
    await expect(give(person, { role: 'COUNTY', unitId: county.id })).rejects.toMatchObject({ code: 'RULE' })
    expect((await getUser(admin, { id: idOf(person) })).pending).toMatchObject([{ role: 'COUNTY' }])
    const [request] = (await pending(auditor)).rows
    await decideGrant(auditor, { id: request?.id ?? '', decision: 'REFUSED' })
    expect((await signedIn(person)).assignments.map((post) => post.role)).toEqual(['CLERK'])
  })

  it('are not confirmed from an account whose password the requester has just set', async () => {
    const watcher = await viewerOf({ role: 'ADMIN', unitId: county.id })
    await give(await clerk(), { role: 'COUNTY', unitId: county.id })
    await resetPassword(admin, { id: idOf(watcher), version: await versionOf(watcher) })
    const [request] = (await pending(watcher)).rows
    const id = request?.id ?? ''
    await expect(decideGrant(watcher, { id, decision: 'CONFIRMED' })).rejects.toMatchObject({
      details: { reason: 'validation.accounts.resetByRequester' },
    })
    await decideGrant(second, { id, decision: 'REFUSED' })
  })

  it('of the first auditor begin at once, of the next one wait', async () => {
    const fresh = await makeCounty()
    const chief = await viewerOf({ role: 'ADMIN', unitId: fresh.id })
    const [one, two] = [await viewerOf(), await viewerOf()]
    const seat = { role: 'SECRETARY' as const, unitId: fresh.id, validFrom: new Date('2020-01-01') }
    for (const viewer of [one, two])
      await db().assignment.create({
        data: { ...seat, userId: idOf(viewer), validTo: new Date('2021-01-01') },
      })
    const post = { role: 'AUDITOR' as const, unitId: fresh.id }
    expect(await give(one, post, chief)).toEqual({ requested: 0 })
    expect(await give(two, post, chief)).toEqual({ requested: 1 })
  })
})

describe('handOverPost', () => {
  const input = async (from: Viewer, values: Record<string, unknown>) =>
    handOverPostInput.parse({ id: postOf(from), version: await versionOf(from), on: today(), ...values })

  it('moves the draft to the successor, and the predecessor finds it no more', async () => {
    const unit = county.townships[0].communities[0]
    const center = await makeCenter(county, unit)
    const before = await viewerOf({ role: 'SECRETARY', unitId: unit.id })
    const successor = await clerk()
    const draft = await saveReport(before, entry(center.id))
    expect((await listRecipients(township)).map((row) => row.id)).toContain(idOf(successor))
    await handOverPost(township, await input(before, { recipientId: idOf(successor) }))
    expect(await getUser(township, { id: idOf(before) })).toMatchObject({ state: 'NO_POST' })
    const after = await signedIn(successor)
    const saved = await saveReport(after, entry(center.id, { version: draft.version }))
    expect(saved.id).toBe(draft.id)
    const gone = await signedIn(before)
    expect(gone.assignments).toEqual([])
    await db().assignment.create({
      data: {
        userId: idOf(before),
        role: 'SECRETARY',
        unitId: county.townships[1].communities[0].id,
        validFrom: new Date('2025-01-01'),
      },
    })
    await expect(
      saveReport(await signedIn(before), entry(center.id, { version: saved.version })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const trail = await db().auditEntry.findMany({
      where: { event: 'post.handed-over' },
      orderBy: { id: 'asc' },
    })
    expect(trail.map((row) => row.targetId)).toEqual([idOf(before), idOf(successor)])
  })

  it('makes the successor an account when there is none', async () => {
    const before = await clerk()
    const day = addDays(today(), 3)
    const done = await handOverPost(township, await input(before, { name: '新来', on: day }))
    expect(done.account?.password).toMatch(/-/)
    expect((await getUser(township, { id: done.recipientId })).posts).toMatchObject([
      { role: 'CLERK', from: day },
    ])
    expect((await getUser(admin, { id: idOf(before) })).posts).toMatchObject([{ to: day }])
    expect((await signedIn(before)).assignments).toHaveLength(1)
  })

  it('stays within reach, and nobody hands a post to himself', async () => {
    const person = await clerk()
    const neighbour = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[1].id })
    await expect(handOverPost(neighbour, await input(person, { name: '某' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(handOverPost(secretary, await input(person, { name: '某' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    for (const recipientId of [idOf(township), idOf(person)])
      await expect(handOverPost(township, await input(person, { recipientId }))).rejects.toMatchObject({
        code: 'RULE',
      })
    await expect(
      handOverPost(township, await input(person, { recipientId: idOf(staff) })),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(handOverPost(second, await input(staff, { name: '某' }))).rejects.toMatchObject({
      details: { reason: 'validation.accounts.guardedHandOver' },
    })
    await expect(
      handOverPost(township, { ...(await input(person, { name: '某' })), version: 99 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db().user.count({ where: { name: '某' } })).toBe(0)
    expect(() => handOverPostInput.parse({ id: postOf(person), version: 1, on: today() })).toThrow()
  })
})
