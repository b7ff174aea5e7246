import 'server-only'
import { loadBalancesIn } from '@/lib/balances/queries'
import { carryOf, cumulative, openingOf } from '@/lib/balances/rules'
import type { Balance, BalanceCode, CarriedFigures, MonthFigure, MonthFlow } from '@/lib/balances/types'
import { addMonths, type CalendarDate, firstDay, fromDbDate, type Month, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'

type Request = {
  centers: readonly { id: string; openedOn: CalendarDate | null; startMonth: Month }[]
  month: Month
}

/** One reported month of one center; a figure that the report does not hold is null. */
type Reported = {
  centerId: string
  month: Date
  E02: number | null
  E03: number | null
  E15: number | null
  E16: number | null
  E17a: number | null
  E17b: number | null
}

/**
 * What the months before one leave to several centers: two statements, whatever their number. Every reported month counts
 * that is not a draft, because the next month cannot wait for the review of the one before. The caller has checked the
 * scope.
 */
export async function loadCarriesIn(
  tx: Tx,
  { centers, month }: Request,
): Promise<Map<string, CarriedFigures>> {
  const centerIds = centers.map(({ id }) => id)
  const balances = await loadBalancesIn(tx, { codes: ['E03', 'E15', 'E16', 'E17'], centerIds })
  const reported = await listReported(tx, centerIds, month)
  const byCenter = new Map<string, Reported[]>()
  for (const row of reported) {
    const own = byCenter.get(row.centerId)
    if (own) own.push(row)
    else byCenter.set(row.centerId, [row])
  }
  return new Map(
    centers.map((center) => {
      const own = balances.filter((balance) => balance.centerId === center.id)
      return [center.id, carriedOf(center, { balances: own, rows: byCenter.get(center.id) ?? [], month })]
    }),
  )
}

function listReported(tx: Tx, centerIds: string[], month: Month): Promise<Reported[]> {
  return tx.$queryRaw<Reported[]>(Prisma.sql`
    SELECT "centerId", "month", ("figures"->>'E02')::int AS "E02", ("figures"->>'E03')::int AS "E03",
      ("figures"->>'E15')::int AS "E15", ("figures"->>'E16')::int AS "E16",
      ("figures"->>'E17a')::int AS "E17a", ("figures"->>'E17b')::int AS "E17b"
    FROM "MonthlyReport"
    WHERE "centerId" = ANY(${centerIds}::uuid[]) AND "month" < ${firstDay(month)}::date AND "state" <> 'DRAFT'
    ORDER BY "month"`)
}

type Known = { balances: readonly Balance[]; rows: readonly Reported[]; month: Month }

function carriedOf(center: Request['centers'][number], { balances, rows, month }: Known): CarriedFigures {
  const opening = (code: BalanceCode) =>
    openingOf(balances.find((balance) => balance.code === code) ?? null, center)
  const monthly = (code: 'E15' | 'E16') =>
    rows.map((row): MonthFigure => ({ month: monthOf(fromDbDate(row.month)), value: row[code] }))
  const flows = (accepted: 'E02' | 'E17a', done: 'E03' | 'E17b') =>
    rows.map(
      (row): MonthFlow => ({
        month: monthOf(fromDbDate(row.month)),
        accepted: row[accepted],
        done: row[done],
      }),
    )
  const sinceBeginning = (code: 'E15' | 'E16') => {
    const start = opening(code)
    if (!start || start.upTo >= month) return null
    const { value, gaps } = cumulative(start, monthly(code), addMonths(month, -1))
    return gaps.length > 0 ? null : value
  }
  return {
    carries: {
      E03: carryOf(opening('E03'), flows('E02', 'E03'), month),
      E17b: carryOf(opening('E17'), flows('E17a', 'E17b'), month),
    },
    cumulative: { E15: sinceBeginning('E15'), E16: sinceBeginning('E16') },
  }
}
