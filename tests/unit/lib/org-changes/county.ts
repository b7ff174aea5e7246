import { planOrgChange } from '@/lib/org-changes/plan/rules'
import { type OrgChangeForm, orgChangeInput } from '@/lib/org-changes/schema'
import type { CenterState, OrgPlan, OrgState, UnitState } from '@/lib/org-changes/types'

export const ids = {
  east: '00000000-0000-4000-8000-000000000001',
  west: '00000000-0000-4000-8000-000000000002',
  spring: '00000000-0000-4000-8000-000000000011',
  brook: '00000000-0000-4000-8000-000000000012',
  hill: '00000000-0000-4000-8000-000000000021',
  gone: '00000000-0000-4000-8000-000000000022',
  centerA: '00000000-0000-4000-8000-0000000000a1',
  centerB: '00000000-0000-4000-8000-0000000000a2',
  centerC: '00000000-0000-4000-8000-0000000000a3',
  centerT: '00000000-0000-4000-8000-0000000000a4',
}

const township = (id: string, code: string, name: string, more: Partial<UnitState> = {}): UnitState => ({
  id,
  code,
  name,
  level: 'TOWNSHIP',
  parentId: 'county',
  townshipId: id,
  provisional: false,
  openedOn: null,
  closedOn: null,
  lastChangeOn: null,
  ...more,
})
const community = (id: string, code: string, name: string, parentId: string, more: Partial<UnitState> = {}) =>
  township(id, code, name, { level: 'COMMUNITY', parentId, townshipId: parentId, ...more })
const center = (id: string, name: string, unitId: string, townshipId: string): CenterState => ({
  id,
  name,
  nameKey: name,
  unitId,
  townshipId,
  version: 3,
  isClosed: false,
  lastPlacedOn: null,
})

const STATE: OrgState = {
  countyId: 'county',
  countyCode: '990126000000',
  today: '2025-06-30',
  units: [
    township(ids.east, '990126001000', '东镇'),
    township(ids.west, '990126002000', '西镇'),
    community(ids.spring, '990126001201', '泉村委会', ids.east),
    community(ids.brook, '990126001202', '溪村委会', ids.east),
    community(ids.hill, '990126002201', '山村委会', ids.west),
    community(ids.gone, '990126002202', '旧村委会', ids.west, { closedOn: '2024-01-01' }),
  ],
  centers: [
    center(ids.centerA, '泉村党群服务中心', ids.spring, ids.east),
    center(ids.centerB, '溪村党群服务中心', ids.brook, ids.east),
    center(ids.centerC, '山村党群服务中心', ids.hill, ids.west),
    center(ids.centerT, '东镇党群服务中心', ids.east, ids.east),
  ],
}

export const countyWith = (
  changes: Partial<Record<string, Partial<UnitState>>>,
  centers?: Partial<CenterState>,
): OrgState => ({
  ...STATE,
  units: STATE.units.map((unit) => ({ ...unit, ...changes[unit.id] })),
  centers: STATE.centers.map((one) => ({ ...one, ...centers })),
})

export const base = { version: 0, effectiveOn: '2025-06-01', documentNo: '云政〔2025〕1号' }

export function plan(form: OrgChangeForm, state = STATE): OrgPlan | string {
  let serial = 0
  const newId = () => {
    serial += 1
    return `new-${serial}`
  }
  const outcome = planOrgChange(orgChangeInput.parse(form), state, newId)
  return 'plan' in outcome
    ? outcome.plan
    : `${outcome.fault.field} ${outcome.fault.reason.replace('validation.org.', '')}`
}
export const done = (form: OrgChangeForm, state = STATE): OrgPlan => {
  const outcome = plan(form, state)
  if (typeof outcome === 'string') throw new Error(outcome)
  return outcome
}
