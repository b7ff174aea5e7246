import type { CenterDossier, Investment } from '@/lib/centers/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { addDays } from '@/lib/core/calendar'
import { type Decimal2, fromHundredths, toHundredths } from '@/lib/core/decimal'
import type { CenterStatus, InvestmentSource } from '@/prisma/generated/enums'
import { randomOf } from '@/prisma/seed/demo/random'
import { monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'

/** Months from the day until the planned opening of unfinished centers; one of them is late. */
const OPENING_IN: Readonly<Record<string, number>> = {
  明珠: -2,
  长堤: 2,
  岭南: 4,
  江岸: 1,
  溪口: 9,
  云岭: 11,
}

type Built = { status: CenterStatus; openedOn: CalendarDate | null; isYoung: boolean; area: Decimal2 | null }

/** What was planned for a center that is not finished, or that opened lately: a little sooner, a little smaller. */
export function planOf(
  key: string,
  { status, openedOn, isYoung, area }: Built,
  { today }: Timeline,
): Pick<CenterDossier, 'plannedArea' | 'plannedKind' | 'plannedOpenOn'> | undefined {
  const random = randomOf('plan', key)
  if (status === 'BUILDING' || status === 'PLANNED')
    return {
      plannedArea: fromHundredths(BigInt(random.int(610, 760)) * 100n),
      plannedKind: 'NEW_BUILD',
      plannedOpenOn: monthsBack(today, -(OPENING_IN[key] ?? 6), 20),
    }
  if (!isYoung || openedOn === null) return undefined
  return {
    plannedArea: area && fromHundredths(toHundredths(area) - BigInt(random.int(0, 30)) * 100n),
    plannedKind: area && toHundredths(area) >= 60_000n ? 'NEW_BUILD' : 'RENOVATED',
    plannedOpenOn: addDays(openedOn, random.int(-45, 12)),
  }
}

/** The second source of a center's money, beside the county's finance. */
const SECOND = [
  'PARTY_FUNDS',
  'COLLECTIVE',
  'DONATION',
  'OTHER',
] as const satisfies readonly InvestmentSource[]

/** The money of a center (万元) by source; the parts add up to the whole. */
export function investmentsOf(key: string, total: Decimal2 | null): Investment[] {
  if (total === null) return []
  const random = randomOf('investment', key)
  const whole = toHundredths(total)
  const first = (whole * BigInt(random.int(55, 80))) / 100n
  return [
    { source: 'PUBLIC_FINANCE', amountWan: fromHundredths(first) },
    { source: random.pick(SECOND), amountWan: fromHundredths(whole - first) },
  ]
}
