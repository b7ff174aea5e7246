import 'server-only'
import { toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { dictionaryCountyIds } from '@/lib/imports/policy'
import { zoneNameKey } from '@/lib/imports/zones/rules'
import type { SynonymType, UnknownZoneName, ZoneDictionary, ZoneSynonym } from '@/lib/imports/zones/types'

/** The zone types of a county that are not retired, with its own synonyms. */
export async function findZoneDictionaryIn(tx: Tx, countyId: string): Promise<ZoneDictionary> {
  const types = await tx.zoneType.findMany({
    where: { countyId, OR: [{ retiredOn: null }, { retiredOn: { gt: toDbDate(today()) } }] },
    orderBy: { order: 'asc' },
    select: { id: true, code: true, name: true },
  })
  const synonyms = await tx.zoneTypeSynonym.findMany({
    where: { countyId },
    select: { nameKey: true, typeId: true },
  })
  return { types, synonyms }
}

/** Names of zones that no type is known by, the synonyms that the county has added, and its types to choose from. */
export type ZoneNames = { unknown: UnknownZoneName[]; synonyms: ZoneSynonym[]; types: SynonymType[] }

/**
 * The names under which lists stated zones of no known type, the most frequent first, in the viewer's county.
 * @throws AppError FORBIDDEN
 */
export async function listZoneNames(viewer: Viewer): Promise<ZoneNames> {
  assertMay(viewer, 'dictionary:write')
  const countyId = { in: dictionaryCountyIds(viewer) }
  const [groups, synonyms, types] = await Promise.all([
    db().zone.groupBy({
      by: ['typeAsStated', 'centerId'],
      where: { typeAsStated: { not: null }, center: { countyId } },
      _count: true,
    }),
    db().zoneTypeSynonym.findMany({
      where: { countyId },
      orderBy: { nameKey: 'asc' },
      select: { id: true, nameKey: true, type: { select: { name: true } } },
    }),
    db().zoneType.findMany({
      where: { countyId, OR: [{ retiredOn: null }, { retiredOn: { gt: toDbDate(today()) } }] },
      orderBy: { order: 'asc' },
      select: { id: true, code: true, name: true },
    }),
  ])
  const names = new Map<string, UnknownZoneName>()
  for (const { typeAsStated, _count } of groups) {
    const name = typeAsStated ?? ''
    const nameKey = zoneNameKey(name)
    const entry = names.get(nameKey) ?? { nameKey, name, zones: 0, centers: 0 }
    names.set(nameKey, { ...entry, zones: entry.zones + _count, centers: entry.centers + 1 })
  }
  return {
    unknown: [...names.values()].sort((a, b) => b.zones - a.zones || a.name.localeCompare(b.name, 'zh')),
    synonyms: synonyms.map(({ type, ...synonym }) => ({ ...synonym, typeName: type.name })),
    types,
  }
}
