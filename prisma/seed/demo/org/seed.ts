import type { AuditRecord } from '@/lib/core/audit'
import { addDays, BEGINNING } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { recordOrgChangeIn } from '@/lib/org-changes/mutations'
import { orgChangeInput } from '@/lib/org-changes/schema'
import { toPlace } from '@/lib/org-changes/write/rules'
import { demoOrgChanges } from '@/prisma/seed/demo/org/former'
import { atHour, type Timeline } from '@/prisma/seed/demo/timeline'

/** Days until a document is written down. */
const DAYS_LATER = 5

export type MovedUnit = { unitId: string; from: string; to: string; day: string }

/**
 * Writes the county's past changes down through the product's own mutation.
 * @returns the units that moved, for the history of the centers that are registered later
 */
export async function seedOrgChanges(
  tx: Tx,
  { viewer, timeline, countyId }: { viewer: Viewer; timeline: Timeline; countyId: string },
): Promise<{ moved: MovedUnit[]; audit: AuditRecord[] }> {
  const moved: MovedUnit[] = []
  const audit: AuditRecord[] = []
  for (const [version, change] of demoOrgChanges(timeline).entries()) {
    const { kind, former, code, name, township, effectiveOn, documentNo } = change
    const unit = await tx.orgUnit.findFirstOrThrow({ where: { countyId, code: former.code } })
    const target = await tx.orgUnit.findFirstOrThrow({ where: { countyId, name: township } })
    const base = { unitId: unit.id, version, effectiveOn, documentNo, code }
    const input = orgChangeInput.parse(
      kind === 'MOVE' ? { kind, ...base, townshipId: target.id } : { kind, ...base, name },
    )
    const now = atHour(addDays(effectiveOn, DAYS_LATER), 10, 20)
    audit.push(...(await recordOrgChangeIn(tx, { viewer, input, now })).audit)
    if (kind === 'MOVE')
      moved.push({ unitId: unit.id, from: unit.townshipId ?? '', to: target.id, day: effectiveOn })
  }
  return { moved, audit }
}

/** Where the centers of moved units hung before; they were registered after the move. */
export async function seedFormerPlaces(tx: Tx, moved: readonly MovedUnit[]): Promise<void> {
  const centers = await tx.center.findMany({
    where: { unitId: { in: moved.map(({ unitId }) => unitId) } },
    select: { id: true, unitId: true },
  })
  await tx.centerPlace.createMany({
    data: centers.flatMap(({ id, unitId }) => {
      const move = moved.find((one) => one.unitId === unitId)
      if (!move) return []
      return [
        toPlace({ id, unitId, townshipId: move.from }, { from: BEGINNING, to: move.day }),
        toPlace({ id, unitId, townshipId: move.to }, { from: move.day, to: null }),
      ]
    }),
  })
}

/** The changes were written down by the county's own staff. */
export async function signOrgChanges(tx: Tx, { countyId, name }: { countyId: string; name: string }) {
  await tx.orgChange.updateMany({ where: { countyId }, data: { createdBy: name } })
}
