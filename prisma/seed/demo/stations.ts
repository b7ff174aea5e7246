import { addMonths, type Month } from '@/lib/core/calendar'
import { spansMonth } from '@/lib/reporting/form/rules'
import { randomOf, spread } from '@/prisma/seed/demo/random'
import { type FigureInput, figureKey } from '@/prisma/seed/demo/report-figures'

/** 人次 that the stations have served since the month of their balance; with it 15,043. */
const SINCE = 2_443
/** Months from the balance to the month in which the county is working. */
const MONTHS_SINCE = 6

/** The month up to which the county's balances of the stations go. */
export function stationMonth(inHand: Month): Month {
  return addMonths(inHand, -MONTHS_SINCE)
}

/** The stations' figures of the months that are official and come after the balance; together they are what is known. */
export function knownStations(
  official: readonly FigureInput[],
  inHand: Month,
): [key: string, value: number][] {
  const counted = official.filter(
    ({ month, zones }) =>
      month > stationMonth(inHand) &&
      zones.some(
        (zone) =>
          zone.typeCode === 'WARM_STATION' && spansMonth({ from: zone.openedOn, to: zone.closedOn }, month),
      ),
  )
  const weights = counted.map(({ center, month }) =>
    Math.round(randomOf('station', center.key, month).int(80, 120) * center.size),
  )
  const parts = spread(SINCE, weights)
  return counted.map(({ center, month }, index) => [figureKey(center.key, month, 'E11'), parts[index] ?? 0])
}
