import 'server-only'
import { type NamedCode, serviceRequests, toServiceFigures } from '@/lib/boards/services/rules'
import type { ServiceFacts, ServiceRequest } from '@/lib/boards/services/types'
import { getWeeklyRows } from '@/lib/boards/weekly/queries'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { db } from '@/lib/core/db'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'

/**
 * What the board of services is made of: sums of official months (with `includePending` also of 待审核 ones), activities of
 * the last twelve months by type and zone, held activities by day of the year, residents by township. Every figure comes out
 * of the one module of formulas, all of them by a constant number of statements.
 * @throws AppError FORBIDDEN
 */
export async function getServiceFacts(viewer: Viewer, request: ServiceRequest): Promise<ServiceFacts> {
  assertMay(viewer, 'dashboard:read')
  const { asOf, includePending, counting, kind } = request
  const [open, groups] = await Promise.all([findOpen(viewer, request), findGroups(requireCountyId(viewer))])
  const [figures, weekly] = await Promise.all([
    getFigures(viewer, serviceRequests(request, groups), { cutOff: asOf, includePending, counting, kind }),
    getWeeklyRows(viewer, { centers: open.filter((center) => center.isReporting), asOf, includePending }),
  ])
  return { ...toServiceFigures(figures, groups), residents: residentsOf(open), weekly }
}

/** The types of activities and of zones that a county has, in its own order. */
async function findGroups(countyId: string): Promise<{ types: NamedCode[]; zones: NamedCode[] }> {
  const query = {
    where: { countyId },
    orderBy: { order: 'asc' },
    select: { code: true, name: true },
  } as const
  const [types, zones] = await Promise.all([db().activityType.findMany(query), db().zoneType.findMany(query)])
  return { types, zones }
}

type OpenCenter = Awaited<ReturnType<typeof findOpen>>[number]

/** The centers that are open on the day and hang on the unit, in code order; whether they belong to a reporting category. */
async function findOpen(viewer: Viewer, { asOf, townshipId, communityId, kind }: ServiceRequest) {
  const isOpen = { ...inForceOn(asOf), status: 'OPEN' as const, ...(kind && { kind }) }
  const unit = communityId ? { unitId: communityId } : townshipId ? { townshipId } : {}
  const centers = await db().center.findMany({
    where: { AND: [centerScope(viewer, 'dashboard:read'), unit], periods: { some: isOpen } },
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    select: {
      id: true,
      name: true,
      residents: true,
      township: { select: { id: true, name: true } },
      periods: { where: isOpen, select: { category: true } },
      county: { select: { settings: { select: { reportingCategories: true } } } },
    },
  })
  return centers.map(({ periods, county, ...center }) => ({
    ...center,
    isReporting: periods.some(({ category }) => county.settings?.reportingCategories.includes(category)),
  }))
}

/** Residents served, by township; a center that did not say adds nothing. */
function residentsOf(centers: readonly OpenCenter[]): ServiceFacts['residents'] {
  const sums = new Map<string | null, number>()
  for (const { township, residents } of centers) {
    const id = township?.id ?? null
    sums.set(id, (sums.get(id) ?? 0) + (residents ?? 0))
  }
  return [...sums].map(([townshipId, residents]) => ({ townshipId, residents }))
}
