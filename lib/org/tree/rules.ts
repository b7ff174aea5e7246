import { unitKey } from '@/lib/org/rules'
import type { OrgTreeRow } from '@/lib/org/types'
import type { OrgLevel } from '@/prisma/generated/enums'

/** A unit as the tree is made of it: `centers` and `people` are its own, without those below. */
export type TreeUnit = Omit<OrgTreeRow, 'parentName' | 'units' | 'isOpen'> & {
  parentId: string | null
  townshipId: string | null
}

/** The most units that a search shows. */
export const MAX_FOUND = 100

type Totals = { units: number; centers: number; people: number }

/** Of each unit: open units below it, centers and people of it and of all below. */
function totalsOf(units: readonly TreeUnit[]): Map<string, Totals> {
  const totals = new Map<string, Totals>()
  const levels: OrgLevel[] = ['COMMUNITY', 'TOWNSHIP', 'COUNTY']
  for (const unit of units) totals.set(unit.id, { units: 0, centers: unit.centers, people: unit.people })
  for (const level of levels)
    for (const unit of units.filter((one) => one.level === level)) {
      const own = totals.get(unit.id)
      const above = unit.parentId ? totals.get(unit.parentId) : undefined
      if (!own || !above) continue
      above.units += own.units + (unit.closedOn === null ? 1 : 0)
      above.centers += own.centers
      above.people += own.people
    }
  return totals
}

/**
 * The lines of the tree in the order of the codes, each township followed by its communities where it is the one unfolded.
 * @param open the township that is unfolded
 */
export function toTreeRows(units: readonly TreeUnit[], open: string | undefined): OrgTreeRow[] {
  const toRow = rowMaker(units)
  const sorted = [...units].sort((a, b) => a.code.localeCompare(b.code))
  const below = (id: string) => sorted.filter((unit) => unit.level === 'COMMUNITY' && unit.parentId === id)
  return [
    ...sorted.filter((unit) => unit.level === 'COUNTY').map((unit) => toRow(unit, true)),
    ...sorted
      .filter((unit) => unit.level === 'TOWNSHIP')
      .flatMap((unit) => [
        toRow(unit, unit.id === open),
        ...(unit.id === open ? below(unit.id).map((child) => toRow(child, false)) : []),
      ]),
  ]
}

/** The units that a text finds by a part of their names or the beginning of their codes, in the order of the codes. */
export function findTreeRows(units: readonly TreeUnit[], q: string): OrgTreeRow[] {
  const toRow = rowMaker(units)
  const key = unitKey(q)
  return [...units]
    .filter((unit) => unitKey(unit.name).includes(key) || unit.code.startsWith(key))
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((unit) => toRow(unit, false))
}

function rowMaker(units: readonly TreeUnit[]) {
  const totals = totalsOf(units)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  return ({ parentId, townshipId: _, ...unit }: TreeUnit, isOpen: boolean): OrgTreeRow => {
    const { units: below, centers, people } = totals.get(unit.id) ?? { units: 0, centers: 0, people: 0 }
    return { ...unit, units: below, centers, people, isOpen, parentName: names.get(parentId ?? '') ?? null }
  }
}
