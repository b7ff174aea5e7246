import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { ZONE_ROW } from '@/lib/zones/queries'
import { placeOf, ROW_CENTER, searchWhere, stateWhere } from '@/lib/zones/register/policy'
import type { ZoneRegisterParams } from '@/lib/zones/register/schema'
import type { ZoneRegister } from '@/lib/zones/register/types'
import { zoneOf } from '@/lib/zones/rules'
import type { Prisma } from '@/prisma/generated/client'

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
        center: ROW_CENTER,
      },
    }),
    db().zone.aggregate({ where, _count: true, _sum: { area: true, seats: true } }),
  ])
  return {
    on,
    rows: zones.map(({ center, ...zone }) => ({
      ...zoneOf(zone),
      ...placeOf(viewer, 'zone:write', center),
    })),
    total: sums._count,
    area: decimalOrNull(sums._sum.area) ?? '0.00',
    seats: sums._sum.seats ?? 0,
    page,
    perPage,
  }
}
