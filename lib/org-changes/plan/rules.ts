import { codeFault } from '@/lib/org/codes/rules'
import {
  centerNameFault,
  codeFor,
  columnsOf,
  dayFault,
  nameFault,
  parentCodeOf,
  refuse,
  siblingsOf,
  takenCodes,
} from '@/lib/org-changes/rules'
import type { OrgChangeInput } from '@/lib/org-changes/schema'
import type {
  OrgPlan,
  OrgState,
  PlanFault,
  PlannedUnit,
  PlanOutcome,
  UnitState,
} from '@/lib/org-changes/types'

type Input<K extends OrgChangeInput['kind']> = Extract<OrgChangeInput, { kind: K }>
type Around = {
  state: OrgState
  unit: UnitState
  /** An id for each new unit. */
  newId: () => string
}
type Parts = Pick<OrgPlan, 'created' | 'changed' | 'closed' | 'centers'>

const NONE: Parts = { created: [], changed: [], closed: [], centers: [] }

/**
 * Works out what a change writes, or why it is refused. Rules: only open units below the county change; a community moves to
 * another township; units of one level merge; what hangs on a unit is shared out when it splits; a unit closes only once
 * nothing hangs on it, and a closed one comes back empty, under its name and code. Codes fit their township, and a unit without
 * an official one gets a provisional one.
 * @param state the whole county; every id of the input that is not in it is refused as unknown before
 */
export function planOrgChange(input: OrgChangeInput, state: OrgState, newId: () => string): PlanOutcome {
  const unit = state.units.find((one) => one.id === input.unitId)
  if (!unit) return { fault: refuse('unitId', 'unitClosed') }
  const isClosed = unit.closedOn !== null
  if (isClosed !== (input.kind === 'REOPEN'))
    return { fault: refuse('unitId', isClosed ? 'unitClosed' : 'unitOpen') }
  const parts = partsOf(input, { state, unit, newId })
  if ('reason' in parts) return { fault: parts }
  const { kind, effectiveOn, documentNo } = input
  const plan: OrgPlan = { kind, unit, effectiveOn, documentNo, ...parts }
  const fault = dayFault(plan, state.today) ?? centerNameFault(state, plan.centers)
  return fault ? { fault } : { plan }
}

function partsOf(input: OrgChangeInput, around: Around): Parts | PlanFault {
  switch (input.kind) {
    case 'RENAME':
      return renaming(input, around)
    case 'MOVE':
      return moving(input, around)
    case 'MERGE':
      return merging(input, around)
    case 'SPLIT':
      return splitting(input, around)
    case 'CLOSE':
      return closing(around)
    case 'REOPEN':
      return reopening(around)
  }
}

function renaming({ name, code }: Input<'RENAME'>, { state, unit }: Around): Parts | PlanFault {
  const fault = nameFault(name, siblingsOf(state, unit.parentId, [unit.id]))
  if (fault) return fault
  const isNewCode = code !== null && code !== unit.code
  if (name === unit.name && !isNewCode) return refuse('name', 'nothingChanged')
  if (isNewCode) {
    const reason = codeFault(code, unit.level, parentCodeOf(state, unit.parentId))
    if (reason) return { field: 'code', reason }
    if (takenCodes(state, unit.level, unit.id).has(code)) return refuse('code', 'codeTaken')
  }
  const after = { ...columnsOf(unit), name, ...(isNewCode && { code, provisional: false }) }
  return { ...NONE, changed: [{ unit, after }] }
}

/** The centers that hang on a unit. */
const centersAt = (state: OrgState, unitId: string) =>
  state.centers.filter((center) => center.unitId === unitId)

function moving({ townshipId, code: given }: Input<'MOVE'>, { state, unit }: Around): Parts | PlanFault {
  if (unit.level !== 'COMMUNITY') return refuse('unitId', 'moveCommunity')
  const target = openUnit(state, townshipId, 'TOWNSHIP')
  if (!target) return refuse('townshipId', 'townshipUnfit')
  if (target.id === unit.parentId) return refuse('townshipId', 'sameTownship')
  const fault = nameFault(unit.name, siblingsOf(state, target.id, []), 'townshipId')
  if (fault) return fault
  const taken = takenCodes(state, 'COMMUNITY', unit.id)
  const coded = codeFor(state, { given, level: 'COMMUNITY', parentId: target.id, taken })
  if ('reason' in coded) return coded
  return {
    ...NONE,
    changed: [{ unit, after: { ...columnsOf(unit), ...coded, parentId: target.id, townshipId: target.id } }],
    centers: centersAt(state, unit.id).map((center) => ({
      center,
      unitId: unit.id,
      townshipId: target.id,
    })),
  }
}

const openUnit = (state: OrgState, id: string, level: UnitState['level']) =>
  state.units.find((unit) => unit.id === id && unit.level === level && unit.closedOn === null)

function merging(input: Input<'MERGE'>, { state, unit, newId }: Around): Parts | PlanFault {
  const others = [...new Set(input.otherIds)].map((id) => openUnit(state, id, unit.level))
  if (others.some((other) => other === undefined || other.id === unit.id))
    return refuse('otherIds', 'mergeUnfit')
  const sources = others.filter((other) => other !== undefined)
  if (input.into === 'THIS') return { ...NONE, ...inherited(state, sources, unit), closed: sources }
  const all = [unit, ...sources]
  if (input.name === '') return { field: 'name', reason: 'validation.required' }
  const created = newUnit({ state, unit, newId }, input, takenCodes(state, unit.level), all)
  if ('reason' in created) return created
  return { ...NONE, created: [created], ...inherited(state, all, created), closed: all }
}

