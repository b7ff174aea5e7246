import { AppError } from '@/lib/core/errors'
import { normalizeName } from '@/lib/core/text'
import { codeFault } from '@/lib/org/codes/rules'
import { nextProvisionalCode, unitKey } from '@/lib/org/rules'
import type { OrgChangeInput } from '@/lib/org-changes/schema'
import type {
  CenterState,
  ChangeLevel,
  OrgPlan,
  OrgState,
  PlanFault,
  UnitColumns,
  UnitState,
} from '@/lib/org-changes/types'

export const refuse = (field: string, key: string, params?: PlanFault['params']): PlanFault => ({
  field,
  reason: `validation.org.${key}`,
  ...(params && { params }),
})

/** A fault of a plan as people read it. */
export function toError({ field, reason, params }: PlanFault): AppError {
  return new AppError('RULE', { reason, fields: { [field]: reason }, ...(params && { params }) })
}

/** The units that an input names. */
export function namedIds(input: OrgChangeInput): string[] {
  if (input.kind === 'MERGE') return [input.unitId, ...input.otherIds]
  return input.kind === 'MOVE' ? [input.unitId, input.townshipId] : [input.unitId]
}

/** What a unit is called and belongs to at present. */
export function columnsOf({ code, name, parentId, townshipId, provisional }: UnitState): UnitColumns {
  return { code, name, parentId, townshipId, provisional }
}

/** The open units of a level below a parent. */
export function siblingsOf(state: OrgState, parentId: string | null, except: readonly string[]): UnitState[] {
  return state.units.filter(
    (unit) => unit.closedOn === null && unit.parentId === parentId && !except.includes(unit.id),
  )
}

/** The code of the county or township under which a unit stands. */
export function parentCodeOf(state: OrgState, parentId: string | null): string {
  return state.units.find((unit) => unit.id === parentId)?.code ?? state.countyCode
}

type CodeRequest = { given: string | null; level: ChangeLevel; parentId: string | null; taken: Set<string> }

/**
 * The code of a unit under a parent: the given one if it fits and is free, else the next provisional one. What is given out is
 * added to `taken`.
 */
export function codeFor(
  state: OrgState,
  { given, level, parentId, taken }: CodeRequest,
): { code: string; provisional: boolean } | PlanFault {
  const parentCode = parentCodeOf(state, parentId)
  if (given !== null) {
    const fault = codeFault(given, level, parentCode)
    if (fault) return { field: 'code', reason: fault }
    if (taken.has(given)) return refuse('code', 'codeTaken')
  }
  const code = given ?? nextProvisionalCode(parentCode, level, taken)
  if (!code) return refuse('code', 'codesUsedUp')
  taken.add(code)
  return { code, provisional: given === null }
}

/** Codes in use at a level, those of closed units among them. */
export function takenCodes(state: OrgState, level: ChangeLevel, except?: string): Set<string> {
  return new Set(
    state.units.filter((unit) => unit.level === level && unit.id !== except).map((unit) => unit.code),
  )
}

/** The fault of a name that an open unit beside it has already. */
export function nameFault(
  name: string,
  siblings: readonly Pick<UnitState, 'name'>[],
  field = 'name',
): PlanFault | null {
  return siblings.some((unit) => unitKey(unit.name) === unitKey(name)) ? refuse(field, 'nameTaken') : null
}

/**
 * The faults of the day. Rules: no day to come; units exist on it; and it lies after everything that was written down of what
 * the change touches, so that a history only ever grows at its end; a closed unit comes back on the day of its closing or later.
 */
export function dayFault(
  { unit, effectiveOn, changed, closed, centers }: OrgPlan,
  today: string,
): PlanFault | null {
  if (effectiveOn > today) return refuse('effectiveOn', 'futureDay')
  if (unit.closedOn !== null && effectiveOn < unit.closedOn)
    return refuse('effectiveOn', 'beforeClosing', { day: unit.closedOn })
  const touched = [unit, ...changed.map((one) => one.unit), ...closed]
  for (const { name, openedOn, lastChangeOn } of touched) {
    const last = lastChangeOn ?? openedOn
    if (last !== null && effectiveOn <= last)
      return refuse('effectiveOn', 'beforeLastChange', { name, day: last })
  }
  for (const { center } of centers)
    if (center.lastPlacedOn !== null && effectiveOn <= center.lastPlacedOn)
      return refuse('effectiveOn', 'beforeLastChange', { name: center.name, day: center.lastPlacedOn })
  return null
}

/** The fault of centers of one name that would hang on one unit. Rule: a name is unique within its unit. */
export function centerNameFault(state: OrgState, centers: OrgPlan['centers']): PlanFault | null {
  const moved = new Set(centers.map(({ center }) => center.id))
  const seen = new Set(
    state.centers.filter((center) => !moved.has(center.id)).map((center) => nameAt(center, center.unitId)),
  )
  for (const { center, unitId } of centers) {
    const key = nameAt(center, unitId)
    if (seen.has(key)) return refuse('otherIds', 'centerNameTaken', { name: center.name })
    seen.add(key)
  }
  return null
}

const nameAt = (center: CenterState, unitId: string) => `${unitId} ${normalizeName(center.nameKey)}`
