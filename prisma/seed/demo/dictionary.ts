import type { Tx } from '@/lib/core/db'
import type { Catalogue } from '@/prisma/seed/demo/offers'
import { PLACES } from '@/prisma/seed/demo/places'

/** Ids of everything that the county's records point to, by code. */
export type Dictionary = {
  countyId: string
  /** By 12-digit code. */
  unitIds: ReadonlyMap<string, string>
  townshipIds: ReadonlyMap<string, string>
  /** By name, communities by their short name. */
  units: ReadonlyMap<string, string>
  departments: ReadonlyMap<string, string>
  zoneTypes: ReadonlyMap<string, string>
  activityTypes: ReadonlyMap<string, string>
  catalogue: Catalogue
}

const byCode = (rows: readonly { id: string; code: string }[]) =>
  new Map(rows.map((row) => [row.code, row.id]))

/** Reads back what the county's defaults have put into its dictionaries. */
export async function loadDictionary(tx: Tx, countyId: string): Promise<Dictionary> {
  const where = { countyId }
  const select = { id: true, code: true } as const
  const units = await tx.orgUnit.findMany({
    where: { OR: [{ id: countyId }, where] },
    select: { ...select, name: true, townshipId: true },
  })
  const list = await tx.serviceItemList.findFirstOrThrow({
    where,
    select: { effectiveFrom: true, entries: { select: { itemId: true } } },
  })
  const keys = new Map(PLACES.map((place) => [place.code, place.key]))
  return {
    countyId,
    unitIds: byCode(units),
    townshipIds: new Map(units.flatMap(({ id, townshipId }) => (townshipId ? [[id, townshipId]] : []))),
    units: new Map(units.map(({ id, code, name }) => [keys.get(code) ?? name, id])),
    departments: byCode(await tx.department.findMany({ where, select })),
    zoneTypes: byCode(await tx.zoneType.findMany({ where, select })),
    activityTypes: byCode(await tx.activityType.findMany({ where, select })),
    catalogue: {
      items: await tx.serviceItem.findMany({
        where,
        select: { ...select, highFrequency: true, integrated: true },
        orderBy: { code: 'asc' },
      }),
      listed: new Set(list.entries.map((entry) => entry.itemId)),
      listFrom: list.effectiveFrom,
    },
  }
}
