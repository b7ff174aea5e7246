import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AuditEvent, AuditRecord } from '@/lib/core/audit'
import { toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { lockUnitIn } from '@/lib/org/mutations'
import { planOrgChange } from '@/lib/org-changes/plan/rules'
import { toError } from '@/lib/org-changes/rules'
import type { OrgChangeInput } from '@/lib/org-changes/schema'
import { findCountyIn, loadStateIn } from '@/lib/org-changes/state/queries'
import type { ChangeDetails, ChangedOrg, OrgPlan, OrgState } from '@/lib/org-changes/types'
import { writeCentersIn, writeUnitsIn } from '@/lib/org-changes/write/mutations'
import { namesAfter, toDetails } from '@/lib/org-changes/write/rules'
import type { OrgChangeKind } from '@/prisma/generated/enums'

const EVENTS: Record<OrgChangeKind, AuditEvent> = {
  RENAME: 'unit.renamed',
  MOVE: 'unit.moved',
  MERGE: 'unit.merged',
  SPLIT: 'unit.split',
  CLOSE: 'unit.closed',
  REOPEN: 'unit.reopened',
}

/**
 * 区划调整: renames, moves, merges, splits, closes or reopens a unit from a day on by a document. Its history stays; centers hang where
 * they belong from the day on; posts on a closed unit are left to be handed over.
 * @throws AppError FORBIDDEN, NOT_FOUND (a unit out of reach), CONFLICT (the organisation was changed since), RULE (field)
 */
export function recordOrgChange(viewer: Viewer, input: OrgChangeInput): Promise<ChangedOrg> {
  return mutate(viewer, 'org:write', async ({ tx, now }) => {
    const { id, audit } = await recordOrgChangeIn(tx, { viewer, input, now })
    return { result: { id, unitId: input.unitId, kind: input.kind }, audit }
  })
}

/**
 * `recordOrgChange` inside a transaction.
 * @returns the id of the change and its audit entries: the unit's, and one for each center that hangs elsewhere now
 */
export async function recordOrgChangeIn(
  tx: Tx,
  { viewer, input, now }: { viewer: Viewer; input: OrgChangeInput; now: Date },
): Promise<{ id: string; audit: AuditRecord[] }> {
  const county = await findCountyIn(tx, viewer, input.unitId)
  await lockUnitIn(tx, county.id)
  const state = await loadStateIn(tx, { viewer, county, input, now })
  const outcome = planOrgChange(input, state, randomUUID)
  if ('fault' in outcome) throw toError(outcome.fault)
  const { plan } = outcome
  const details = toDetails(state, plan)
  await writeUnitsIn(tx, state, plan)
  await writeCentersIn(tx, plan, now)
  const { id } = await tx.orgChange.create({
    data: {
      countyId: county.id,
      kind: plan.kind,
      unitId: plan.unit.id,
      effectiveOn: toDbDate(plan.effectiveOn),
      documentNo: plan.documentNo,
      details,
      createdAt: now,
      createdBy: viewer.name,
    },
    select: { id: true },
  })
  return { id, audit: [unitAudit(state, plan, details), ...centerAudits(state, plan)] }
}

function unitAudit(state: OrgState, plan: OrgPlan, details: ChangeDetails): AuditRecord {
  const { effectiveOn, documentNo, centers } = plan
  const nameOf = ({ name, code, parentName }: ChangeDetails['before'][number]) =>
    parentName ? `${parentName} ${name}（${code}）` : `${name}（${code}）`
  return {
    event: EVENTS[plan.kind],
    target: { type: 'unit', id: plan.unit.id, label: plan.unit.name },
    countyId: state.countyId,
    before: { units: details.before.map(nameOf) },
    after: { units: details.after.map(nameOf), effectiveOn, documentNo, centers: centers.length },
  }
}

/** A center's own trail says where it went. */
function centerAudits(state: OrgState, plan: OrgPlan): AuditRecord[] {
  const before = new Map(state.units.map((unit) => [unit.id, unit.name]))
  const after = namesAfter(state, plan)
  return plan.centers.map(({ center, unitId, townshipId }) => ({
    event: 'center.changed',
    target: { type: 'center', id: center.id, label: center.name },
    countyId: state.countyId,
    centerId: center.id,
    before: {
      unit: before.get(center.unitId) ?? null,
      township: before.get(center.townshipId ?? '') ?? null,
    },
    after: {
      unit: after.get(unitId) ?? null,
      township: after.get(townshipId ?? '') ?? null,
      effectiveFrom: plan.effectiveOn,
      version: center.version + 1,
    },
  }))
}
