import 'server-only'
import type { JsonObject } from '@prisma/client/runtime/client'
import { heldPosts, livePosts, userScope } from '@/lib/accounts/policy'
import { isLive, userState } from '@/lib/accounts/rules'
import type { UserListParams, UserState } from '@/lib/accounts/schema'
import type { Choice, PostRow, PostUnit, UserDetail, UserHistoryRow, UserRow } from '@/lib/accounts/types'
import type { AuditEvent } from '@/lib/core/audit'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { NO_VALUE } from '@/lib/core/format/number'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, scopesOf, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

const postSelect = {
  id: true,
  role: true,
  unitId: true,
  validFrom: true,
  validTo: true,
  unit: { select: { name: true, level: true } },
  department: { select: { name: true } },
} satisfies Prisma.AssignmentSelect

type StoredPost = Prisma.AssignmentGetPayload<{ select: typeof postSelect }>

const toPost = (post: StoredPost): PostRow => ({
  id: post.id,
  role: post.role,
  unitId: post.unitId,
  unitName: post.unit.name,
  unitLevel: post.unit.level,
  departmentName: post.department?.name ?? null,
  from: fromDbDate(post.validFrom),
  to: fromDbDateOrNull(post.validTo),
})

function stateWhere(state: UserState | undefined, on: CalendarDate): Prisma.UserWhereInput {
  if (state === undefined) return {}
  if (state === 'DISABLED') return { disabledAt: { not: null } }
  if (state === 'NO_POST') return { disabledAt: null, assignments: { none: heldPosts(on) } }
  return {
    disabledAt: null,
    mustChangePassword: state === 'MUST_CHANGE',
    assignments: { some: heldPosts(on) },
  }
}

function filterWhere(params: UserListParams, on: CalendarDate): Prisma.UserWhereInput {
  const { q, unitId, role, state } = params
  const post: Prisma.AssignmentWhereInput = {
    ...(role && { role }),
    ...(unitId && { OR: [{ unitId }, { unit: { townshipId: unitId } }, { unit: { countyId: unitId } }] }),
  }
  return {
    AND: [
      q ? { OR: [{ name: { contains: q } }, { username: { contains: q.toLowerCase() } }] } : {},
      role || unitId ? { assignments: { some: { AND: [livePosts(on), post] } } } : {},
      stateWhere(state, on),
    ],
  }
}

async function lastSignIns(ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db().auditEntry.groupBy({
    by: ['targetId'],
    where: { targetType: 'session', targetId: { in: [...ids] }, event: 'session.opened' },
    _max: { at: true },
  })
  return new Map(rows.flatMap(({ targetId, _max }) => (targetId && _max.at ? [[targetId, _max.at]] : [])))
}

/**
 * The people whom the viewer looks after.
 * @throws AppError FORBIDDEN
 */
