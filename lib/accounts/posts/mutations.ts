import 'server-only'
import { administeredCountyId, livePosts, postScope, postsInCounty, userScope } from '@/lib/accounts/policy'
import {
  endFault,
  isHeldAlready,
  isSeparated,
  type NewPost,
  type PostSpan,
  postFaults,
  splitGuarded,
} from '@/lib/accounts/posts/rules'
import type { AddPostInput, EndPostInput } from '@/lib/accounts/posts/schema'
import type { AuditRecord } from '@/lib/core/audit'
import {
  type CalendarDate,
  fromDbDate,
  fromDbDateOrNull,
  toDbDate,
  toDbDateOrNull,
} from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

type PlacedPost = NewPost & { userId: string; userName: string; unitName: string }

/**
 * Gives posts that have been checked: at once, or as requests where a second person confirms. One audit entry each.
 * @returns how many wait for confirmation, and the entries
 */
export async function givePostsIn(
  tx: Tx,
  input: { viewer: Viewer; now: Date; countyId: string; posts: readonly PlacedPost[] },
): Promise<{ requested: number; audit: AuditRecord[] }> {
  const { viewer, now, countyId, posts } = input
  const auditors = await tx.assignment.count({
    where: { AND: [{ role: 'AUDITOR' }, postsInCounty(countyId), livePosts(today())] },
  })
  const { open, guarded } = splitGuarded(posts, auditors > 0)
  await tx.assignment.createMany({
    data: open.map((post) => ({
      userId: post.userId,
      role: post.role,
      unitId: post.unitId,
      departmentId: post.departmentId,
      validFrom: toDbDate(post.validFrom),
      validTo: toDbDateOrNull(post.validTo),
    })),
  })
  const requestedById = viewer.userId
  if (guarded.length > 0 && !requestedById) throw new AppError('FORBIDDEN')
  await tx.grantRequest.createMany({
    data: guarded.map((post) => ({
      countyId,
      userId: post.userId,
      role: post.role,
      unitId: post.unitId,
      validFrom: toDbDate(post.validFrom),
      validTo: toDbDateOrNull(post.validTo),
      state: 'PENDING' as const,
      requestedById: requestedById ?? '',
      requestedAt: now,
    })),
  })
  const entry = (event: 'post.created' | 'grant.requested') => (post: PlacedPost) => ({
    event,
    target: { type: 'user' as const, id: post.userId, label: post.userName },
    countyId,
    after: { role: post.role, unit: post.unitName, from: post.validFrom, to: post.validTo },
  })
  return {
    requested: guarded.length,
    audit: [...open.map(entry('post.created')), ...guarded.map(entry('grant.requested'))],
  }
}

/** @throws AppError INVALID_INPUT with the fields at fault; returns the name of the unit */
export async function checkPostIn(tx: Tx, post: NewPost, countyId: string): Promise<string> {
  const unit = await tx.orgUnit.findFirst({
    where: {
      id: post.unitId,
      OR: [{ id: countyId }, { countyId }],
      AND: [{ OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(post.validFrom) } }] }],
    },
    select: { name: true, level: true },
  })
  const department = post.departmentId
    ? await tx.department.findFirst({
        where: { id: post.departmentId, countyId, closedOn: null },
        select: { id: true },
      })
    : null
  const fields = postFaults(post, { unitLevel: unit?.level ?? null, hasDepartment: department !== null })
  if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
  return unit?.name ?? ''
}

/** What a person holds or has been asked for, as spans. */
async function spansOfIn(tx: Tx, userId: string): Promise<PostSpan[]> {
  const select = { role: true, unitId: true, validFrom: true, validTo: true }
  const posts = await tx.assignment.findMany({ where: { userId }, select })
  const grants = await tx.grantRequest.findMany({ where: { userId, state: 'PENDING' }, select })
  return [...posts, ...grants].map(({ role, unitId, validFrom, validTo }) => ({
    role,
    unitId,
    from: fromDbDate(validFrom),
    to: fromDbDateOrNull(validTo),
  }))
}

/** @throws AppError RULE when the post may not stand beside what the person holds */
export async function assertPostFitsIn(tx: Tx, userId: string, next: PostSpan): Promise<void> {
  const others = await spansOfIn(tx, userId)
  if (isHeldAlready(next, others)) throw new AppError('RULE', { reason: 'validation.accounts.heldAlready' })
  if (!isSeparated(next, others)) throw new AppError('RULE', { reason: 'validation.accounts.separate' })
}

