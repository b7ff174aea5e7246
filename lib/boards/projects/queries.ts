import 'server-only'
import {
  daysLate,
  gainsByMonth,
  gainsOf,
  projectsByTownship,
  sortProjects,
  stageOf,
} from '@/lib/boards/projects/rules'
import type { ProjectProgress, ProjectRow } from '@/lib/boards/projects/types'
import type { BoardParams } from '@/lib/boards/schema'
import { findPlacesIn } from '@/lib/centers/places/queries'
import type { NamedPlace } from '@/lib/centers/places/types'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { statusOn } from '@/lib/centers/rules'
import {
  addMonths,
  type CalendarDate,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  monthOf,
  toDbDate,
} from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import type { CountingMode } from '@/lib/metrics/types'
import { stockDay } from '@/lib/progress/rules'
import { getProgressScope } from '@/lib/progress/scope/queries'
import type { ProgressScope } from '@/lib/progress/types'
import { loadCountyRulesIn } from '@/lib/standings/county/queries'
import { areaStatusOf, type TargetRule } from '@/lib/standings/rules'

/**
 * 建设进展 on a day: every planned and building center and those opened in the months looked at against their plans, the
 * late ones first, with the area that each month added. A constant number of statements.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getProjectProgress(viewer: Viewer, params: BoardParams): Promise<ProjectProgress> {
  const scope = await getProgressScope(viewer, params, 'dashboard:read')
  const asOf = stockDay(params, today())
  const from = addMonths(monthOf(asOf), 1 - params.months)
  const countyId = requireCountyId(viewer)
  const [found, rules] = await Promise.all([
    findCenters(viewer, { asOf, ...scope }),
    loadCountyRulesIn(db(), { countyIds: [countyId], on: asOf }),
  ])
  const targets = rules.get(countyId)?.targets ?? []
  const centers = await placed(found, { asOf, counting: params.counting, ...scope })
  const rows = centers
    .flatMap((center) => toRow(center, { asOf, from: firstDay(from), targets }))
    .filter((row) => params.kind === undefined || row.kind === params.kind)
  const gains = centers
    .filter((center) => params.kind === undefined || periodOf(center)?.kind === params.kind)
    .flatMap((center) => gainsOf(fromDbDateOrNull(center.openedOn), spansOf(center, asOf)))
  return {
    scope,
    asOf,
    rows: sortProjects(rows.filter((row) => !params.stage || row.stage === params.stage)),
    townships: projectsByTownship(rows, scope.townships),
    gains: gainsByMonth(gains, { from, to: monthOf(asOf) }),
  }
}

type FoundCenter = Awaited<ReturnType<typeof findCenters>>[number]
type Unit = Pick<ProgressScope, 'townshipId' | 'communityId'>

/** The centers under the townships in which they are counted, and only those of the asked unit. */
async function placed(
  centers: FoundCenter[],
  { asOf, counting, townshipId, communityId }: Unit & { asOf: CalendarDate; counting: CountingMode },
): Promise<FoundCenter[]> {
  const places = counting === 'THEN' ? await findPlacesIn(db(), { centers, on: asOf }) : new Map()
  return centers
    .map((center) => {
      const place: NamedPlace | undefined = places.get(center.id)
      if (!place) return center
      const { unitId, townshipId: id, townshipName: name } = place
      return { ...center, unitId, townshipId: id, township: id && name ? { id, name } : null }
    })
    .filter(
      (center) =>
        (!townshipId || center.townshipId === townshipId) && (!communityId || center.unitId === communityId),
    )
}

function findCenters(viewer: Viewer, { asOf, townshipId, communityId }: Unit & { asOf: CalendarDate }) {
  return db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, 'dashboard:read'),
        townshipId ? { OR: [{ townshipId }, { places: { some: { townshipId } } }] } : {},
        communityId ? { OR: [{ unitId: communityId }, { places: { some: { unitId: communityId } } }] } : {},
        { periods: { some: inForceOn(asOf) } },
      ],
    },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      name: true,
      unitId: true,
      townshipId: true,
      openedOn: true,
      closedOn: true,
      plannedArea: true,
      plannedKind: true,
      plannedOpenOn: true,
      township: { select: { id: true, name: true } },
      periods: {
        where: { effectiveFrom: { lte: toDbDate(asOf) } },
        orderBy: { effectiveFrom: 'desc' },
        select: {
          effectiveFrom: true,
          category: true,
          kind: true,
          status: true,
          floorArea: true,
          areaQualifier: true,
        },
      },
    },
  })
}

/** Periods come the latest first, none of them later than the day: the first is the one in force. */
const periodOf = (center: FoundCenter) => center.periods[0]

function spansOf(center: FoundCenter, asOf: CalendarDate) {
  if (center.openedOn !== null && center.openedOn > toDbDate(asOf)) return []
  return center.periods.map((period) => ({
    from: fromDbDate(period.effectiveFrom),
    status: period.status,
    area: decimalOrNull(period.floorArea),
  }))
}

type Around = { asOf: CalendarDate; from: CalendarDate; targets: TargetRule[] }

function toRow(center: FoundCenter, { asOf, from, targets }: Around): ProjectRow[] {
  const period = periodOf(center)
  if (!period) return []
  const openedOn = fromDbDateOrNull(center.openedOn)
  const dates = { status: period.status, openedOn, closedOn: fromDbDateOrNull(center.closedOn) }
  const stage = stageOf(statusOn(dates, asOf), { openedOn, from, on: asOf })
  if (!stage) return []
  const isOpened = stage === 'OPENED'
  const kind = isOpened ? period.kind : (center.plannedKind ?? period.kind)
  const [plannedArea, area] = [decimalOrNull(center.plannedArea), decimalOrNull(period.floorArea)]
  const plannedOpenOn = fromDbDateOrNull(center.plannedOpenOn)
  const late = daysLate(plannedOpenOn, { openedOn, on: asOf, stage })
  const outlook = areaStatusOf({
    category: period.category,
    kind,
    townshipId: center.township?.id ?? null,
    status: 'OPEN',
    floorArea: isOpened ? area : (plannedArea ?? area),
    qualifier: isOpened ? period.areaQualifier : null,
    isExempted: false,
    targets,
    on: asOf,
  })
  return [
    {
      centerId: center.id,
      name: center.name,
      townshipId: center.township?.id ?? null,
      townshipName: center.township?.name ?? null,
      stage,
      kind,
      plannedArea,
      area,
      plannedOpenOn,
      openedOn,
      daysLate: late,
      isLate: late !== null && late > 0,
      outlook: outlook.status,
      target: outlook.target,
    },
  ]
}
