import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { ZONE_ROW } from '@/lib/zones/queries'
import { likeText } from '@/lib/zones/register/rules'
import type { ZoneRegisterParams } from '@/lib/zones/register/schema'
import type { ZoneRegister } from '@/lib/zones/register/types'
import { zoneOf } from '@/lib/zones/rules'
import type { Prisma } from '@/prisma/generated/client'

function searchWhere(q: string): Prisma.ZoneWhereInput {
  if (q === '') return {}
  const text = likeText(q)
  const latin = likeText(q.toLowerCase().replace(/\s+/gu, ''))
  return {
    OR: [
      { name: { contains: text } },
      {
        center: {
          OR: [
            { name: { contains: text } },
            { code: { startsWith: text } },
            { initials: { contains: latin } },
            { pinyin: { contains: latin } },
          ],
        },
      },
    ],
  }
}

/** A zone runs while it is in use and its center is not closed; a zone that opens later is neither open nor closed. */
function stateWhere(state: ZoneRegisterParams['state'], on: CalendarDate): Prisma.ZoneWhereInput {
  const day = toDbDate(on)
  const isClosed = { closedOn: { lte: day } }
  const isRunning = { OR: [{ closedOn: null }, { closedOn: { gt: day } }] }
  if (state === 'ALL') return {}
  if (state === 'CLOSED') return { OR: [isClosed, { center: isClosed }] }
  return { AND: [isRunning, { center: isRunning }, { OR: [{ openedOn: null }, { openedOn: { lte: day } }] }] }
}

function orderOf({ key, direction }: ZoneRegisterParams['sort']): Prisma.ZoneOrderByWithRelationInput[] {
  const sort = { sort: direction, nulls: 'last' } as const
  const first: Prisma.ZoneOrderByWithRelationInput[] = {
    center: [{ center: { code: direction } }],
    type: [{ type: { order: direction } }],
    area: [{ area: sort }],
    seats: [{ seats: sort }],
    openedOn: [{ openedOn: sort }],
  }[key]
  return [...first, { center: { code: 'asc' } }, { type: { order: 'asc' } }, { name: 'asc' }, { id: 'asc' }]
}

/**
 * The zones of all centers in reach on a day (today unless given), filtered, sorted, one page, with the sums of the whole.
 * @throws AppError FORBIDDEN
 */
export async function listZoneRegister(viewer: Viewer, params: ZoneRegisterParams): Promise<ZoneRegister> {
  assertMay(viewer, 'center:read')
  const on = params.on ?? today()
  const { typeId, domain, townshipId, page, perPage } = params
  const where: Prisma.ZoneWhereInput = {
    AND: [
      { center: { AND: [centerScope(viewer, 'center:read'), { townshipId }] } },
      searchWhere(params.q),
      stateWhere(params.state, on),
      { typeId },
      domain ? { type: { domain: domain === 'NONE' ? null : domain } } : {},
    ],
  }
  const [zones, sums] = await Promise.all([
    db().zone.findMany({
      where,
      orderBy: orderOf(params.sort),
      ...pageWindow(params),
      select: {
        ...ZONE_ROW,
        center: {
          select: {
            id: true,
            name: true,
            unitId: true,
            countyId: true,
            townshipId: true,
            township: { select: { name: true } },
          },
        },
      },
    }),
    db().zone.aggregate({ where, _count: true, _sum: { area: true, seats: true } }),
  ])
  return {
    on,
    rows: zones.map(({ center, ...zone }) => ({
      ...zoneOf(zone),
      centerId: center.id,
      centerName: center.name,
      townshipName: center.township?.name ?? null,
      canWrite: reachesPlace(viewer, 'zone:write', center),
    })),
    total: sums._count,
    area: decimalOrNull(sums._sum.area) ?? '0.00',
    seats: sums._sum.seats ?? 0,
    page,
    perPage,
  }
}
