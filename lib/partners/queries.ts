import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { defaultReachOf, ownPartnerScope, partnerCan, partnerScope } from '@/lib/partners/policy'
import { isActivePartner } from '@/lib/partners/rules'
import type { PartnerListParams } from '@/lib/partners/schema'
import type { PartnerChoice, PartnerDetail, PartnerFigures, PartnerRow } from '@/lib/partners/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'
import { PartnerKind } from '@/prisma/generated/enums'

const VALUES = {
  id: true,
  name: true,
  kind: true,
  contribution: true,
  joinedOn: true,
  leftOn: true,
} as const satisfies Prisma.PartnerSelect

function toValues<P extends { joinedOn: Date | null; leftOn: Date | null }>(partner: P) {
  const joinedOn = fromDbDateOrNull(partner.joinedOn)
  const leftOn = fromDbDateOrNull(partner.leftOn)
  return { ...partner, joinedOn, leftOn, isActive: isActivePartner({ joinedOn, leftOn }, today()) }
}

function stateWhere(state: PartnerListParams['state']): Prisma.PartnerWhereInput {
  const day = toDbDate(today())
  if (state === 'ALL') return {}
  if (state === 'LEFT') return { leftOn: { lte: day } }
  return {
    AND: [
      { OR: [{ joinedOn: null }, { joinedOn: { lte: day } }] },
      { OR: [{ leftOn: null }, { leftOn: { gt: day } }] },
    ],
  }
}

type Reach = Partial<Pick<PartnerListParams, 'townshipId' | 'centerId' | 'reach'>>

/** Whoever looks after the county or a part of it sees the partners of that part unless asked for all. */
function reachWhere(viewer: Viewer, { townshipId, centerId, reach }: Reach): Prisma.PartnerWhereInput {
  const isOwn = (reach ?? defaultReachOf(viewer)) === 'MINE'
  const isPlaced = townshipId !== undefined || centerId !== undefined
  const center = { AND: [centerScope(viewer, 'partner:read'), { townshipId, id: centerId }] }
  return {
    AND: [
      partnerScope(viewer, 'partner:read'),
      isOwn ? ownPartnerScope(viewer, 'partner:read') : {},
      isPlaced ? { centers: { some: { center } } } : {},
    ],
  }
}

const orderOf = ({ key, direction }: PartnerListParams['sort']): Prisma.PartnerOrderByWithRelationInput[] => {
  const first: Prisma.PartnerOrderByWithRelationInput =
    key === 'joinedOn' ? { joinedOn: { sort: direction, nulls: 'last' } } : { [key]: direction }
  return [first, { name: 'asc' }, { id: 'asc' }]
}

/**
 * The partners of the county, or of the centers in reach, filtered, sorted, one page.
 * @throws AppError FORBIDDEN
 */
export async function listPartners(viewer: Viewer, params: PartnerListParams): Promise<Page<PartnerRow>> {
  assertMay(viewer, 'partner:read')
  const { q, kind, page, perPage } = params
  const text = likeText(q)
  const where: Prisma.PartnerWhereInput = {
    AND: [
      reachWhere(viewer, params),
      stateWhere(params.state),
      q === '' ? {} : { OR: [{ name: { contains: text } }, { contribution: { contains: text } }] },
      { kind },
    ],
  }
  const [partners, total] = await Promise.all([
    db().partner.findMany({
      where,
      orderBy: orderOf(params.sort),
      ...pageWindow(params),
      select: {
        ...VALUES,
        centers: {
          where: { center: centerScope(viewer, 'partner:read') },
          orderBy: { center: { code: 'asc' } },
          select: { center: { select: { name: true } } },
        },
        _count: { select: { centers: true } },
      },
    }),
    db().partner.count({ where }),
  ])
  const rows = partners.map(({ centers, _count, ...partner }) => ({
    ...toValues(partner),
    centerNames: centers.map(({ center }) => center.name),
    otherCenters: _count.centers - centers.length,
  }))
  return { rows, total, page, perPage }
}

