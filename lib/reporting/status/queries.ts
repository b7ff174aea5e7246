import 'server-only'
import { centersIn } from '@/lib/centers/scope/queries'
import { listTownships } from '@/lib/centers/townships/queries'
import {
  addMonths,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  monthRange,
  shanghaiDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, countyIdOf, type Viewer } from '@/lib/core/viewer'
import { loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { countCentersIn } from '@/lib/reporting/centers/queries'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import { groupByTownship, monthInHand, statusRates } from '@/lib/reporting/status/rules'
import type { ReportStatusParams } from '@/lib/reporting/status/schema'
import type { MonthRates, StatusMatrix } from '@/lib/reporting/status/types'
import { Prisma } from '@/prisma/generated/client'
import type { CenterCategory } from '@/prisma/generated/enums'

type Asked = Pick<ReportStatusParams, 'month' | 'township'>

/** The month that is asked for, or the one in hand. Nobody has reported of a month that lies ahead. */
function monthOfParams({ month }: Asked, at: Date): Month {
  const [asked = monthInHand(at)] = [month ?? monthInHand(at), monthOf(shanghaiDate(at))].sort()
  return asked
}

/** @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach */
async function reachOf(viewer: Viewer, township: string | undefined) {
  assertMay(viewer, 'dashboard:read')
  const townships = await listTownships(viewer, 'dashboard:read')
  if (township && !townships.some(({ id }) => id === township)) throw new AppError('NOT_FOUND')
  return { townships, where: centersIn(viewer, 'dashboard:read', township) }
}

/**
 * The rates of the month in hand by township and over everything in reach. One county at most.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getMonthRates(viewer: Viewer, params: Asked): Promise<MonthRates> {
  const at = now()
  const { townships, where } = await reachOf(viewer, params.township)
  const month = monthOfParams(params, at)
  const rows = await loadStatusRowsIn(db(), { where, months: [month], now: at })
  const cellsOf = (own: typeof rows) => own.flatMap((row) => row.cells)
  return {
    month,
    townships,
    rates: groupByTownship(rows)
      .filter((group) => cellsOf(group.rows).some((cell) => cell.isExpected || cell.reportId !== null))
      .map(({ townshipId, townshipName, rows: own }) =>
        statusRates(cellsOf(own), { now: at, townshipId, name: townshipName }),
      ),
    total: statusRates(cellsOf(rows), { now: at, townshipId: null, name: null }),
  }
}

/**
 * Who has reported: the centers in reach by township and month, up to the month in hand.
 * @param window part of the centers, in their order; all of them unless given
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getStatusMatrix(
  viewer: Viewer,
  params: Asked & Pick<ReportStatusParams, 'months'>,
  window?: { skip: number; take: number },
): Promise<StatusMatrix> {
  const at = now()
  const { where: reach } = await reachOf(viewer, params.township)
  const last = monthOfParams(params, at)
  const first = addMonths(last, 1 - Number(params.months))
  const countyId = countyIdOf(viewer) ?? ''
  const settings = (await loadSettingsIn(db(), [countyId])).get(countyId)
  const where = Prisma.sql`${reach} AND ${reportingWithin({ first, last }, settings?.reportingCategories ?? [])}`
  const months: [Month, ...Month[]] = [first, ...monthRange(addMonths(first, 1), last)]
  const [total, rows] = await Promise.all([
    countCentersIn(db(), where),
    loadStatusRowsIn(db(), { where, months, now: at, window }),
  ])
  return { months, groups: groupByTownship(rows), total }
}

/**
 * The centers that a matrix of a span of months shows, as a condition on the center (c): those that may have to report in
 * it, and those that have.
 */
function reportingWithin(
  { first, last }: { first: Month; last: Month },
  categories: readonly CenterCategory[],
): Prisma.Sql {
  const [from, to] = [firstDay(first), lastDay(last)]
  return Prisma.sql`((
      (c."openedOn" IS NULL OR c."openedOn" <= ${to}::date) AND (c."closedOn" IS NULL OR c."closedOn" > ${from}::date)
      AND EXISTS (SELECT FROM "CenterPeriod" p WHERE p."centerId" = c."id" AND p."status" = 'OPEN'
        AND p."category"::text = ANY(${[...categories]}::text[]) AND p."effectiveFrom" <= ${to}::date
        AND (p."effectiveTo" IS NULL OR p."effectiveTo" > ${from}::date)))
    OR EXISTS (SELECT FROM "MonthlyReport" r
      WHERE r."centerId" = c."id" AND r."month" BETWEEN ${from}::date AND ${to}::date))`
}
