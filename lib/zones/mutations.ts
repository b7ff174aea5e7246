import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { changedFields } from '@/lib/core/audit'
import { type CalendarDate, fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { assertMonthsOpenIn, findFirstOpenDayIn } from '@/lib/zones/frozen/queries'
import { changedDays } from '@/lib/zones/frozen/rules'
import { choosableTypes, isZoneActive, toZoneRow, zoneColumns, zoneFaults } from '@/lib/zones/rules'
import type { ChangeZoneInput, CloseZoneInput, CreateZoneInput, ReopenZoneInput } from '@/lib/zones/schema'
import type { NewZone } from '@/lib/zones/types'

/** Inserts any number of zones; their centers, types and approved months are the caller's duty. */
export async function createZonesIn(
  tx: Tx,
  { now, rows }: { now: Date; rows: readonly NewZone[] },
): Promise<void> {
  await tx.zone.createMany({ data: rows.map((row) => toZoneRow(row, now)) })
}

/** What a zone says of itself; `typeAsStated` is the list's word, which no form changes. */
type Values = Omit<ChangeZoneInput, 'id' | 'version'> & { typeAsStated: string | null }
type Place = { countyId: string; currentTypeId?: string }

/**
 * The name of the zone's type.
 * @throws AppError RULE for dates and kit, INVALID_INPUT for a type of another county or a retired one
 */
async function assertValid({ tx, now }: MutationContext, zone: Values, place: Place): Promise<string> {
  const today = shanghaiDate(now)
  const found = await tx.zoneType.findFirst({
    where: { id: zone.typeId, countyId: place.countyId },
    select: { id: true, name: true, kit: true, retiredOn: true },
  })
  const [type] = choosableTypes(found ? [{ ...found, retiredOn: fromDbDateOrNull(found.retiredOn) }] : [], {
    on: today,
    current: place.currentTypeId,
  })
  if (!type) throw new AppError('INVALID_INPUT', { fields: { typeId: 'validation.choice' } })
  const fields = {
    ...zoneFaults(zone, today),
    ...(zone.kit.some((item) => !type.kit.includes(item)) && { kit: 'validation.choice' }),
  }
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
  return type.name
}

const spanOf = ({ openedOn, closedOn }: Pick<Values, 'openedOn' | 'closedOn'>) => ({
  from: openedOn,
  to: closedOn,
})

/**
 * Registers a zone of a center in reach. With no opening date it counts since before, or, where months are approved
 * already, from the first day after them, so that an approved month never changes by an empty box.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT, RULE (dates, kit, a day in an approved month)
 */
export function createZone(
  viewer: Viewer,
  input: CreateZoneInput,
): Promise<{ id: string; centerId: string }> {
  return mutate(viewer, 'zone:write', async ({ tx, now }) => {
    const { centerId, ...entered } = input
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'zone:write')] },
      select: { countyId: true },
    })
    if (!center) throw new AppError('NOT_FOUND')
    const today = shanghaiDate(now)
    const openedOn = entered.openedOn ?? (await findFirstOpenDayIn(tx, { centerId, today }))
    const values = { ...entered, openedOn, closedOn: null, typeAsStated: null }
    const typeName = await assertValid({ tx, now }, values, center)
    const spans = changedDays(null, spanOf(values))
    await assertMonthsOpenIn(tx, { centerId, spans, today, field: 'openedOn' })
    const zone = await tx.zone.create({ data: toZoneRow({ ...values, centerId }, now), select: { id: true } })
    return {
      result: { id: zone.id, centerId },
      audit: {
        event: 'zone.created',
        target: { type: 'zone', id: zone.id, label: values.name },
        countyId: center.countyId,
        centerId,
        after: { ...values, typeName },
      },
    }
  })
}

async function loadZone(
  { tx, now }: MutationContext,
  viewer: Viewer,
  target: { id: string; version: number },
) {
  const zone = await tx.zone.findFirst({
    where: { id: target.id, center: centerScope(viewer, 'zone:write') },
    include: { center: { select: { countyId: true } }, type: { select: { name: true } } },
  })
  if (!zone) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: 'zone', id: zone.id, current: zone.version, opened: target.version, now })
  const { typeId, name, seats, equipment, hours, kit, bookable, typeAsStated } = zone
  const values: Values = {
    typeId,
    name,
    area: decimalOrNull(zone.area),
    seats,
    equipment,
    hours,
    kit,
    bookable,
    typeAsStated,
    openedOn: fromDbDateOrNull(zone.openedOn),
    closedOn: fromDbDateOrNull(zone.closedOn),
  }
  return { centerId: zone.centerId, countyId: zone.center.countyId, typeName: zone.type.name, values }
}

type Saved = { id: string; centerId: string; version: number }
type Change = { id: string; version: number; values: Partial<Values>; event: 'zone.changed' | 'zone.closed' }

