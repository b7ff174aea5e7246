import 'server-only'
import { type CalendarDate, daysBetween, type Month, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { requireCountyId, scopesOf, type Viewer, viewerMay } from '@/lib/core/viewer'
import { getLiveTable } from '@/lib/metrics/rollup/live/queries'
import { readCountyRollup } from '@/lib/metrics/rollup/queries'
import { isKeptDay, type RollupTable } from '@/lib/metrics/rollup/rules'
import type { CountingMode } from '@/lib/metrics/types'
import { type Ground, loadGround } from '@/lib/progress/ground/queries'
import { overviewBlocks, overviewRow, overviewTiles, overviewTrend } from '@/lib/progress/overview/rules'
import type { Overview } from '@/lib/progress/overview/types'
import type { UnitChoice } from '@/lib/progress/scope/queries'
import { loadTargetsIn } from '@/lib/targets/queries'
import type { CenterKind } from '@/prisma/generated/enums'

export type OverviewChoices = {
  pending: boolean
  counting: CountingMode
  /** Only centers of one kind, of which the roll-up keeps no figures. */
  kind?: CenterKind | undefined
}

export type OverviewRequest = OverviewChoices &
  UnitChoice & {
    month: Month
    /** The day of the stocks. */
    on: CalendarDate
  }

/**
 * The overview of a county, township or community: key figures, townships side by side and trends. A county and its
 * townships are read from the roll-up, so that the cost does not grow with the number of centers; a community, and facts
 * counted 按现隶属, come from the records.
 * @throws AppError FORBIDDEN (also for 含待审核 without the right); NOT_FOUND for a township out of reach
 */
export async function getOverview(
  viewer: Viewer,
  { pending, counting, kind, ...request }: OverviewRequest,
): Promise<Overview> {
  return overviewOn(viewer, await loadGround(viewer, request, 'dashboard:read'), { pending, counting, kind })
}

/** The overview of a ground that is laid already. @throws AppError FORBIDDEN for 含待审核 without the right */
export async function overviewOn(
  viewer: Viewer,
  ground: Ground,
  choices: OverviewChoices,
): Promise<Overview> {
  const mayIncludePending = viewerMay(viewer, 'report:read-unapproved')
  if (choices.pending && !mayIncludePending) throw new AppError('FORBIDDEN')
  const { scope, month, asOf: on, dueOn } = ground
  const unit = unitOf(viewer, ground)
  const { unitId, countyId, townshipId } = unit
  const below = townshipId === null ? scope.townships : []
  const months = overviewSpan({ month, on })
  const [tables, targets] = await Promise.all([
    loadTables(viewer, choices, { ...unit, months, belowIds: below.map(({ id }) => id) }),
    loadTargetsIn(db(), { countyIds: [countyId] }),
  ])
  const { table, waiting } = tables
  const input = {
    ...months,
    daysLeft: dueOn === null ? -1 : daysBetween(today(), dueOn),
    table,
    targets,
    includePending: choices.pending,
  }
  const total = { id: unitId, name: scope.unitName, isTotal: true }
  const official = waiting.cell(unitId, month, 'OFFICIAL')
  return {
    unitId,
    unitName: scope.unitName,
    month,
    asOf: on,
    tiles: overviewTiles({ ...input, unitId, townshipId }),
    rows: [
      ...below.map(({ id, name }) => overviewRow({ id, name, isTotal: false }, { ...input, townshipId: id })),
      ...(below.length > 0 ? [overviewRow(total, { ...input, townshipId: null })] : []),
    ],
    trend: overviewTrend({ ...input, unitId }),
    attention: {
      returned: Number(waiting.cell(unitId, month, 'RETURNED')?.value ?? 0n),
      pending: Number((official?.pending ?? 0n) - (official?.value ?? 0n)),
    },
    isPending: choices.pending,
    mayIncludePending,
  }
}

type OverviewUnit = {
  unitId: string
  countyId: string
  townshipId: string | null
  /** The roll-up keeps counties and townships. */
  isKept: boolean
}

/** The unit of an overview: the asked township, the county, or the viewer's own unit. @throws AppError FORBIDDEN */
function unitOf(viewer: Viewer, { unitId: kept, scope }: Ground): OverviewUnit {
  const { townshipId, communityId } = scope
  const countyId = requireCountyId(viewer)
  const unitId = communityId ?? kept ?? scopesOf(viewer, 'dashboard:read')[0]?.unitId
  if (!unitId) throw new AppError('FORBIDDEN')
  return { unitId, countyId, townshipId, isKept: kept !== null }
}

/** The months of an overview; the roll-up knows the last day of each month, and today. */
function overviewSpan({ month, on }: Pick<OverviewRequest, 'month' | 'on'>) {
  const stockMonth = monthOf(on)
  return { month, stockMonth, cutOff: isKeptDay(on, today()) ? today() : on }
}

type Tables = OverviewUnit & { months: ReturnType<typeof overviewSpan>; belowIds: string[] }

/** The figures of the units, and the reports of the month that wait for somebody. */
async function loadTables(
  viewer: Viewer,
  { pending, counting, kind }: OverviewChoices,
  { unitId, countyId, belowIds, isKept, months }: Tables,
): Promise<{ table: RollupTable; waiting: RollupTable }> {
  const blocks = overviewBlocks({ unitId, belowIds, ...months })
  if (counting === 'THEN' && !kind && isKept && months.cutOff === today()) {
    const table = await readCountyRollup(viewer, { countyId, blocks })
    return { table, waiting: table }
  }
  const live = { blocks, cutOff: months.cutOff, counting, includePending: pending, kind }
  const work = { unitIds: [unitId], months: [months.month], metrics: ['RETURNED', 'OFFICIAL'] }
  const [table, waiting] = await Promise.all([
    getLiveTable(viewer, live),
    isKept && !kind ? readCountyRollup(viewer, { countyId, blocks: [work] }) : null,
  ])
  return { table, waiting: waiting ?? table }
}
