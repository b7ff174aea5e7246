import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { lockCountiesIn } from '@/lib/centers/row/queries'
import { type AuditEvent, changedFields } from '@/lib/core/audit'
import { BEGINNING, fromDbDateOrNull, shanghaiDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { nextTypeCode } from '@/lib/zone-types/rules'
import type { ChangeZoneTypeInput, CreateZoneTypeInput, ZoneTypeVersionInput } from '@/lib/zone-types/schema'
import { findFrozenMonthIn } from '@/lib/zones/frozen/queries'

/** The counties whose dictionary the viewer keeps. */
const writableCounties = (viewer: Viewer) => scopesOf(viewer, 'dictionary:write').map((scope) => scope.unitId)

/** @throws AppError CONFLICT with the field when another type of the county has the name */
async function assertNameFree(
  tx: Tx,
  { countyId, name, id }: { countyId: string; name: string; id: string | null },
): Promise<void> {
  const holder = await tx.zoneType.findFirst({ where: { countyId, name }, select: { id: true } })
  if (!holder || holder.id === id) return
  const reason = 'validation.services.typeNameTaken'
  throw new AppError('CONFLICT', { reason, fields: { name: reason } })
}

/**
 * Adds a zone type to the dictionary of the viewer's county and gives it a code.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county), CONFLICT (name taken)
 */
export function createZoneType(
  viewer: Viewer,
  input: CreateZoneTypeInput,
): Promise<{ id: string; code: string }> {
  return mutate(viewer, 'dictionary:write', async ({ tx }) => {
    const [countyId] = writableCounties(viewer)
    if (!countyId) throw new AppError('NOT_FOUND')
    // Codes are serials, so creations in one county wait for one another.
    await lockCountiesIn(tx, [countyId])
    await assertNameFree(tx, { countyId, name: input.name, id: null })
    const types = await tx.zoneType.findMany({ where: { countyId }, select: { code: true } })
    const code = nextTypeCode(types.map((type) => type.code))
    const { id } = await tx.zoneType.create({ data: { countyId, code, ...input }, select: { id: true } })
    return {
      result: { id, code },
      audit: {
        event: 'zone-type.created',
        target: { type: 'zone-type', id, label: input.name },
        countyId,
        after: { code, ...input },
      },
    }
  })
}

/** Loads a type of the counties in which the viewer keeps the dictionary. @throws AppError NOT_FOUND, CONFLICT */
async function loadType({ tx, now }: MutationContext, viewer: Viewer, target: ZoneTypeVersionInput) {
  const type = await tx.zoneType.findFirst({
    where: { id: target.id, countyId: { in: writableCounties(viewer) } },
    select: {
      countyId: true,
      name: true,
      domain: true,
      audience: true,
      kit: true,
      order: true,
      retiredOn: true,
      version: true,
    },
  })
  if (!type) throw new AppError('NOT_FOUND')
  const { countyId, version: current, retiredOn, ...values } = type
  await assertVersionIn(tx, { type: 'zone-type', id: target.id, current, opened: target.version, now })
  return { countyId, values, retiredOn: fromDbDateOrNull(retiredOn) }
}

/**
 * What a zone is good for is not dated, so it cannot change once an approved month was drawn from zones of the type.
 * @throws AppError RULE
 */
async function assertDomainFree(tx: Tx, { id, countyId }: { id: string; countyId: string }): Promise<void> {
  const zones = await tx.zone.count({ where: { typeId: id } })
  if (zones === 0 || !(await findFrozenMonthIn(tx, { countyId, from: BEGINNING }))) return
  const reason = 'validation.services.domainInUse'
  throw new AppError('RULE', { reason, fields: { domain: reason } })
}

type Saved = { id: string; version: number }

/**
 * Changes a zone type of the county; its code stays.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version, name taken), RULE (domain of a type in approved months)
 */
export function changeZoneType(viewer: Viewer, input: ChangeZoneTypeInput): Promise<Saved> {
  return mutate(viewer, 'dictionary:write', async ({ tx, now }) => {
    const { id, version, ...next } = input
    const type = await loadType({ tx, now }, viewer, input)
    const { countyId } = type
    const sides = changedFields(type.values, next)
    if (Object.keys(sides.after).length === 0) return { result: { id, version }, unchanged: true }
    await assertNameFree(tx, { countyId, name: next.name, id })
    if ('domain' in sides.after) await assertDomainFree(tx, { id, countyId })
    await tx.zoneType.update({ where: { id, version }, data: { ...next, version: { increment: 1 } } })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'zone-type.changed',
        target: { type: 'zone-type', id, label: next.name },
        countyId,
        ...sides,
      },
    }
  })
}

type Step = ZoneTypeVersionInput & { event: AuditEvent; isRetiring: boolean }

function turn(viewer: Viewer, { event, isRetiring, ...target }: Step): Promise<Saved> {
  return mutate(viewer, 'dictionary:write', async ({ tx, now }) => {
    const { id, version } = target
    const { countyId, values, retiredOn } = await loadType({ tx, now }, viewer, target)
    if ((retiredOn !== null) === isRetiring)
      throw new AppError('RULE', {
        reason: `validation.services.${isRetiring ? 'alreadyRetired' : 'notRetired'}`,
      })
    const next = isRetiring ? shanghaiDate(now) : null
    await tx.zoneType.update({
      where: { id, version },
      data: { retiredOn: toDbDateOrNull(next), version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event,
        target: { type: 'zone-type', id, label: values.name },
        countyId,
        before: { retiredOn },
        after: { retiredOn: next },
      },
    }
  })
}

/**
 * Retires a zone type from today on: no new zone is of it, those that there are stay.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (retired already)
 */
export function retireZoneType(viewer: Viewer, input: ZoneTypeVersionInput): Promise<Saved> {
  return turn(viewer, { ...input, event: 'zone-type.retired', isRetiring: true })
}

/**
 * Lets a retired zone type be chosen again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not retired)
 */
export function restoreZoneType(viewer: Viewer, input: ZoneTypeVersionInput): Promise<Saved> {
  return turn(viewer, { ...input, event: 'zone-type.restored', isRetiring: false })
}