export async function listUsers(viewer: Viewer, params: UserListParams): Promise<Page<UserRow>> {
  assertMay(viewer, 'user:read')
  const on = today()
  const where = { AND: [userScope(viewer, 'user:read', on), filterWhere(params, on)] }
  const [rows, total] = await Promise.all([
    db().user.findMany({
      where,
      orderBy: [{ [params.sort.key]: params.sort.direction }, { id: 'asc' }],
      ...pageWindow(params),
      select: {
        id: true,
        username: true,
        name: true,
        disabledAt: true,
        mustChangePassword: true,
        assignments: { where: livePosts(on), orderBy: { validFrom: 'asc' }, select: postSelect },
      },
    }),
    db().user.count({ where }),
  ])
  const signIns = await lastSignIns(rows.map((row) => row.id))
  return {
    rows: rows.map(({ id, username, name, disabledAt, mustChangePassword, assignments }) => {
      const posts = assignments.map(toPost)
      return {
        id,
        username,
        name,
        posts,
        state: userState({ isDisabled: disabledAt !== null, mustChangePassword, posts }, on),
        lastSignInAt: signIns.get(id) ?? null,
      }
    }),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

/**
 * An account in reach with all its posts.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getUser(viewer: Viewer, { id }: { id: string }): Promise<UserDetail> {
  assertMay(viewer, 'user:read')
  const on = today()
  const reach = (permission: 'user:read' | 'user:manage' | 'user:reset' | 'post:hand-over') => ({
    AND: [{ id }, userScope(viewer, permission, on)],
  })
  const user = await db().user.findFirst({
    where: reach('user:read'),
    include: {
      assignments: { orderBy: [{ validFrom: 'desc' }, { id: 'asc' }], select: postSelect },
      grants: { where: { state: 'PENDING' }, orderBy: { requestedAt: 'asc' } },
    },
  })
  if (!user) throw new AppError('NOT_FOUND')
  const [manage, reset, handOver, openSessions, signIns, units] = await Promise.all([
    db().user.count({ where: reach('user:manage') }),
    db().user.count({ where: reach('user:reset') }),
    db().user.count({ where: reach('post:hand-over') }),
    db().session.count({ where: { userId: id, expiresAt: { gt: now() } } }),
    lastSignIns([id]),
    db().orgUnit.findMany({
      where: { id: { in: user.grants.map((grant) => grant.unitId) } },
      select: { id: true, name: true },
    }),
  ])
  const posts = user.assignments.map(toPost).map((post) => ({ ...post, isLive: isLive(post, on) }))
  const isSelf = id === viewer.userId
  return {
    id,
    username: user.username,
    name: user.name,
    version: user.version,
    createdAt: user.createdAt,
    passwordChangedAt: user.passwordChangedAt,
    disabledAt: user.disabledAt,
    openSessions,
    posts,
    pending: user.grants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      unitName: units.find((unit) => unit.id === grant.unitId)?.name ?? NO_VALUE,
      from: fromDbDate(grant.validFrom),
      state: grant.state,
    })),
    state: userState(
      { isDisabled: user.disabledAt !== null, mustChangePassword: user.mustChangePassword, posts },
      on,
    ),
    lastSignInAt: signIns.get(id) ?? null,
    isSelf,
    can: {
      manage: manage > 0 && !isSelf,
      reset: reset > 0 && !isSelf,
      handOver: handOver > 0 && !isSelf,
    },
  }
}

/**
 * What was done to an account in reach, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listUserHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<UserHistoryRow>> {
  assertMay(viewer, 'user:read')
  const known = await db().user.count({
    where: { AND: [{ id }, userScope(viewer, 'user:read', today())] },
  })
  if (known === 0) throw new AppError('NOT_FOUND')
  const where = { targetType: { in: ['user', 'session'] }, targetId: id }
  const [rows, total] = await Promise.all([
    db().auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      ...pageWindow({ page, perPage }),
      select: { id: true, at: true, userName: true, event: true, ok: true, before: true, after: true },
    }),
    db().auditEntry.count({ where }),
  ])
  return {
    rows: rows.map((row) => ({
      ...row,
      id: row.id.toString(),
      event: row.event as AuditEvent,
      before: row.before as JsonObject | null,
      after: row.after as JsonObject | null,
    })),
    total,
    page,
    perPage,
  }
}

/**
 * Who can take over a post: the people in reach with an open account.
 * @throws AppError FORBIDDEN
 */
export async function listRecipients(viewer: Viewer): Promise<Choice[]> {
  assertMay(viewer, 'post:hand-over')
  const rows = await db().user.findMany({
    where: {
      AND: [{ disabledAt: null }, userScope(viewer, 'post:hand-over', today())],
      ...(viewer.userId && { id: { not: viewer.userId } }),
    },
    orderBy: [{ name: 'asc' }, { username: 'asc' }],
    take: 2000,
    select: { id: true, name: true, username: true },
  })
  return rows.map(({ id, name, username }) => ({ id, name: `${name}（${username}）` }))
}

/**
 * The units on which the viewer's people serve, in the order of the codes: the county, its townships, their communities; a
 * township sees its own.
 * @throws AppError FORBIDDEN
 */
export async function listPostUnits(viewer: Viewer): Promise<PostUnit[]> {
  assertMay(viewer, 'user:read')
  const countyId = requireCountyId(viewer)
  const isWhole = scopesOf(viewer, 'user:read').some((scope) => scope.level === 'COUNTY')
  const townships = scopesOf(viewer, 'user:read').map((scope) => scope.unitId)
  const rows = await db().orgUnit.findMany({
    where: {
      AND: [
        { OR: [{ closedOn: null }, { closedOn: { gt: toDbDate(today()) } }] },
        isWhole ? { OR: [{ id: countyId }, { countyId }] } : { townshipId: { in: townships } },
      ],
    },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, level: true, townshipId: true },
  })
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return rows.map(({ townshipId, ...unit }) => ({
    ...unit,
    placeName: unit.level === 'COMMUNITY' ? (names.get(townshipId ?? '') ?? '') : '',
  }))
}

/** The departments of the viewer's county that were not abolished: posts are always new ones. */
export async function listPostDepartments(viewer: Viewer): Promise<Choice[]> {
  assertMay(viewer, 'user:manage')
  return db().department.findMany({
    where: { countyId: requireCountyId(viewer), closedOn: null },
    orderBy: { order: 'asc' },
    select: { id: true, name: true },
  })
}
