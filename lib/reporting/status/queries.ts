import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { addMonths, monthOf, monthRange, shanghaiDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import { groupByTownship, monthInHand, statusRates } from '@/lib/reporting/status/rules'
import type { ReportStatusParams } from '@/lib/reporting/status/schema'
import type { StatusMatrix } from '@/lib/reporting/status/types'

/**
 * Who has reported: every center in reach by township and month, with the rates of the month in hand by township. One
 * county at most, so there is no paging.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getStatusMatrix(viewer: Viewer, params: ReportStatusParams): Promise<StatusMatrix> {
  assertMay(viewer, 'dashboard:read')
  const at = now()
  // Nobody has reported of a month that lies ahead.
  const [month = monthInHand(at)] = [params.month ?? monthInHand(at), monthOf(shanghaiDate(at))].sort()
  const first = addMonths(month, 1 - Number(params.months))
  const { township } = params
  const townships = await findTownships(viewer)
  if (township && !townships.some(({ id }) => id === township)) throw new AppError('NOT_FOUND')
  const rows = await loadStatusRowsIn(db(), {
    where: { AND: [centerScope(viewer, 'dashboard:read'), township ? { townshipId: township } : {}] },
    months: [first, ...monthRange(addMonths(first, 1), month)],
    now: at,
  })
  const cellsOf = (own: typeof rows) => own.flatMap((row) => row.cells.filter((cell) => cell.month === month))
  const groups = groupByTownship(rows)
  return {
    months: monthRange(first, month),
    month,
    groups,
    townships,
    rates: groups.map((group) =>
      statusRates(cellsOf(group.rows), {
        now: at,
        townshipId: group.townshipId,
        name: group.townshipName,
      }),
    ),
    total: statusRates(cellsOf(rows), { now: at, townshipId: null, name: null }),
  }
}

/** The townships in which the viewer reaches a center, in the order of their codes. */
async function findTownships(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  const found = await db().center.findMany({
    where: { AND: [centerScope(viewer, 'dashboard:read'), { townshipId: { not: null } }] },
    distinct: ['townshipId'],
    orderBy: { township: { code: 'asc' } },
    select: { township: { select: { id: true, name: true } } },
  })
  return found.flatMap(({ township }) => township ?? [])
}
