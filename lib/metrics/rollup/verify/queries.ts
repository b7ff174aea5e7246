import 'server-only'
import { fromDbDate, type Month, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { fromHundredths } from '@/lib/core/decimal'
import type { Viewer } from '@/lib/core/viewer'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import { getFigures } from '@/lib/metrics/queries'
import { getKeptProgress } from '@/lib/metrics/rollup/centers/queries'
import { getRollup, refreshRollup } from '@/lib/metrics/rollup/queries'
import { cellValue, ROLLUP_METRICS, stockDayOf } from '@/lib/metrics/rollup/rules'
import type { FigureRequest } from '@/lib/metrics/types'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { listExpectedReports } from '@/lib/reporting/queries'
import { listStandings } from '@/lib/standings/queries'

/**
 * What the roll-up and the records do not agree on: a figure, hundredths as exact text, or the row of a center; null for none.
 */
export type RollupFault = {
  unitId: string
  month: Month
  metric: string
  stored: string | null
  found: string | null
}

/** Counties that have a roll-up or could have one. */
export async function listRollupCounties(
  _viewer: Viewer,
): Promise<{ id: string; name: string; months: Month[] }[]> {
  const counties = await db().countySettings.findMany({
    orderBy: { county: { code: 'asc' } },
    select: { countyId: true, county: { select: { name: true } } },
  })
  const states = await db().rollupState.findMany({
    orderBy: { month: 'asc' },
    select: { countyId: true, month: true },
  })
  return counties.map(({ countyId, county }) => ({
    id: countyId,
    name: county.name,
    months: states
      .filter((state) => state.countyId === countyId)
      .map((state) => monthOf(fromDbDate(state.month))),
  }))
}

/**
 * Compares the roll-up of one county and month with what the module of formulas makes of the records. A month that changes
 * have marked is worked out again first, as a reader would; one that is held to be true is not, so that a missing mark shows.
 */
export async function verifyRollupMonth(
  viewer: Viewer,
  { countyId, month }: { countyId: string; month: Month },
): Promise<{ compared: number; faults: RollupFault[] }> {
  const townships = await db().orgUnit.findMany({
    where: { countyId, level: 'TOWNSHIP' },
    orderBy: { code: 'asc' },
    select: { id: true },
  })
  const unitIds = [countyId, ...townships.map((unit) => unit.id)]
  await refreshRollup(viewer, { countyId, months: [month] })
  const table = await getRollup(viewer, { blocks: [{ unitIds, months: [month], metrics: ROLLUP_METRICS }] })
  const requests = unitIds.flatMap((unitId) =>
    ROLLUP_METRICS.flatMap((metric): FigureRequest[] =>
      findMetric(metric)
        ? [
            {
              key: `${unitId} ${metric}`,
              metric,
              scope: { unitId },
              period: { rule: 'MONTHS', from: month, to: month },
            },
          ]
        : [],
    ),
  )
  const figures = await getFigures(viewer, requests, { cutOff: today() })
  const faults = figures.flatMap((figure): RollupFault[] => {
    const [unitId = ''] = figure.key.split(' ')
    const cell = table.cell(unitId, month, figure.metric)
    const value = cellValue(figure.metric, cell)
    const stored = value === null ? null : fromHundredths(value)
    // A sum that nothing stands behind has no row, and a count of nothing is 0 either way.
    const isSame = stored === figure.value || (stored === null && Number(figure.value) === 0)
    const isWhole = figure.whole === null || figure.whole === Number(cell?.whole ?? 0n)
    if (isSame && isWhole) return []
    const of = (text: string | null, whole: number | bigint | null | undefined) =>
      isSame ? `${text ?? 0} / ${whole ?? 0}` : text
    return [
      {
        unitId,
        month,
        metric: figure.metric,
        stored: of(stored, cell?.whole),
        found: of(figure.value, figure.whole),
      },
    ]
  })
  const centers = await verifyCenters(viewer, { countyId, month })
  return {
    compared: figures.length + centers.compared,
    faults: [...faults, ...centers.faults.map((fault) => ({ ...fault, month }))],
  }
}

/** The rows of centers beside what the records say of the same day and month; a fault names the center and the part. */
async function verifyCenters(
  viewer: Viewer,
  { countyId, month }: { countyId: string; month: Month },
): Promise<{ compared: number; faults: Omit<RollupFault, 'month'>[] }> {
  const asOf = stockDayOf(month, today())
  const [kept, standings, reports] = await Promise.all([
    getKeptProgress(viewer, { countyId, asOf, month }),
    listStandings(viewer, { asOf, countyId }),
    listExpectedReports(viewer, { month, countyId }),
  ])
  const filed = reports.map(({ centerId, centerName, unitId, townshipId, townshipName, state, timeTag }) => ({
    centerId,
    centerName,
    unitId,
    townshipId,
    townshipName,
    isSubmitted: isSubmitted(state),
    isOnTime: timeTag === 'ON_TIME',
  }))
  const parts = [
    { metric: 'STANDING', stored: kept.rows, found: standings },
    { metric: 'REPORT', stored: kept.reports, found: filed },
  ] as const
  return {
    compared: standings.length + filed.length,
    faults: parts.flatMap(({ metric, stored, found }) => differences(metric, stored, found)),
  }
}

function differences(
  metric: string,
  stored: readonly { centerId: string }[],
  found: readonly { centerId: string }[],
): Omit<RollupFault, 'month'>[] {
  const textOf = (rows: readonly { centerId: string }[]) =>
    new Map(rows.map((row) => [row.centerId, JSON.stringify(row)]))
  const [left, right] = [textOf(stored), textOf(found)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((unitId) =>
    left.get(unitId) === right.get(unitId)
      ? []
      : [{ unitId, metric, stored: left.get(unitId) ?? null, found: right.get(unitId) ?? null }],
  )
}
