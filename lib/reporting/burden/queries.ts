import 'server-only'
import { addMonths, firstDay, fromDbDate, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { indicatorCountyId } from '@/lib/indicators/policy'
import { CELL_LIMITS, facilitiesOf, longestOf, medianOf } from '@/lib/reporting/burden/rules'
import type { Burden, MonthBurden } from '@/lib/reporting/burden/types'
import { typedCells } from '@/lib/reporting/form/burden/rules'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import { listExpectedReports } from '@/lib/reporting/queries'
import { Prisma } from '@/prisma/generated/client'

/** Months of typing that are looked back on. */
const MONTHS = 6

/**
 * How many cells last month's form asked for, and how long the forms of the last months took. For the county alone, and
 * never by person.
 * @throws AppError FORBIDDEN
 */
export async function getBurden(viewer: Viewer): Promise<Burden> {
  assertMay(viewer, 'indicator:write')
  const month = addMonths(monthOf(today()), -1)
  const expected = await listExpectedReports(viewer, { month })
  const centerIds = expected.map(({ centerId }) => centerId)
  const [forms, months] = await Promise.all([
    loadMonthFormsIn(db(), { centerIds, month }),
    listMonths(indicatorCountyId(viewer)),
  ])
  const cells = [...forms.values()].map(({ rows, center }) => ({
    cells: typedCells(rows).length,
    facilities: facilitiesOf(rows),
    centerName: center.name,
  }))
  return {
    month,
    centers: cells.length,
    median: medianOf(cells.map((form) => form.cells)),
    most: longestOf(cells.filter(({ facilities }) => facilities <= CELL_LIMITS.facilities)),
    mostOfMany: longestOf(cells.filter(({ facilities }) => facilities > CELL_LIMITS.facilities)),
    months,
  }
}

type MonthRow = { month: Date; reports: bigint; cells: number; seconds: number }

async function listMonths(countyId: string | null): Promise<MonthBurden[]> {
  if (!countyId) return []
  const from = firstDay(addMonths(monthOf(today()), -MONTHS))
  const rows = await db().$queryRaw<MonthRow[]>(Prisma.sql`
    SELECT "month", count(*) AS "reports",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "cellsTyped") AS "cells",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "secondsSpent") AS "seconds"
    FROM "MonthlyReport"
    WHERE "countyId" = ${countyId}::uuid AND "month" >= ${from}::date AND "cellsTyped" > 0
      AND NOT "isHistorical" AND "state" <> 'DRAFT'
    GROUP BY "month" ORDER BY "month" DESC`)
  return rows.map(({ month, reports, cells, seconds }) => ({
    month: monthOf(fromDbDate(month)),
    reports: Number(reports),
    cells,
    minutes: Math.round(seconds / 6) / 10,
  }))
}
