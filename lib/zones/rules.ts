import type { CalendarDate } from '@/lib/core/calendar'
import { isInForce, toDbDateOrNull } from '@/lib/core/calendar'
import type { NewZone } from '@/lib/zones/types'

type Dates = { openedOn: CalendarDate | null; closedOn: CalendarDate | null }

/** Message keys by field. Rule: 启用 ≤ 停用, and neither lies ahead. */
export function zoneFaults({ openedOn, closedOn }: Dates, today: CalendarDate): Record<string, string> {
  if (openedOn !== null && openedOn > today) return { openedOn: 'validation.services.dateInFuture' }
  if (closedOn !== null && closedOn > today) return { closedOn: 'validation.services.dateInFuture' }
  if (openedOn !== null && closedOn !== null && closedOn < openedOn)
    return { closedOn: 'validation.services.closedBeforeOpened' }
  return {}
}

/** Whether a zone is active on a day. Rule: opened ≤ date < closed, unknown opening means since before. */
export function isZoneActive(zone: Dates, on: CalendarDate): boolean {
  return isInForce({ from: zone.openedOn, to: zone.closedOn }, on)
}

/** A new zone as the row that is inserted. */
export function toZoneRow(zone: NewZone, now: Date) {
  return {
    ...(zone.id && { id: zone.id }),
    centerId: zone.centerId,
    ...zoneColumns(zone),
    createdAt: now,
    updatedAt: now,
  }
}

/** The columns of a zone that a form fills. */
export function zoneColumns(zone: Omit<NewZone, 'id' | 'centerId'>) {
  return {
    typeId: zone.typeId,
    name: zone.name,
    area: zone.area ?? null,
    seats: zone.seats ?? null,
    equipment: zone.equipment ?? null,
    hours: zone.hours ?? null,
    kit: zone.kit ?? [],
    openedOn: toDbDateOrNull(zone.openedOn),
    closedOn: toDbDateOrNull(zone.closedOn),
  }
}
