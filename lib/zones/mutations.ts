import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { changedFields } from '@/lib/core/audit'
import { fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { toZoneRow, zoneColumns, zoneFaults } from '@/lib/zones/rules'
import type { ChangeZoneInput, CloseZoneInput, CreateZoneInput } from '@/lib/zones/schema'
import type { NewZone } from '@/lib/zones/types'

/** Inserts any number of zones; their centers and types are the caller's duty. */
export async function createZonesIn(
  tx: Tx,
  { now, rows }: { now: Date; rows: readonly NewZone[] },
): Promise<void> {
  await tx.zone.createMany({ data: rows.map((row) => toZoneRow(row, now)) })
}

type Values = Omit<ChangeZoneInput, 'id' | 'version'>

/** @throws AppError RULE for dates and kit, INVALID_INPUT for a type of another county */
async function assertValid({ tx, now }: MutationContext, zone: Values, countyId: string): Promise<void> {
  const type = await tx.zoneType.findFirst({ where: { id: zone.typeId, countyId }, select: { kit: true } })
  if (!type) throw new AppError('INVALID_INPUT', { fields: { typeId: 'validation.choice' } })
  const fields = {
    ...zoneFaults(zone, shanghaiDate(now)),
    ...(zone.kit.some((item) => !type.kit.includes(item)) && { kit: 'validation.choice' }),
  }
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

/**
 * Registers a zone of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT, RULE
 */
export function createZone(
  viewer: Viewer,
  input: CreateZoneInput,
): Promise<{ id: string; centerId: string }> {
  return mutate(viewer, 'zone:write', async ({ tx, now }) => {
    const { centerId, ...values } = input
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'zone:write')] },
      select: { countyId: true },
    })
    if (!center) throw new AppError('NOT_FOUND')
    await assertValid({ tx, now }, { ...values, closedOn: null }, center.countyId)
    const zone = await tx.zone.create({ data: toZoneRow(input, now), select: { id: true } })
    return {
      result: { id: zone.id, centerId },
      audit: {
        event: 'zone.created',
        target: { type: 'zone', id: zone.id, label: values.name },
        countyId: center.countyId,
        centerId,
        after: values,
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
    include: { center: { select: { countyId: true } } },
  })
  if (!zone) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: 'zone', id: zone.id, current: zone.version, opened: target.version, now })
  const { typeId, name, seats, equipment, hours, kit } = zone
  const values: Values = {
    typeId,
    name,
    area: decimalOrNull(zone.area),
    seats,
    equipment,
    hours,
    kit,
    openedOn: fromDbDateOrNull(zone.openedOn),
    closedOn: fromDbDateOrNull(zone.closedOn),
  }
  return { centerId: zone.centerId, countyId: zone.center.countyId, values }
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
    await assertValid({ tx, now }, next, countyId)
    const sides = changedFields(zone.values, next)
    if (Object.keys(sides.after).length === 0) return { result: { id, centerId, version }, unchanged: true }
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
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (closed already, a day before its opening or after today)
 */
export function closeZone(viewer: Viewer, { id, version, closedOn }: CloseZoneInput): Promise<Saved> {
  return change(viewer, { id, version, values: { closedOn }, event: 'zone.closed' })
}
