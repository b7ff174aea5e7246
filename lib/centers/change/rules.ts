import type { JsonObject } from '@prisma/client/runtime/client'
import { dossierFaults, inSourceOrder, investmentTotal } from '@/lib/centers/dossier/rules'
import { areaFaults, dateFaults, type Faults } from '@/lib/centers/rules'
import type { CenterAttributes, CenterChange, WholeCenter } from '@/lib/centers/types'
import { changedFields } from '@/lib/core/audit'
import { BEGINNING, type CalendarDate } from '@/lib/core/calendar'
import type { CenterStatus } from '@/prisma/generated/enums'

export const ATTRIBUTES = [
  'category',
  'kind',
  'status',
  'floorArea',
  'areaQualifier',
  'areaAsStated',
  'usableArea',
  'residentArea',
  'officeArea',
] as const satisfies readonly (keyof CenterAttributes)[]

/** A center as it stands before a change. */
export type CurrentCenter = {
  version: number
  closedOn: CalendarDate | null
  /** Start of the period in force. */
  from: CalendarDate
  values: WholeCenter
}

/** How the periods change: not at all, the one in force in place, or it ends and a new one begins at the day. */
export type PeriodPlan = 'NONE' | 'IN_PLACE' | 'SPLIT'

export type ChangePlan = {
  values: WholeCenter
  closedOn: CalendarDate | null
  period: PeriodPlan
  isChanged: boolean
  /** The days on which the center turns out to be something else. */
  touched: TouchedDays[]
  faults: Faults
  before: JsonObject
  after: JsonObject
}

/** The attributes in which a period differs from the one before it; of the first one, none. */
export function changedAttributes(
  period: CenterAttributes,
  earlier: CenterAttributes | undefined,
): (typeof ATTRIBUTES)[number][] {
  return earlier ? ATTRIBUTES.filter((name) => period[name] !== earlier[name]) : []
}

/**
 * How a change of attributes touches the periods. Rule: the period in force ends at the effective day, exclusive, and
 * a new one begins; on the very day on which it began it is changed in place; nothing to change leaves it alone.
 */
export function planPeriod(
  current: { from: CalendarDate; attributes: CenterAttributes },
  next: CenterAttributes,
  effectiveFrom: CalendarDate,
): PeriodPlan {
  if (ATTRIBUTES.every((key) => current.attributes[key] === next[key])) return 'NONE'
  return effectiveFrom === current.from ? 'IN_PLACE' : 'SPLIT'
}

/** What is wrong with an effective day. Rule: from the start of the period in force to today. */
export function effectiveDayFaults(
  effectiveFrom: CalendarDate,
  current: { from: CalendarDate },
  today: CalendarDate,
): Faults {
  if (effectiveFrom > today) return { effectiveFrom: 'validation.centers.effectiveInFuture' }
  return effectiveFrom < current.from ? { effectiveFrom: 'validation.centers.effectiveBeforePeriod' } : {}
}

/** The closing day after a change of status. Rule: closed from the effective day on; what is not closed has none. */
export function closedOnAfter(
  closedOn: CalendarDate | null,
  status: { before: CenterStatus; after: CenterStatus },
  effectiveFrom: CalendarDate,
): CalendarDate | null {
  if (status.after !== 'CLOSED') return null
  return status.before === 'CLOSED' ? closedOn : effectiveFrom
}

/** Days from one (inclusive) to another (exclusive, null = open) that a change touches, and the field that does it. */
export type TouchedDays = { from: CalendarDate; to: CalendarDate | null; field: 'effectiveFrom' | 'openedOn' }

/**
 * The days that a change of a center touches. Rule: dated attributes change from the effective day on; another opening day
 * changes the days between the two, an unknown one standing for the beginning.
 */
export function touchedDays(
  opened: { before: CalendarDate | null; after: CalendarDate | null },
  period: PeriodPlan,
  effectiveFrom: CalendarDate,
): TouchedDays[] {
  const [first = BEGINNING, last = BEGINNING] = [opened.before ?? BEGINNING, opened.after ?? BEGINNING].sort()
  return [
    ...(period === 'NONE' ? [] : [{ from: effectiveFrom, to: null, field: 'effectiveFrom' } as const]),
    ...(first === last ? [] : [{ from: first, to: last, field: 'openedOn' } as const]),
  ]
}

/**
 * Works out a change of a center without touching anything. A center that starts to run and has no opening day gets
 * the effective one. The audit sides hold only what differs; of a telephone they say that it changed, never what it is.
 */
export function planChange(current: CurrentCenter, change: CenterChange, today: CalendarDate): ChangePlan {
  const { effectiveFrom } = change
  const values = { ...current.values, ...change.values }
  const starts = values.status === 'OPEN' && ['PLANNED', 'BUILDING'].includes(current.values.status)
  if (starts && values.openedOn === null)
    Object.assign(values, { openedOn: effectiveFrom, openedPrecision: 'DAY' })
  if (values.openedOn === null) values.openedPrecision = null
  values.investments = inSourceOrder(values.investments)
  values.investmentWan = investmentTotal(values.investmentWan, values.investments)
  const period = planPeriod({ from: current.from, attributes: current.values }, values, effectiveFrom)
  const closedOn = closedOnAfter(
    current.closedOn,
    { before: current.values.status, after: values.status },
    effectiveFrom,
  )
  const { before, after } = auditSides(
    { ...current.values, closedOn: current.closedOn },
    { ...values, closedOn },
  )
  const isChanged = Object.keys(after).length > 0
  return {
    values,
    closedOn,
    period,
    isChanged,
    touched: touchedDays({ before: current.values.openedOn, after: values.openedOn }, period, effectiveFrom),
    faults: {
      ...dossierFaults(values),
      ...(period !== 'NONE' && areaFaults(values)),
      ...dateFaults({ status: values.status, openedOn: values.openedOn, closedOn }, today),
      ...(starts &&
        (values.openedOn ?? '') > effectiveFrom && { openedOn: 'validation.centers.openedAfterEffective' }),
      ...(period !== 'NONE' && effectiveDayFaults(effectiveFrom, current, today)),
    },
    before,
    after: period === 'NONE' ? after : { ...after, effectiveFrom },
  }
}

type Sides = WholeCenter & { closedOn: CalendarDate | null }

function auditSides(before: Sides, after: Sides) {
  const changed = changedFields(before, after)
  if ('contactPhone' in changed.after) {
    changed.before.contactPhone = null
    changed.after.contactPhone = 'changed'
  }
  return changed
}
