import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer, viewerMay } from '@/lib/core/viewer'
import { isBuiltIn } from '@/lib/zone-types/rules'
import type { ZoneTypeListParams } from '@/lib/zone-types/schema'
import type { ZoneTypeDetail, ZoneTypeRow } from '@/lib/zone-types/types'
import { likeText } from '@/lib/zones/register/rules'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  code: true,
  name: true,
  domain: true,
  audience: true,
  kit: true,
  order: true,
  retiredOn: true,
  version: true,
} as const satisfies Prisma.ZoneTypeSelect

/** The zones in use today in the viewer's reach, counted with each type. */
function zonesInUse(viewer: Viewer): Prisma.ZoneWhereInput {
  const day = toDbDate(today())
  return {
    AND: [
      {
        center: {
          AND: [centerScope(viewer, 'center:read'), { OR: [{ closedOn: null }, { closedOn: { gt: day } }] }],
        },
      },
      { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
      { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
    ],
  }
}

type Stored = Prisma.ZoneTypeGetPayload<{ select: typeof ROW }> & { _count: { zones: number } }

const toRow = ({ _count, retiredOn, ...type }: Stored): ZoneTypeRow => ({
  ...type,
  retiredOn: fromDbDateOrNull(retiredOn),
  zones: _count.zones,
})

/**
 * One page of the dictionary of the viewer's county, in its order.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function listZoneTypePage(
  viewer: Viewer,
  params: ZoneTypeListParams,
): Promise<Page<ZoneTypeRow>> {
  assertMay(viewer, 'center:read')
  const day = toDbDate(today())
  const text = likeText(params.q)
  const where: Prisma.ZoneTypeWhereInput = {
    countyId: requireCountyId(viewer),
    AND: [
      params.q === '' ? {} : { OR: [{ name: { contains: text } }, { code: { contains: text } }] },
      params.state === 'ACTIVE' ? { OR: [{ retiredOn: null }, { retiredOn: { gt: day } }] } : {},
      params.state === 'RETIRED' ? { retiredOn: { lte: day } } : {},
    ],
  }
  const [types, total] = await Promise.all([
    db().zoneType.findMany({
      where,
      orderBy: [{ order: 'asc' }, { code: 'asc' }],
      ...pageWindow(params),
      select: { ...ROW, _count: { select: { zones: { where: zonesInUse(viewer) } } } },
    }),
    db().zoneType.count({ where }),
  ])
  return { rows: types.map(toRow), total, page: params.page, perPage: params.perPage }
}

/**
 * One zone type of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getZoneType(viewer: Viewer, { id }: { id: string }): Promise<ZoneTypeDetail> {
  assertMay(viewer, 'center:read')
  const type = await db().zoneType.findFirst({
    where: { id, countyId: requireCountyId(viewer) },
    select: { ...ROW, _count: { select: { zones: { where: zonesInUse(viewer) } } } },
  })
  if (!type) throw new AppError('NOT_FOUND')
  return {
    ...toRow(type),
    isBuiltIn: isBuiltIn(type.code),
    canWrite: viewerMay(viewer, 'dictionary:write'),
  }
}

/**
 * The order that puts a new type last in the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getNextOrder(viewer: Viewer): Promise<number> {
  assertMay(viewer, 'dictionary:write')
  const last = await db().zoneType.aggregate({
    where: { countyId: requireCountyId(viewer) },
    _max: { order: true },
  })
  return (last._max.order ?? 0) + 1
}

/**
 * The history of a zone type of the viewer's county, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listZoneTypeHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getZoneType(viewer, { id })
  return listHistoryIn(db(), { type: 'zone-type', id, page, perPage })
}
