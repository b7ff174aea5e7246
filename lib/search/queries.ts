import 'server-only'
import { heldPosts, userScope } from '@/lib/accounts/policy'
import { searchWhere } from '@/lib/centers/list/policy'
import { centerScope } from '@/lib/centers/policy'
import { addMonths, firstDay, fromDbDate, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { formatDateShort } from '@/lib/core/format/date'
import { assertMay, countyIdOf, type Viewer, viewerMay } from '@/lib/core/viewer'
import { namesLike } from '@/lib/search/names/rules'
import { bestHits, detailOf, lettersOf } from '@/lib/search/rules'
import type { SearchAnswer, SearchHit, SearchKind } from '@/lib/search/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

/** Rows of a kind that are read to find the best of them. */
const CANDIDATES = 60
/** Different names of a kind that are read in pinyin, the latest first. */
const MOST_NAMES = 2_000
/** Activities are searched in pinyin as far back as this. */
const MONTHS_BACK = 24

type Asked = { q: string; most: number }

/**
 * What a text finds in the viewer's reach: centers, zones, items, activities and people by name, pinyin, initials and code.
 * Every kind is asked through its own right and scope; kinds that the viewer may not read are not asked.
 * @param most hits of a kind
 * @throws AppError FORBIDDEN
 */
export async function search(viewer: Viewer, { q, most }: Asked): Promise<SearchAnswer> {
  assertMay(viewer, 'workbench:read')
  if (q === '') return { q, groups: [] }
  const letters = lettersOf(q)
  const kinds: [SearchKind, () => Promise<SearchHit[]>][] = [
    ['center', () => findCenters(viewer, q)],
    ['zone', () => findZones(viewer, q, letters)],
    ['item', () => findItems(viewer, q, letters)],
    ['activity', () => findActivities(viewer, q, letters)],
    ['person', () => findPeople(viewer, q, letters)],
  ]
  const groups = await Promise.all(
    kinds.map(async ([kind, find]) => {
      const found = await find()
      return { kind, hits: bestHits(found, q, most), hasMore: found.length > most }
    }),
  )
  return { q, groups: groups.filter((group) => group.hits.length > 0) }
}

async function findCenters(viewer: Viewer, q: string): Promise<SearchHit[]> {
  if (!viewerMay(viewer, 'center:read')) return []
  const centers = await db().center.findMany({
    where: { AND: [centerScope(viewer, 'center:read'), searchWhere(q)] },
    orderBy: [{ closedOn: { sort: 'asc', nulls: 'first' } }, { code: 'asc' }],
    take: CANDIDATES,
    select: { id: true, name: true, code: true, township: { select: { name: true } } },
  })
  return centers.map(({ id, name, code, township }) => ({
    id,
    title: name,
    detail: detailOf(township?.name, code),
    href: `/centers/${id}`,
  }))
}

/** The names that read like some letters, of those that `list` gives; none without letters. */
async function alikeOf(letters: string | null, list: () => Promise<{ name: string }[]>): Promise<string[]> {
  if (letters === null) return []
  const names = (await list()).map(({ name }) => name)
  return namesLike([...new Set(names)], letters)
}

async function findZones(viewer: Viewer, q: string, letters: string | null): Promise<SearchHit[]> {
  if (!viewerMay(viewer, 'center:read')) return []
  const center = centerScope(viewer, 'center:read')
  const alike = await alikeOf(letters, async () => {
    const names = await db().zone.groupBy({
      by: ['name'],
      where: { center },
      orderBy: { name: 'asc' },
      take: MOST_NAMES,
    })
    return names
  })
  const zones = await db().zone.findMany({
    where: { center, OR: [{ name: { contains: likeText(q) } }, { name: { in: alike } }] },
    orderBy: [{ closedOn: { sort: 'asc', nulls: 'first' } }, { center: { code: 'asc' } }, { id: 'asc' }],
    take: CANDIDATES,
    select: {
      id: true,
      name: true,
      type: { select: { name: true } },
      center: { select: { name: true } },
    },
  })
  return zones.map((zone) => ({
    id: zone.id,
    title: zone.name,
    detail: detailOf(zone.center.name, zone.type.name),
    href: `/zones/${zone.id}`,
  }))
}

async function findItems(viewer: Viewer, q: string, letters: string | null): Promise<SearchHit[]> {
  const countyId = countyIdOf(viewer)
  if (!countyId || !viewerMay(viewer, 'item:read')) return []
  const alike = await alikeOf(letters, () =>
    db().serviceItem.findMany({ where: { countyId }, select: { name: true }, take: MOST_NAMES }),
  )
  const items = await db().serviceItem.findMany({
    where: {
      countyId,
      OR: [
        { name: { contains: likeText(q) } },
        { name: { in: alike } },
        { code: { startsWith: likeText(q), mode: 'insensitive' } },
      ],
    },
    orderBy: [{ retiredOn: { sort: 'asc', nulls: 'first' } }, { code: 'asc' }],
    take: CANDIDATES,
    select: { id: true, name: true, code: true, department: { select: { name: true } } },
  })
  return items.map(({ id, name, code, department }) => ({
    id,
    title: name,
    detail: detailOf(code, department.name),
    href: `/service-items/${id}`,
  }))
}

async function findActivities(viewer: Viewer, q: string, letters: string | null): Promise<SearchHit[]> {
  if (!viewerMay(viewer, 'activity:read')) return []
  const center = centerScope(viewer, 'activity:read')
  const since = toDbDate(firstDay(addMonths(monthOf(today()), -MONTHS_BACK)))
  const alike = await alikeOf(letters, async () => {
    const names = await db().activity.groupBy({
      by: ['name'],
      where: { center, date: { gte: since } },
      orderBy: { _max: { date: 'desc' } },
      take: MOST_NAMES,
    })
    return names
  })
  const activities = await db().activity.findMany({
    where: { center, OR: [{ name: { contains: likeText(q) } }, { name: { in: alike } }] },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    take: CANDIDATES,
    select: { id: true, name: true, date: true, center: { select: { name: true } } },
  })
  return activities.map((activity) => ({
    id: activity.id,
    title: activity.name,
    detail: detailOf(formatDateShort(fromDbDate(activity.date)), activity.center.name),
    href: `/activities/${activity.id}`,
  }))
}

async function findPeople(viewer: Viewer, q: string, letters: string | null): Promise<SearchHit[]> {
  if (!viewerMay(viewer, 'user:read')) return []
  const on = today()
  const scope: Prisma.UserWhereInput = userScope(viewer, 'user:read', on)
  const alike = await alikeOf(letters, () =>
    db().user.findMany({ where: scope, select: { name: true }, take: MOST_NAMES }),
  )
  const people = await db().user.findMany({
    where: {
      AND: [
        scope,
        {
          OR: [
            { name: { contains: likeText(q) } },
            { name: { in: alike } },
            { username: { contains: likeText(q.toLowerCase()) } },
          ],
        },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: CANDIDATES,
    select: {
      id: true,
      name: true,
      username: true,
      assignments: { where: heldPosts(on), take: 1, select: { unit: { select: { name: true } } } },
    },
  })
  return people.map((person) => ({
    id: person.id,
    title: person.name,
    detail: detailOf(person.username, person.assignments[0]?.unit.name),
    href: `/users/${person.id}`,
  }))
}
