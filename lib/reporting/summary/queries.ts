import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { centersIn } from '@/lib/centers/scope/queries'
import { listTownships } from '@/lib/centers/townships/queries'
import { firstDay, lastDay, toDbDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import { toFigures } from '@/lib/reporting/form/rules'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import { monthInHand } from '@/lib/reporting/status/rules'
import type { StatusRow } from '@/lib/reporting/status/types'
import { isCounted, summaryTotals } from '@/lib/reporting/summary/rules'
import type { MonthSummaryParams } from '@/lib/reporting/summary/schema'
import type { MonthSummary, SummaryColumn, SummaryRow } from '@/lib/reporting/summary/types'

/**
 * 汇总表 of a month: every expected center in a reviewer's reach with its figures. Figures that do not count yet are left
 * out, the center and its state stay.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getMonthSummary(viewer: Viewer, params: MonthSummaryParams): Promise<MonthSummary> {
  assertMay(viewer, 'report:review')
  const at = now()
  const { township, states } = params
  const month = params.month ?? monthInHand(at)
  const scope = centerScope(viewer, 'report:review')
  const townships = await listTownships(viewer, 'report:review')
  const chosen = townships.find(({ id }) => id === township)
  if (township && !chosen) throw new AppError('NOT_FOUND')
  const where = { AND: [scope, township ? { townshipId: township } : {}] }
  const [centers, reports, columns] = await Promise.all([
    loadStatusRowsIn(db(), { where: centersIn(viewer, 'report:review', township), months: [month], now: at }),
    db().monthlyReport.findMany({
      where: { month: toDbDate(firstDay(month)), center: where },
      select: { centerId: true, figures: true },
    }),
    findColumns(month),
  ])
  const figuresOf = new Map(reports.map((report) => [report.centerId, toFigures(report.figures)]))
  const rows = centers.flatMap((center) => toRow(center, { states, figures: figuresOf.get(center.centerId) }))
  const used = columns.filter(({ code }) => rows.some((row) => row.figures[code] !== undefined))
  return {
    month,
    unitName: chosen?.name ?? unitNameOf(viewer),
    columns: used.length > 0 ? used : columns,
    rows,
    totals: summaryTotals(used, rows),
    townships,
    counted: rows.filter((row) => isCounted(row.state, states)).length,
  }
}

function toRow(
  center: StatusRow,
  { states, figures }: { states: 'OFFICIAL' | 'ALL'; figures: Record<string, number> | undefined },
): SummaryRow[] {
  const cell = center.cells.find((one) => one.isExpected)
  if (!cell) return []
  const { centerId, code, centerName, townshipId, townshipName } = center
  const { state, timeTag, reportId } = cell
  return [
    {
      ...{ centerId, code, centerName, townshipId, townshipName, state, timeTag, reportId },
      figures: isCounted(state, states) ? (figures ?? {}) : {},
    },
  ]
}

/** The indicators of the month in the order of the form. */
async function findColumns(month: string): Promise<SummaryColumn[]> {
  const rows = await db().indicator.findMany({
    where: {
      validFrom: { lte: toDbDate(lastDay(month)) },
      OR: [{ validTo: null }, { validTo: { gt: toDbDate(firstDay(month)) } }],
    },
    orderBy: { order: 'asc' },
    select: { code: true, name: true, unit: true, section: true, orgRule: true },
  })
  return rows.map(({ orgRule, ...row }) => ({ ...row, isSummed: orgRule === 'SUM' || orgRule === 'COUNT' }))
}

function unitNameOf(viewer: Viewer): string {
  const [scope] = scopesOf(viewer, 'report:review')
  return viewer.assignments.find((post) => post.unitId === scope?.unitId)?.unitName ?? ''
}
