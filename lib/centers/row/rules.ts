import { inSourceOrder } from '@/lib/centers/dossier/rules'
import { nameKeyOf, pinyinOf } from '@/lib/centers/naming/rules'
import type { CenterDates } from '@/lib/centers/rules'
import type { CenterAttributes, CenterDossier, CenterFields, NewCenter } from '@/lib/centers/types'
import { BEGINNING, type CalendarDate, fromDbDateOrNull, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import { decimalOrNull } from '@/lib/core/decimal'
import type { Prisma } from '@/prisma/generated/client'
import type { CenterStatus } from '@/prisma/generated/enums'

const LAST_SERIAL = 99

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
export function firstSpans({ status, openedOn, closedOn }: CenterDates, today: CalendarDate): Span[] {
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
    investments: (center.investments ?? []).map((row) => ({ centerId: place.id, ...row })),
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
    origin: center.origin ?? null,
    plannedArea: center.plannedArea ?? null,
    plannedKind: center.plannedKind ?? null,
    plannedOpenOn: toDbDateOrNull(center.plannedOpenOn),
    longitude: center.longitude ?? null,
    latitude: center.latitude ?? null,
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

type StoredCenter = Prisma.CenterGetPayload<{ include: { investments: true } }>
type StoredPeriod = Prisma.CenterPeriodGetPayload<object>

/** What is kept of a stored center without dates; the telephone apart, for it is stored encrypted. */
export function fieldsOf(center: StoredCenter): Omit<CenterFields, 'contactPhone'> & CenterDossier {
  const { name, externalRef, openedPrecision, address, openingHours, staggeredHours, contactName } = center
  const { households, residents, partyMembers, ownership, floors, origin, plannedKind } = center
  const { investmentSources, weeklyClass, notes } = center
  return {
    name,
    externalRef,
    openedOn: fromDbDateOrNull(center.openedOn),
    openedPrecision,
    address,
    openingHours,
    staggeredHours,
    contactName,
    households,
    residents,
    partyMembers,
    ownership,
    floors,
    origin,
    plannedArea: decimalOrNull(center.plannedArea),
    plannedKind,
    plannedOpenOn: fromDbDateOrNull(center.plannedOpenOn),
    longitude: center.longitude?.toFixed(6) ?? null,
    latitude: center.latitude?.toFixed(6) ?? null,
    investmentWan: decimalOrNull(center.investmentWan),
    investments: inSourceOrder(
      center.investments.map(({ source, amountWan }) => ({ source, amountWan: amountWan.toFixed(2) })),
    ),
    investmentSources,
    weeklyClass,
    notes,
  }
}

/** The dated attributes of a stored period. */
export function attributesOf(period: StoredPeriod): CenterAttributes {
  const { category, kind, status, areaQualifier, areaAsStated } = period
  return {
    category,
    kind,
    status,
    floorArea: decimalOrNull(period.floorArea),
    areaQualifier,
    areaAsStated,
    usableArea: decimalOrNull(period.usableArea),
    residentArea: decimalOrNull(period.residentArea),
    officeArea: decimalOrNull(period.officeArea),
  }
}