type NewUnit = { name: string; code: string | null }

/** A new unit beside an old one. `gone` close with the change, so that their names are free. */
function newUnit(
  { state, unit, newId }: Around,
  { name, code: given }: NewUnit,
  taken: Set<string>,
  gone: readonly UnitState[],
): PlannedUnit | PlanFault {
  const { level, parentId, townshipId } = unit
  const fault = nameFault(
    name,
    siblingsOf(
      state,
      parentId,
      gone.map((one) => one.id),
    ),
  )
  if (fault) return fault
  const coded = codeFor(state, { given, level, parentId, taken })
  if ('reason' in coded) return coded
  const id = newId()
  return { id, level, name, parentId, townshipId: level === 'TOWNSHIP' ? id : townshipId, ...coded }
}

type Heir = { id: string; level: UnitState['level']; townshipId: string | null }

/** What hangs on units goes to their heir: communities of a township, and every center of theirs, closed ones too. */
function inherited(
  state: OrgState,
  sources: readonly UnitState[],
  heir: Heir,
): Pick<Parts, 'changed' | 'centers'> {
  const ids = sources.map((source) => source.id)
  const children = state.units.filter((unit) => unit.closedOn === null && ids.includes(unit.parentId ?? ''))
  return {
    changed: children.map((unit) => childOf(unit, heir.id)),
    centers: state.centers.flatMap((center) => {
      if (ids.includes(center.unitId)) return [{ center, unitId: heir.id, townshipId: heir.townshipId }]
      const isBelow = ids.includes(center.townshipId ?? '')
      return isBelow ? [{ center, unitId: center.unitId, townshipId: heir.id }] : []
    }),
  }
}

const childOf = (unit: UnitState, townshipId: string) => ({
  unit,
  after: { ...columnsOf(unit), parentId: townshipId, townshipId },
})

const centersBelow = (state: OrgState, unit: UnitState, townshipId: string) =>
  centersAt(state, unit.id).map((center) => ({ center, unitId: unit.id, townshipId }))

function splitting(input: Input<'SPLIT'>, around: Around): Parts | PlanFault {
  const { state, unit } = around
  const names = input.parts.map((part) => part.name)
  if (new Set(names).size < names.length) return refuse('parts.0.name', 'partNames')
  if (!input.keepsOld && input.parts.length < 2) return refuse('parts.0.name', 'splitTwo')
  const taken = takenCodes(state, unit.level)
  const created: PlannedUnit[] = []
  for (const [index, part] of input.parts.entries()) {
    const made = newUnit(around, part, taken, input.keepsOld ? [] : [unit])
    if ('reason' in made) return { ...made, field: `parts.${index}.${made.field}` }
    created.push(made)
  }
  const shared = share(input, around, created)
  if ('reason' in shared) return shared
  return { ...NONE, ...shared, created, closed: input.keepsOld ? [] : [unit] }
}

/** Communities and centers as they were shared out. Rule: nothing stays with a unit that closes. */
function share(
  { shares, keepsOld }: Input<'SPLIT'>,
  { state, unit }: Around,
  created: readonly PlannedUnit[],
): Pick<Parts, 'changed' | 'centers'> | PlanFault {
  const children = siblingsOf(state, unit.id, [])
  const direct = centersAt(state, unit.id)
  const changed: OrgPlan['changed'] = []
  const centers: OrgPlan['centers'] = []
  for (const item of [...children, ...direct]) {
    const choice = Object.hasOwn(shares, item.id) ? shares[item.id] : undefined
    const heir = choice === undefined || choice === 'KEEP' ? undefined : created[Number(choice)]
    if (!heir) {
      if (keepsOld && choice === 'KEEP') continue
      return refuse(`shares.${item.id}`, 'shareMissing', { name: item.name })
    }
    if ('level' in item) {
      changed.push(childOf(item, heir.id))
      centers.push(...centersBelow(state, item, heir.id))
    } else centers.push({ center: item, unitId: heir.id, townshipId: heir.townshipId })
  }
  return { changed, centers }
}

function closing({ state, unit }: Around): Parts | PlanFault {
  const children = siblingsOf(state, unit.id, [])
  if (children.length > 0) return refuse('unitId', 'hasCommunities', { count: children.length })
  const running = centersAt(state, unit.id).filter((center) => !center.isClosed)
  if (running.length > 0) return refuse('unitId', 'hasCenters', { count: running.length })
  return { ...NONE, closed: [unit] }
}

function reopening({ state, unit }: Around): Parts | PlanFault {
  const parent = state.units.find((one) => one.id === unit.parentId)
  if (parent && parent.closedOn !== null) return refuse('unitId', 'parentClosed', { name: parent.name })
  const fault = nameFault(unit.name, siblingsOf(state, unit.parentId, [unit.id]), 'unitId')
  return fault ?? { ...NONE, changed: [{ unit, after: columnsOf(unit) }] }
}
