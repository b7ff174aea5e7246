import type { OrgPlan, OrgPreview, OrgState, PreviewUnit, UnitColumns } from '@/lib/org-changes/types'
import { toDetails } from '@/lib/org-changes/write/rules'

type Shown = Pick<
  OrgPreview,
  'kind' | 'effectiveOn' | 'documentNo' | 'created' | 'changed' | 'closed' | 'centers'
>

/** A plan in words, for the dry run. */
export function toPreview(state: OrgState, plan: OrgPlan): Shown {
  const names = new Map([...state.units, ...plan.created].map((unit) => [unit.id, unit.name]))
  const parent = (id: string | null) => names.get(id ?? '') ?? null
  const plain = (unit: Pick<UnitColumns, 'name' | 'code' | 'parentId'>, id: string | null): PreviewUnit => ({
    id,
    name: unit.name,
    code: unit.code,
    parentName: parent(unit.parentId),
    nameAfter: null,
    codeAfter: null,
    parentAfter: null,
  })
  return {
    kind: plan.kind,
    effectiveOn: plan.effectiveOn,
    documentNo: plan.documentNo,
    created: plan.created.map((unit) => plain(unit, null)),
    changed: plan.changed.map(({ unit, after }) => ({
      ...plain(unit, unit.id),
      nameAfter: after.name === unit.name ? null : after.name,
      codeAfter: after.code === unit.code ? null : after.code,
      parentAfter: after.parentId === unit.parentId ? null : parent(after.parentId),
    })),
    closed: plan.closed.map((unit) => plain(unit, unit.id)),
    centers: toDetails(state, plan).centers.map((center, index) => {
      const moved = plan.centers[index]
      const isSameUnit = moved?.unitId === moved?.center.unitId
      return isSameUnit
        ? {
            ...center,
            from: parent(moved?.center.townshipId ?? null) ?? center.from,
            to: parent(moved?.townshipId ?? null) ?? center.to,
          }
        : center
    }),
  }
}
