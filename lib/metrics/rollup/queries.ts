import 'server-only'
import { type CalendarDate, firstDay, type Month, monthOf, toDbDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { FigurePermission } from '@/lib/metrics/policy'
import { resolveScopesIn } from '@/lib/metrics/reach/queries'
import {
  lockRollupIn,
  rebuildRollupIn,
  settleRollupIn,
  takeRollupMarksIn,
} from '@/lib/metrics/rollup/mutations'
import {
  isStale,
  joinTables,
  type RollupCell,
  type RollupState,
  type RollupTable,
  rollupTable,
  stockDayOf,
} from '@/lib/metrics/rollup/rules'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { timetable } from '@/lib/reporting/calendar/rules'
import { Prisma } from '@/prisma/generated/client'

type CountyMonths = { countyId: string; months: readonly Month[] }

/** Cells that are asked for: every metric of every month of every unit of a block. */
export type RollupBlock = {
  unitIds: readonly string[]
  months: readonly Month[]
  metrics: readonly string[]
}

/**
 * The roll-up of some units of one county, true as of this moment: months that a change has touched since are worked out
 * again first. Reading a clean roll-up takes three statements, whatever the county's size.
 * @throws AppError NOT_FOUND for a unit out of reach
 */
export async function getRollup(
  viewer: Viewer,
  {
    blocks,
    permission = 'dashboard:read',
  }: { blocks: readonly RollupBlock[]; permission?: FigurePermission },
): Promise<RollupTable> {
  const unitIds = [...new Set(blocks.flatMap((block) => block.unitIds))]
  const scopes = await resolveScopesIn(db(), viewer, {
    scopes: unitIds.map((unitId) => ({ unitId })),
    permission,
  })
  const tables = await Promise.all(
    [...new Set([...scopes.values()].map((scope) => scope.countyId))].map((countyId) =>
      readCountyRollup(viewer, { countyId, blocks }),
    ),
  )
  return joinTables(tables)
}

/**
 * The same of units of one county that the caller has found within the viewer's reach: two statements. A unit of another
 * county has no cells in it.
 */
export async function readCountyRollup(
  viewer: Viewer,
  { countyId, blocks }: { countyId: string; blocks: readonly RollupBlock[] },
): Promise<RollupTable> {
  const months = [...new Set(blocks.flatMap((block) => block.months))]
  await refreshRollup(viewer, { countyId, months })
  const asked = blocks.map(
    (
      block,
    ) => Prisma.sql`SELECT r."unitId", r."month"::text, r."metric", r."value", r."whole", r."pending" FROM "Rollup" r
      WHERE r."countyId" = ${countyId}::uuid AND r."month" = ANY(${block.months.map(firstDay)}::date[])
        AND r."unitId" = ANY(${[...block.unitIds]}::uuid[]) AND r."metric" = ANY(${[...block.metrics]}::text[])`,
  )
  if (asked.length === 0) return rollupTable([])
  const rows = await db().$queryRaw<(RollupCell & { unitId: string; month: CalendarDate; metric: string })[]>(
    Prisma.join(asked, ' UNION ALL '),
  )
  return rollupTable(rows.map((row) => ({ ...row, month: monthOf(row.month) })))
}

/** Works out again what has changed of the months since they were worked out last. */
export async function refreshRollup(_viewer: Viewer, request: CountyMonths): Promise<void> {
  const { hasMarks, states } = await loadStatesIn(db(), request)
  const isDirty = (month: Month) => isStale(states.get(month), today())
  if (!hasMarks && !request.months.some(isDirty)) return
  await db().$transaction(async (tx) => {
    await lockRollupIn(tx, request.countyId)
    await takeRollupMarksIn(tx, { countyId: request.countyId, at: now() })
    const { states: current } = await loadStatesIn(tx, request)
    const stale = request.months.filter((month) => isStale(current.get(month), today()))
    await rebuildIn(tx, { countyId: request.countyId, months: stale })
  })
}

async function rebuildIn(tx: Tx, { countyId, months }: CountyMonths): Promise<void> {
  const [first] = [...months].sort()
  if (first === undefined) return
  // One connection serves a transaction, so its statements follow one another.
  const calendar = await loadCalendarIn(tx, first)
  const settings = await loadSettingsIn(tx, [countyId])
  const own = settings.get(countyId)
  if (!own) return
  for (const month of months) {
    const { dueAt } = timetable(month, own, calendar)
    await rebuildRollupIn(tx, { countyId, month, asOf: stockDayOf(month, today()), dueAt })
    await settleRollupIn(tx, { countyId, month: toDbDate(firstDay(month)), at: now() })
  }
}

async function loadStatesIn(
  tx: Tx,
  { countyId, months }: CountyMonths,
): Promise<{ hasMarks: boolean; states: Map<Month, RollupState> }> {
  const rows = await tx.$queryRaw<(RollupState & { hasMarks: boolean })[]>(Prisma.sql`
    SELECT m."month", s."dirtyAt", s."builtAt",
      EXISTS (SELECT 1 FROM "RollupMark" k WHERE k."countyId" = ${countyId}::uuid) AS "hasMarks"
    FROM unnest(${[...months]}::text[]) AS m ("month")
    LEFT JOIN "RollupState" s ON s."countyId" = ${countyId}::uuid AND s."month" = (m."month" || '-01')::date`)
  return { hasMarks: rows.some((row) => row.hasMarks), states: new Map(rows.map((row) => [row.month, row])) }
}
