import { BEGINNING, type CalendarDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import { shortUnitName } from '@/lib/org/rules'
import type {
  ChangeDetails,
  ChangeParty,
  OrgPlan,
  OrgState,
  UnitColumns,
  UnitState,
} from '@/lib/org-changes/types'
import type { Prisma } from '@/prisma/generated/client'

/** The row of what a unit was before its first change; units that have a history already need none. */
export function toFirstPeriod(unit: UnitState, to: CalendarDate): Prisma.OrgUnitPeriodCreateManyInput[] {
  if (unit.lastChangeOn !== null) return []
  return [toPeriod(unit, { from: unit.openedOn ?? BEGINNING, to })]
}

type Span = { from: CalendarDate; to: CalendarDate | null }

/** The row of what a unit is called and belongs to in a span. */
export function toPeriod(
  { id, code, name, parentId, townshipId }: Omit<UnitColumns, 'provisional'> & { id: string },
  { from, to }: Span,
): Prisma.OrgUnitPeriodCreateManyInput {
  return {
    unitId: id,
    code,
    name,
    parentId,
    townshipId,
    effectiveFrom: toDbDate(from),
    effectiveTo: toDbDateOrNull(to),
  }
}

type Placed = { id: string; unitId: string; townshipId: string | null }

/** The row of where a center hangs in a span. */
export function toPlace(
  { id, unitId, townshipId }: Placed,
  { from, to }: Span,
): Prisma.CenterPlaceCreateManyInput {
  return {
    centerId: id,
    unitId,
    townshipId,
    effectiveFrom: toDbDate(from),
    effectiveTo: toDbDateOrNull(to),
  }
}

/** Names of every unit after a change, the county's own left out. */
export function namesAfter(state: OrgState, plan: OrgPlan): Map<string, string> {
  return new Map([
    ...state.units.map((unit) => [unit.id, unit.name] as const),
    ...plan.created.map((unit) => [unit.id, unit.name] as const),
    ...plan.changed.map(({ unit, after }) => [unit.id, after.name] as const),
  ])
}

const partyOf = (
  unit: { id: string; name: string; code: string; parentId: string | null },
  names: ReadonlyMap<string, string>,
): ChangeParty => ({
  id: unit.id,
  name: unit.name,
  code: unit.code,
  parentName: names.get(unit.parentId ?? '') ?? null,
})

/** What a record of a change keeps: the units before and after, and the centers that hang elsewhere now. */
export function toDetails(state: OrgState, plan: OrgPlan): ChangeDetails {
  const before = new Map(state.units.map((unit) => [unit.id, unit.name]))
  const after = namesAfter(state, plan)
  const stays = plan.kind === 'MERGE' && plan.created.length === 0 ? [plan.unit] : []
  const halves = plan.kind === 'SPLIT' && plan.closed.length === 0 ? [plan.unit] : []
  const kept = [...stays, ...halves]
  const parties = {
    before: [...plan.changed.map(({ unit }) => unit), ...plan.closed, ...kept],
    after: [
      ...plan.changed.map(({ unit, after: next }) => ({ id: unit.id, ...next })),
      ...plan.created,
      ...kept,
    ],
  }
  return {
    unitIds: [...new Set([...parties.before, ...parties.after, plan.unit].map((unit) => unit.id))],
    before: parties.before.map((unit) => partyOf(unit, before)),
    after: parties.after.map((unit) => partyOf(unit, after)),
    centers: plan.centers.map(({ center, unitId }) => ({
      id: center.id,
      name: center.name,
      from: before.get(center.unitId) ?? '',
      to: after.get(unitId) ?? '',
    })),
  }
}

/** The details of a change as it was stored. */
export function fromDetails(details: Prisma.JsonValue): ChangeDetails {
  const { unitIds = [], before = [], after = [], centers = [] } = (details ?? {}) as Partial<ChangeDetails>
  return { unitIds, before, after, centers }
}

/** The columns of a new unit. */
export function toUnitRow(
  unit: OrgPlan['created'][number],
  { countyId, openedOn }: { countyId: string; openedOn: CalendarDate },
): Prisma.OrgUnitCreateManyInput {
  return {
    ...unit,
    countyId,
    shortName: shortUnitName(unit.name, unit.level),
    openedOn: toDbDate(openedOn),
  }
}