/**
 * Gives a person in reach one more post.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT, RULE (own post, 三员分立, held already), CONFLICT (stale version)
 */
export function addPost(viewer: Viewer, input: AddPostInput): Promise<{ requested: number }> {
  return mutate(viewer, 'user:manage', async ({ tx, now }) => {
    const { userId, version, ...post } = input
    const user = await tx.user.findFirst({
      where: { AND: [{ id: userId }, userScope(viewer, 'user:read', today())] },
      select: { name: true },
    })
    if (!user) throw new AppError('NOT_FOUND')
    if (userId === viewer.userId) throw new AppError('RULE', { reason: 'validation.accounts.ownRoles' })
    const countyId = administeredCountyId(viewer, 'user:manage')
    const unitName = await checkPostIn(tx, post, countyId)
    const { role, unitId, validFrom: from, validTo: to } = post
    await bumpIn(tx, userId, version)
    await assertPostFitsIn(tx, userId, { role, unitId, from, to })
    const placed = { ...post, userId, userName: user.name, unitName }
    const given = await givePostsIn(tx, { viewer, now, countyId, posts: [placed] })
    return { result: { requested: given.requested }, audit: given.audit }
  })
}

/** Every change of posts counts as one of the account, so that two people do not change them at once. */
async function bumpIn(tx: Tx, id: string, version: number): Promise<void> {
  await tx.user.update({ where: { id, version }, data: { version: { increment: 1 } } })
}

/**
 * A post in reach with its holder, unit and county.
 * @throws AppError NOT_FOUND, RULE (own post)
 */
export async function loadPostIn(tx: Tx, viewer: Viewer, input: { id: string; isHandOver: boolean }) {
  const permission = input.isHandOver ? 'post:hand-over' : 'user:manage'
  const post = await tx.assignment.findFirst({
    where: {
      AND: [
        { id: input.id },
        postScope(viewer, permission),
        { user: userScope(viewer, input.isHandOver ? permission : 'user:read', today()) },
      ],
    },
    select: {
      id: true,
      userId: true,
      role: true,
      unitId: true,
      departmentId: true,
      validFrom: true,
      validTo: true,
      user: { select: { name: true } },
      unit: { select: { name: true, level: true, countyId: true } },
    },
  })
  if (!post) throw new AppError('NOT_FOUND')
  if (post.userId === viewer.userId) throw new AppError('RULE', { reason: 'validation.accounts.ownRoles' })
  const from = fromDbDate(post.validFrom)
  const to = fromDbDateOrNull(post.validTo)
  const countyId = post.unit.level === 'COUNTY' ? post.unitId : post.unit.countyId
  return { ...post, from, to, countyId }
}

export type LoadedPost = Awaited<ReturnType<typeof loadPostIn>>

/** Ends a loaded post on a day; @throws AppError INVALID_INPUT (the day), CONFLICT */
export async function closePostIn(
  tx: Tx,
  post: LoadedPost,
  end: { on: CalendarDate; version: number; field: string },
): Promise<void> {
  const fault = endFault(post, end.on)
  if (fault) throw new AppError('INVALID_INPUT', { fields: { [end.field]: fault } })
  await bumpIn(tx, post.userId, end.version)
  await tx.assignment.update({
    where: { id: post.id, validTo: post.validTo },
    data: { validTo: toDbDate(end.on) },
  })
}

/**
 * Ends a post; the person loses its rights on that day, at the next request.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (the day), RULE (own post), CONFLICT
 */
export function endPost(viewer: Viewer, input: EndPostInput): Promise<{ userId: string }> {
  return mutate(viewer, 'user:manage', async ({ tx }) => {
    const post = await loadPostIn(tx, viewer, { id: input.id, isHandOver: false })
    await closePostIn(tx, post, { on: input.validTo, version: input.version, field: 'validTo' })
    return {
      result: { userId: post.userId },
      audit: {
        event: 'post.ended',
        target: { type: 'user', id: post.userId, label: post.user.name },
        countyId: post.countyId,
        before: { role: post.role, unit: post.unit.name, from: post.from, to: post.to },
        after: { role: post.role, unit: post.unit.name, from: post.from, to: input.validTo },
      },
    }
  })
}
