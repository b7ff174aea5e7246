import 'server-only'
import { randomUUID } from 'node:crypto'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { dictionaryCountyIds } from '@/lib/imports/policy'
import { zoneNameKey } from '@/lib/imports/zones/rules'
import type { MapZoneNameInput, RemoveSynonymInput } from '@/lib/imports/zones/schema'

/**
 * Adds a synonym and gives its type to the zones of the county that were stated under that name.
 * @returns how many zones were moved
 * @throws AppError FORBIDDEN, NOT_FOUND (a type of another county), RULE (a retired type)
 */
export function mapZoneName(viewer: Viewer, { name, typeId }: MapZoneNameInput): Promise<{ zones: number }> {
  return mutate(viewer, 'dictionary:write', async ({ tx, now }) => {
    const type = await tx.zoneType.findFirst({
      where: { id: typeId, countyId: { in: dictionaryCountyIds(viewer) } },
      select: { countyId: true, name: true, retiredOn: true },
    })
    if (!type) throw new AppError('NOT_FOUND')
    if (type.retiredOn !== null && type.retiredOn <= toDbDate(today()))
      throw new AppError('RULE', { reason: 'validation.imports.typeRetired' })
    const { countyId } = type
    const nameKey = zoneNameKey(name)
    const before = await tx.zoneTypeSynonym.findUnique({
      where: { countyId_nameKey: { countyId, nameKey } },
      select: { type: { select: { name: true } } },
    })
    await tx.zoneTypeSynonym.upsert({
      where: { countyId_nameKey: { countyId, nameKey } },
      create: { id: randomUUID(), countyId, nameKey, typeId },
      update: { typeId },
    })
    const stated = await tx.zone.findMany({
      where: { typeAsStated: { not: null }, center: { countyId } },
      select: { id: true, typeAsStated: true },
    })
    const ids = stated.filter((zone) => zoneNameKey(zone.typeAsStated ?? '') === nameKey).map(({ id }) => id)
    const { count } = await tx.zone.updateMany({
      where: { id: { in: ids } },
      data: { typeId, typeAsStated: null, updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { zones: count },
      audit: {
        event: 'synonym.changed',
        target: { type: 'zone-type', id: typeId, label: name },
        countyId,
        before: { type: before?.type.name ?? null },
        after: { type: type.name, zones: count },
      },
    }
  })
}

/**
 * Takes a synonym of the county back; zones keep their types.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export function removeSynonym(viewer: Viewer, { id }: RemoveSynonymInput): Promise<{ id: string }> {
  return mutate(viewer, 'dictionary:write', async ({ tx }) => {
    const synonym = await tx.zoneTypeSynonym.findFirst({
      where: { id, countyId: { in: dictionaryCountyIds(viewer) } },
      select: { countyId: true, nameKey: true, typeId: true, type: { select: { name: true } } },
    })
    if (!synonym) throw new AppError('NOT_FOUND')
    await tx.zoneTypeSynonym.delete({ where: { id } })
    return {
      result: { id },
      audit: {
        event: 'synonym.changed',
        target: { type: 'zone-type', id: synonym.typeId, label: synonym.nameKey },
        countyId: synonym.countyId,
        before: { type: synonym.type.name },
        after: { type: null },
      },
    }
  })
}
