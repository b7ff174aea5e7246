import 'server-only'
import { fromDbDate, fromDbDateOrNull, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { toHundredths } from '@/lib/core/decimal'
import type { CenterFact } from '@/lib/metrics/facts/types'
import type { Prisma } from '@/prisma/generated/client'

const SELECT = {
  id: true,
  code: true,
  name: true,
  countyId: true,
  unitId: true,
  townshipId: true,
  openedOn: true,
  closedOn: true,
  households: true,
  residents: true,
  investmentWan: true,
  investments: { select: { source: true, amountWan: true } },
  periods: {
    select: {
      effectiveFrom: true,
      effectiveTo: true,
      status: true,
      category: true,
      floorArea: true,
      residentArea: true,
    },
  },
  places: { select: { unitId: true, townshipId: true, effectiveFrom: true, effectiveTo: true } },
  closures: { select: { closedFrom: true, closedTo: true } },
  extensions: { select: { month: true, dueOn: true } },
} as const satisfies Prisma.CenterSelect

const hundredths = (value: Prisma.Decimal | null) => (value === null ? null : toHundredths(value.toFixed(2)))
const sumOrNull = (values: readonly bigint[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0n)

/** Every center of the counties, closed ones and all its periods and places included, in code order. */
export async function loadCentersIn(
  tx: Tx,
  where: Prisma.CenterWhereInput,
): Promise<Map<string, CenterFact>> {
  const rows = await tx.center.findMany({
    where,
    orderBy: [{ township: { code: 'asc' } }, { code: 'asc' }],
    select: SELECT,
  })
  return new Map(rows.map((row) => [row.id, toFact(row)]))
}

function toFact(row: Prisma.CenterGetPayload<{ select: typeof SELECT }>): CenterFact {
  const spanOf = (span: { effectiveFrom: Date; effectiveTo: Date | null }) => ({
    from: fromDbDate(span.effectiveFrom),
    to: fromDbDateOrNull(span.effectiveTo),
  })
  const { investments, investmentWan, periods, places, extensions, closures, openedOn, closedOn, ...rest } =
    row
  const amounts = investments.map(({ source, amountWan }) => [source, hundredths(amountWan) ?? 0n] as const)
  return {
    ...rest,
    openedOn: fromDbDateOrNull(openedOn),
    closedOn: fromDbDateOrNull(closedOn),
    investment: hundredths(investmentWan) ?? sumOrNull(amounts.map(([, amount]) => amount)),
    investments: Object.fromEntries(amounts),
    periods: periods.map((period) => ({
      ...spanOf(period),
      status: period.status,
      category: period.category,
    })),
    areas: periods.map((period) => ({
      ...spanOf(period),
      floor: hundredths(period.floorArea),
      resident: hundredths(period.residentArea),
    })),
    places: places.map((place) => ({
      ...spanOf(place),
      unitId: place.unitId,
      townshipId: place.townshipId,
    })),
    closures: closures.map(({ closedFrom, closedTo }) => ({
      from: fromDbDate(closedFrom),
      to: fromDbDateOrNull(closedTo),
    })),
    extensions: new Map(
      extensions.map(({ month, dueOn }) => [monthOf(fromDbDate(month)), fromDbDate(dueOn)]),
    ),
  }
}
