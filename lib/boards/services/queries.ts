import 'server-only'
import { listOpenCenters, type OpenCenter } from '@/lib/boards/open/queries'
import {
  activityRequests,
  courseOf,
  keptSums,
  type NamedCode,
  SERVICE_CODES,
  sumOf,
  sumRequests,
  toActivityGroups,
} from '@/lib/boards/services/rules'
import type { ServiceFacts, ServiceRequest } from '@/lib/boards/services/types'
import { addMonths, monthRange } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'
import { getRollup } from '@/lib/metrics/rollup/queries'
import { isKeptDay, type RollupTable } from '@/lib/metrics/rollup/rules'

/**
 * What the board of services is made of: sums of official months (with `includePending` also of 待审核 ones), activities of
 * the last twelve months by type and zone, held activities by day of the year, residents by township. Every figure comes out
 * of the one module of formulas, all of them by a constant number of statements.
 * @throws AppError FORBIDDEN
 */
export async function getServiceFacts(viewer: Viewer, request: ServiceRequest): Promise<ServiceFacts> {
  assertMay(viewer, 'dashboard:read')
  const { asOf, includePending, counting, kind } = request
  const [open, groups, table] = await Promise.all([
    listOpenCenters(viewer, request),
    findGroups(requireCountyId(viewer)),
    isKept(request) ? readKept(viewer, request) : null,
  ])
  const requests = [...activityRequests(request, groups), ...(table ? [] : sumRequests(request))]
  const figures = await getFigures(viewer, requests, { cutOff: asOf, includePending, counting, kind })
  return {
    sums: table ? keptSums(table, request) : figures.flatMap(sumOf),
    ...toActivityGroups(figures, groups),
    residents: residentsOf(open),
  }
}

/** Whether the roll-up has the sums: those of counties and townships, on the days that it keeps, of all kinds of centers. */
const isKept = ({ communityId, counting, kind, asOf }: ServiceRequest) =>
  communityId === null && counting === 'THEN' && !kind && isKeptDay(asOf, today())

function readKept(viewer: Viewer, request: ServiceRequest): Promise<RollupTable> {
  const { month, unitId, townships } = request
  const metrics = [...SERVICE_CODES, 'OFFICIAL']
  const year = monthRange(addMonths(month, -11), month)
  return getRollup(viewer, {
    blocks: [
      { unitIds: [unitId], months: courseOf(request), metrics },
      { unitIds: townships.map(({ id }) => id), months: year, metrics },
    ],
  })
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

/** Residents served, by township; a center that did not say adds nothing. */
function residentsOf(centers: readonly OpenCenter[]): ServiceFacts['residents'] {
  const sums = new Map<string | null, number>()
  for (const { township, residents } of centers) {
    const id = township?.id ?? null
    sums.set(id, (sums.get(id) ?? 0) + (residents ?? 0))
  }
  return [...sums].map(([townshipId, residents]) => ({ townshipId, residents }))
}