function change(viewer: Viewer, { id, version, values, event }: Change): Promise<Saved> {
  return mutate(viewer, 'zone:write', async ({ tx, now }) => {
    const zone = await loadZone({ tx, now }, viewer, { id, version })
    const { centerId, countyId } = zone
    if (event === 'zone.closed' && zone.values.closedOn !== null)
      throw new AppError('RULE', { reason: 'validation.services.alreadyClosed' })
    const next = { ...zone.values, ...values }
    const typeName = await assertValid({ tx, now }, next, { countyId, currentTypeId: zone.values.typeId })
    const sides = changedFields({ ...zone.values, typeName: zone.typeName }, { ...next, typeName })
    if (Object.keys(sides.after).length === 0) return { result: { id, centerId, version }, unchanged: true }
    const isRetyped = next.typeId !== zone.values.typeId
    await assertMonthsOpenIn(tx, {
      centerId,
      today: shanghaiDate(now),
      // A zone of another kind is another zone on every day on which it is there.
      spans: isRetyped ? [spanOf(zone.values), spanOf(next)] : changedDays(spanOf(zone.values), spanOf(next)),
    })
    await tx.zone.update({
      where: { id, version },
      data: { ...zoneColumns(next), updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, centerId, version: version + 1 },
      audit: { event, target: { type: 'zone', id, label: next.name }, countyId, centerId, ...sides },
    }
  })
}

/**
 * Changes a zone of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), INVALID_INPUT, RULE
 */
export function changeZone(viewer: Viewer, { id, version, ...values }: ChangeZoneInput): Promise<Saved> {
  return change(viewer, { id, version, values, event: 'zone.changed' })
}

/**
 * Closes a zone from a day on.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (closed already, a day before its opening, after today or in an
 * approved month)
 */
export function closeZone(viewer: Viewer, { id, version, closedOn }: CloseZoneInput): Promise<Saved> {
  return change(viewer, { id, version, values: { closedOn }, event: 'zone.closed' })
}

/**
 * Lets a closed zone run again. From the day of its closing on it is as if it had never been closed; from a later day on
 * a successor begins, so that the days between stay as they were. The answer names the zone that now runs.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not closed, runs again already, the day)
 */
export function reopenZone(viewer: Viewer, { id, version, reopenedOn }: ReopenZoneInput): Promise<Saved> {
  return mutate(viewer, 'zone:write', async ({ tx, now }) => {
    const zone = await loadZone({ tx, now }, viewer, { id, version })
    const { centerId, countyId, values } = zone
    const { closedOn } = values
    if (closedOn === null) throw new AppError('RULE', { reason: 'validation.services.notClosed' })
    const next: Values = {
      ...values,
      openedOn: reopenedOn === closedOn ? values.openedOn : reopenedOn,
      closedOn: null,
    }
    await assertReopens({ tx, now }, zone, { closedOn, reopenedOn, next })
    await tx.zone.update({
      where: { id, version },
      data: { ...(reopenedOn === closedOn && { closedOn: null }), updatedAt: now, version: { increment: 1 } },
    })
    const successor =
      reopenedOn === closedOn
        ? { id, version: version + 1 }
        : await tx.zone.create({
            data: toZoneRow({ ...next, centerId }, now),
            select: { id: true, version: true },
          })
    return {
      result: { ...successor, centerId },
      audit: {
        event: 'zone.reopened',
        target: { type: 'zone', id: successor.id, label: next.name },
        countyId,
        centerId,
        before: { closedOn },
        after: { closedOn: null, reopenedOn },
      },
    }
  })
}

type Reopening = { closedOn: CalendarDate; reopenedOn: CalendarDate; next: Values }

async function assertReopens(
  { tx, now }: MutationContext,
  { centerId, countyId, values }: Awaited<ReturnType<typeof loadZone>>,
  { closedOn, reopenedOn, next }: Reopening,
): Promise<void> {
  if (reopenedOn < closedOn) {
    const reason = 'validation.services.reopenedBeforeClosed'
    throw new AppError('RULE', { reason, fields: { reopenedOn: reason } })
  }
  await assertValid({ tx, now }, next, { countyId, currentTypeId: values.typeId })
  const today = shanghaiDate(now)
  await assertMonthsOpenIn(tx, { centerId, today, spans: [{ from: reopenedOn, to: null }] })
  const twins = await tx.zone.findMany({
    where: { centerId, typeId: values.typeId, name: values.name, closedOn: null },
    select: { openedOn: true },
  })
  const runs = twins.some((twin) =>
    isZoneActive({ openedOn: fromDbDateOrNull(twin.openedOn), closedOn: null }, today),
  )
  if (runs) throw new AppError('RULE', { reason: 'validation.services.runsAlready' })
}
