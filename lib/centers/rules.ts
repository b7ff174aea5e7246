import type { CenterAttributes } from '@/lib/centers/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { compareDecimal, sumDecimal } from '@/lib/core/decimal'
import type { CenterStatus } from '@/prisma/generated/enums'

/** Message keys by field; empty when all is well. */
export type Faults = Record<string, string>

const LARGEST_FLOOR_AREA = '20000.00'

type Areas = Pick<CenterAttributes, 'floorArea' | 'areaQualifier' | 'residentArea' | 'officeArea'>

/**
 * What is wrong with a center's areas (㎡). Rule: 0 < 建筑面积 ≤ 20000.00, and 居民活动面积 + 办公面积 ≤ 建筑面积, both exact;
 * a qualifier stands beside a number only.
 */
export function areaFaults(areas: Areas): Faults {
  const { floorArea, areaQualifier, residentArea, officeArea } = areas
  if (floorArea === null) return areaQualifier ? { areaQualifier: 'validation.centers.qualifierAlone' } : {}
  if (compareDecimal(floorArea, '0') <= 0) return { floorArea: 'validation.centers.floorAreaZero' }
  if (compareDecimal(floorArea, LARGEST_FLOOR_AREA) > 0)
    return { floorArea: 'validation.centers.floorAreaTooBig' }
  const parts = sumDecimal([residentArea ?? '0', officeArea ?? '0'])
  return compareDecimal(parts, floorArea) > 0 ? { residentArea: 'validation.centers.areaParts' } : {}
}

export type CenterDates = {
  status: CenterStatus
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
}

/** What is wrong with a center's dates. Rule: 启用日期 ≤ 关闭日期 ≤ today, and nothing is open that opens later. */
export function dateFaults({ status, openedOn, closedOn }: CenterDates, today: CalendarDate): Faults {
  if (status === 'OPEN' && openedOn !== null && openedOn > today)
    return { openedOn: 'validation.centers.openedInFuture' }
  if (closedOn !== null && closedOn > today) return { closedOn: 'validation.centers.closedInFuture' }
  if (openedOn !== null && closedOn !== null && closedOn < openedOn)
    return { closedOn: 'validation.centers.closedBeforeOpened' }
  return {}
}

/**
 * The status that holds on a day. Rule: opened ≤ date < closed, whatever the register says beside; a center that is
 * marked open but whose opening day is still to come counts as being built.
 */
export function statusOn(center: CenterDates, on: CalendarDate): CenterStatus {
  if (center.status === 'CLOSED' || (center.closedOn !== null && center.closedOn <= on)) return 'CLOSED'
  if (center.status === 'OPEN' && center.openedOn !== null && on < center.openedOn) return 'BUILDING'
  return center.status
}