/**
 * One partner of the county with the centers in reach and what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when of another county)
 */
export async function getPartner(viewer: Viewer, { id }: { id: string }): Promise<PartnerDetail> {
  assertMay(viewer, 'partner:read')
  const place = { unitId: true, townshipId: true, countyId: true } as const
  const found = await db().partner.findFirst({
    where: { AND: [{ id }, partnerScope(viewer, 'partner:read')] },
    select: {
      ...VALUES,
      countyId: true,
      version: true,
      centers: {
        orderBy: { center: { code: 'asc' } },
        select: {
          center: { select: { id: true, name: true, township: { select: { name: true } }, ...place } },
        },
      },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { countyId, centers: links, ...partner } = found
  const centers = links.map(({ center }) => center)
  const inReach = centers.filter((center) => reachesPlace(viewer, 'partner:read', center))
  return {
    ...toValues(partner),
    otherCenters: centers.length - inReach.length,
    centers: inReach.map((center) => ({
      id: center.id,
      name: center.name,
      townshipName: center.township?.name ?? null,
      canUnlink: reachesPlace(viewer, 'partner:write', center),
    })),
    can: partnerCan(viewer, { countyId, centers, hasLeft: partner.leftOn !== null }),
  }
}

/**
 * Who changed what of a partner of the county and when, newest first. A link is told by the number of centers before and
 * after; which center it was is for the trail alone, since it may be out of the viewer's reach.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listPartnerHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  const { name } = await getPartner(viewer, { id })
  const history = await listHistoryIn(db(), { type: 'partner', id, page, perPage })
  return { ...history, rows: history.rows.map((row) => ({ ...row, targetLabel: name })) }
}

/**
 * The centers that the viewer may link to a partner: running ones of its county that do not work with it yet.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listLinkableCenters(viewer: Viewer, { id }: { id: string }): Promise<PartnerChoice[]> {
  assertMay(viewer, 'partner:write')
  const partner = await db().partner.findFirst({
    where: { AND: [{ id }, partnerScope(viewer, 'partner:write')] },
    select: { countyId: true },
  })
  if (!partner) throw new AppError('NOT_FOUND')
  return db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, 'partner:write'),
        { countyId: partner.countyId, closedOn: null, partners: { none: { partnerId: id } } },
      ],
    },
    select: { id: true, name: true },
    orderBy: { code: 'asc' },
  })
}

/** The partners of the county that are active today, as choices by name. @throws AppError FORBIDDEN */
export async function listPartnerChoices(viewer: Viewer): Promise<PartnerChoice[]> {
  assertMay(viewer, 'partner:read')
  return db().partner.findMany({
    where: { AND: [partnerScope(viewer, 'partner:read'), stateWhere('ACTIVE')] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/**
 * How many partners are active today, by kind, under the same limits of place as the list.
 * @throws AppError FORBIDDEN
 */
export async function getPartnerFigures(viewer: Viewer, reach: Reach): Promise<PartnerFigures> {
  assertMay(viewer, 'partner:read')
  const where: Prisma.PartnerWhereInput = { AND: [reachWhere(viewer, reach), stateWhere('ACTIVE')] }
  const { townshipId, centerId } = reach
  const [groups, centers] = await Promise.all([
    db().partner.groupBy({ by: ['kind'], where, _count: true }),
    db().center.count({
      where: {
        AND: [
          centerScope(viewer, 'partner:read'),
          { townshipId, id: centerId, partners: { some: { partner: where } } },
        ],
      },
    }),
  ])
  const found = new Map(groups.map((group) => [group.kind, group._count]))
  const kinds = Object.fromEntries(
    Object.values(PartnerKind).map((kind) => [kind, found.get(kind) ?? 0]),
  ) as Record<PartnerKind, number>
  return { total: groups.reduce((sum, group) => sum + group._count, 0), kinds, centers }
}
