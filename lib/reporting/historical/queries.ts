import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, monthOf, toDbDate, yearOf } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { toFigures } from '@/lib/reporting/form/rules'
import type { HistoricalListParams } from '@/lib/reporting/historical/schema'
import type { HistoricalRow, HistoricalSummary } from '@/lib/reporting/historical/types'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The past months of the centers in reach that the county has taken in, the latest first, one page.
 * @throws AppError FORBIDDEN
 */
export async function listHistoricalMonths(
  viewer: Viewer,
  { year, townshipId, centerId, page, perPage }: HistoricalListParams,
): Promise<Page<HistoricalRow>> {
  assertMay(viewer, 'balance:read')
  const where: Prisma.MonthlyReportWhereInput = {
    isHistorical: true,
    center: centerScope(viewer, 'balance:read'),
    townshipId,
    centerId,
    ...(year && { month: { gte: toDbDate(`${year}-01-01`), lte: toDbDate(`${year}-12-31`) } }),
  }
  const [rows, total] = await Promise.all([
    db().monthlyReport.findMany({
      where,
      orderBy: [{ month: 'desc' }, { center: { code: 'asc' } }],
      ...pageWindow({ page, perPage }),
      select: {
        id: true,
        centerId: true,
        month: true,
        figures: true,
        savedByName: true,
        approvedAt: true,
        savedAt: true,
        center: { select: { name: true, township: { select: { name: true } } } },
        _count: { select: { events: { where: { kind: 'CORRECTED' } } } },
      },
    }),
    db().monthlyReport.count({ where }),
  ])
  return {
    rows: rows.map(({ center, month, figures, savedByName, approvedAt, savedAt, _count, ...row }) => ({
      ...row,
      month: monthOf(fromDbDate(month)),
      centerName: center.name,
      townshipName: center.township?.name ?? null,
      cells: Object.keys(toFigures(figures)).length,
      confirmedBy: savedByName,
      confirmedAt: approvedAt ?? savedAt,
      corrections: _count.events,
    })),
    total,
    page,
    perPage,
  }
}

/**
 * How far back the past months in reach go, and up to which month the county may take them in.
 * @throws AppError FORBIDDEN
 */
export async function getHistoricalSummary(viewer: Viewer): Promise<HistoricalSummary> {
  assertMay(viewer, 'balance:read')
  const where = { isHistorical: true, center: centerScope(viewer, 'balance:read') }
  const [months, centers, settings] = await Promise.all([
    db().monthlyReport.groupBy({ by: ['month'], where, _count: true, orderBy: { month: 'desc' } }),
    db().monthlyReport.groupBy({ by: ['centerId'], where }),
    db().countySettings.findFirst({
      where: { countyId: { in: viewer.assignments.flatMap(({ countyId }) => countyId ?? []) } },
      select: { startMonth: true },
    }),
  ])
  return {
    reports: months.reduce((sum, { _count }) => sum + _count, 0),
    centers: centers.length,
    months: months.length,
    years: [...new Set(months.map(({ month }) => yearOf(fromDbDate(month))))],
    startMonth: settings ? monthOf(fromDbDate(settings.startMonth)) : null,
  }
}
