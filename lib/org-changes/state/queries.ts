import 'server-only'
import { inForceOn } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { Viewer } from '@/lib/core/viewer'
import { unitScope } from '@/lib/org/policy'
import { namedIds } from '@/lib/org-changes/rules'
import type { OrgChangeInput } from '@/lib/org-changes/schema'
import type { CenterState, OrgState, UnitState } from '@/lib/org-changes/types'

/**
 * The county of a unit that the viewer may change.
 * @throws AppError NOT_FOUND (also when out of reach)
 */
export async function findCountyIn(tx: Tx, viewer: Viewer, unitId: string) {
  const unit = await tx.orgUnit.findFirst({
    where: { AND: [{ id: unitId }, unitScope(viewer, 'org:write')] },
    select: { id: true, code: true, level: true, county: { select: { id: true, code: true } } },
  })
  if (!unit) throw new AppError('NOT_FOUND')
  return unit.county ?? { id: unit.id, code: unit.code }
}

/** How many changes a county has recorded: the version of its organisation. */
export function countChangesIn(tx: Tx, countyId: string): Promise<number> {
  return tx.orgChange.count({ where: { countyId } })
}

type Asked = { viewer: Viewer; county: { id: string; code: string }; input: OrgChangeInput; now: Date }

/**
 * A county as a change finds it: all its units, and the centers of those that the change names.
 * @throws AppError NOT_FOUND (a named unit out of reach), CONFLICT (the organisation was changed since the form was opened)
 */
export async function loadStateIn(tx: Tx, { county, input, now }: Asked): Promise<OrgState> {
  const version = await countChangesIn(tx, county.id)
  if (version !== input.version) throw new AppError('CONFLICT', { reason: 'validation.org.changedMeanwhile' })
  const ids = namedIds(input)
  const units = await loadUnits(tx, county.id)
  const centers = await loadCenters(tx, ids, input.effectiveOn)
  const known = new Set(units.map((unit) => unit.id))
  if (ids.some((id) => id !== county.id && !known.has(id))) throw new AppError('NOT_FOUND')
  return { countyId: county.id, countyCode: county.code, units, centers, today: shanghaiDate(now) }
}

async function loadUnits(tx: Tx, countyId: string): Promise<UnitState[]> {
  const units = await tx.orgUnit.findMany({
    where: { countyId, level: { in: ['TOWNSHIP', 'COMMUNITY'] } },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      name: true,
      level: true,
      parentId: true,
      townshipId: true,
      provisional: true,
      openedOn: true,
      closedOn: true,
      periods: { orderBy: { effectiveFrom: 'desc' }, take: 1, select: { effectiveFrom: true } },
    },
  })
  return units.map(({ periods, level, openedOn, closedOn, ...unit }) => ({
    ...unit,
    level: level === 'TOWNSHIP' ? 'TOWNSHIP' : 'COMMUNITY',
    openedOn: fromDbDateOrNull(openedOn),
    closedOn: fromDbDateOrNull(closedOn),
    lastChangeOn: fromDbDateOrNull(periods[0]?.effectiveFrom ?? null),
  }))
}

async function loadCenters(tx: Tx, ids: string[], on: CalendarDate): Promise<CenterState[]> {
  const centers = await tx.center.findMany({
    where: { OR: [{ unitId: { in: ids } }, { townshipId: { in: ids } }] },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      name: true,
      nameKey: true,
      unitId: true,
      townshipId: true,
      version: true,
      closedOn: true,
      periods: { where: inForceOn(on), select: { status: true } },
      places: { orderBy: { effectiveFrom: 'desc' }, take: 1, select: { effectiveFrom: true } },
    },
  })
  return centers.map(({ closedOn, periods, places, ...center }) => ({
    ...center,
    isClosed:
      (closedOn !== null && fromDbDate(closedOn) <= on) ||
      periods.some((period) => period.status === 'CLOSED'),
    lastPlacedOn: fromDbDateOrNull(places[0]?.effectiveFrom ?? null),
  }))
}
