import { BEGINNING, type CalendarDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import { compareDecimal, sumDecimal } from '@/lib/core/decimal'
import { nameKeyOf, pinyinOf } from '@/lib/centers/naming/rules'
import type { CenterAttributes, NewCenter } from '@/lib/centers/types'
import type { CenterStatus } from '@/prisma/generated/enums'

/** Message keys by field; empty when all is well. */
export type Faults = Record<string, string>

const LARGEST_FLOOR_AREA = '20000.00'
const LAST_SERIAL = 99

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

type Dates = { status: CenterStatus; openedOn: CalendarDate | null; closedOn: CalendarDate | null }

/** What is wrong with a center's dates. Rule: 启用日期 ≤ 关闭日期 ≤ today, and nothing is open that opens later. */
export function dateFaults({ status, openedOn, closedOn }: Dates, today: CalendarDate): Faults {
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
export function statusOn(center: Dates, on: CalendarDate): CenterStatus {
  if (center.status === 'CLOSED' || (center.closedOn !== null && center.closedOn <= on)) return 'CLOSED'
  if (center.status === 'OPEN' && center.openedOn !== null && on < center.openedOn) return 'BUILDING'
  return center.status
}

/** A center's code: the 12 digits of its unit and a serial of two, from 01; null when 99 are used up. */
export function centerCode(unitCode: string, serial: number): string | null {
  return serial <= LAST_SERIAL ? `${unitCode}${String(serial).padStart(2, '0')}` : null
}

/**
 * The codes of new centers in the order of their units. Serials follow the highest one in use, so that the code of a
 * center is never given out again.
 * @param used highest serial in use by unit code
 * @returns null for a center whose unit has used up its 99 serials
 */
export function assignCodes(
  unitCodes: readonly string[],
  used: ReadonlyMap<string, number>,
): (string | null)[] {
  const last = new Map(used)
  return unitCodes.map((unitCode) => {
    const serial = (last.get(unitCode) ?? 0) + 1
    last.set(unitCode, serial)
    return centerCode(unitCode, serial)
  })
}

type Span = { from: CalendarDate; to: CalendarDate | null; status: CenterStatus }

/**
 * The first periods of a new center. Rule: its attributes hold from its opening on; an unknown opening means since
 * before anybody wrote it down, one that lies ahead means from today. Closed since a day, it was open until then.
 */
export function firstSpans({ status, openedOn, closedOn }: Dates, today: CalendarDate): Span[] {
  const from = openedOn === null ? BEGINNING : openedOn < today ? openedOn : today
  if (closedOn === null) return [{ from, to: null, status }]
  const closed: Span = { from: closedOn, to: null, status: 'CLOSED' }
  if (closedOn <= from) return [closed]
  return [{ from, to: closedOn, status: status === 'CLOSED' ? 'OPEN' : status }, closed]
}

export type CenterPlace = {
  id: string
  code: string
  countyId: string
  townshipId: string | null
  /** Encrypted. */
  contactPhone: string | null
  now: Date
  today: CalendarDate
}

/** A new center as the rows that are inserted: its own and those of its dated attributes. */
export function toCenterRows(center: NewCenter, place: CenterPlace) {
  const { now, today, ...where } = place
  const openedOn = center.openedOn ?? null
  const closedOn = center.closedOn ?? null
  const spans = firstSpans({ status: center.status, openedOn, closedOn }, today)
  return {
    center: {
      ...where,
      ...fieldColumns(center),
      openedOn: toDbDateOrNull(openedOn),
      closedOn: toDbDateOrNull(closedOn),
      unitId: center.unitId,
      importId: center.importId ?? null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    },
    periods: spans.map((span) => ({
      centerId: place.id,
      effectiveFrom: toDbDate(span.from),
      effectiveTo: toDbDateOrNull(span.to),
      ...attributeColumns(center),
      status: span.status,
    })),
  }
}

/** The undated columns that follow from what is kept of a center; the telephone apart, for it is stored encrypted. */
export function fieldColumns(center: Omit<NewCenter, 'unitId' | 'category' | 'status'>) {
  return {
    name: center.name,
    nameKey: nameKeyOf(center.name),
    ...pinyinOf(center.name),
    externalRef: center.externalRef ?? null,
    openedPrecision: center.openedOn ? (center.openedPrecision ?? 'DAY') : null,
    address: center.address ?? null,
    openingHours: center.openingHours ?? null,
    staggeredHours: center.staggeredHours ?? null,
    contactName: center.contactName ?? null,
    households: center.households ?? null,
    residents: center.residents ?? null,
    partyMembers: center.partyMembers ?? null,
    ownership: center.ownership ?? null,
    floors: center.floors ?? null,
    investmentWan: center.investmentWan ?? null,
    investmentSources: center.investmentSources ?? null,
    weeklyClass: center.weeklyClass ?? false,
    notes: center.notes ?? null,
  }
}

/** The columns of one period that follow from a center's dated attributes. */
export function attributeColumns(center: Pick<NewCenter, 'category' | 'status'> & Partial<CenterAttributes>) {
  return {
    category: center.category,
    kind: center.kind ?? null,
    status: center.status,
    floorArea: center.floorArea ?? null,
    areaQualifier: center.areaQualifier ?? null,
    areaAsStated: center.areaAsStated ?? null,
    usableArea: center.usableArea ?? null,
    residentArea: center.residentArea ?? null,
    officeArea: center.officeArea ?? null,
  }
}
