import type { CalendarDate } from '@/lib/core/calendar'
import { fromDbDateOrNull, isInForce, toDbDateOrNull } from '@/lib/core/calendar'
import { decimalOrNull } from '@/lib/core/decimal'
import type { NewZone, ZoneRow, ZoneType } from '@/lib/zones/types'

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
    bookable: zone.bookable ?? false,
    typeAsStated: zone.typeAsStated ?? null,
    openedOn: toDbDateOrNull(zone.openedOn),
    closedOn: toDbDateOrNull(zone.closedOn),
  }
}

/** Whether a zone holds the whole kit of its type. Rule: 规范 = every item of the checklist is there; no list, no answer. */
export function isKitComplete(kit: readonly string[], checklist: readonly string[]): boolean | null {
  return checklist.length === 0 ? null : checklist.every((item) => kit.includes(item))
}

/** The types that a zone may be given on a day: those not retired, and the one that it has. */
export function choosableTypes<T extends { id: string; retiredOn: CalendarDate | null }>(
  types: readonly T[],
  { on, current }: { on: CalendarDate; current?: string | undefined },
): T[] {
  return types.filter((type) => type.id === current || type.retiredOn === null || type.retiredOn > on)
}

type StoredType = Omit<ZoneType, 'retiredOn'> & { retiredOn: Date | null }
type StoredZone = Omit<ZoneRow, 'area' | 'openedOn' | 'closedOn' | 'type'> & {
  area: { toFixed(places: number): string } | null
  openedOn: Date | null
  closedOn: Date | null
  type: StoredType
}

/** A stored zone type as it is shown. */
export function zoneTypeOf(type: StoredType): ZoneType {
  return { ...type, retiredOn: fromDbDateOrNull(type.retiredOn) }
}

/** A stored zone as it is shown. */
export function zoneOf(zone: StoredZone): ZoneRow {
  return {
    ...zone,
    area: decimalOrNull(zone.area),
    openedOn: fromDbDateOrNull(zone.openedOn),
    closedOn: fromDbDateOrNull(zone.closedOn),
    type: zoneTypeOf(zone.type),
  }
}
