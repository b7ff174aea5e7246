import 'server-only'
import { exemptionEndFaults, exemptionFaults } from '@/lib/centers/exemptions/rules'
import type { EndExemptionInput, ExemptCenterInput } from '@/lib/centers/exemptions/schema'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import type { AuditRecord } from '@/lib/core/audit'
import {
  type CalendarDate,
  fromDbDate,
  fromDbDateOrNull,
  toDbDate,
  toDbDateOrNull,
} from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

type Center = { id: string; version: number; name: string; countyId: string }
type Saved = { id: string; version: number }

const refuse = (fields: Record<string, string>) => {
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

/** Exemptions are locked together with their center: each change of them takes the center one version on. */
async function touchCenter({ tx, now }: MutationContext, { id, version }: Center): Promise<Saved> {
  await tx.center.update({ where: { id, version }, data: { version: { increment: 1 }, updatedAt: now } })
  return { id, version: version + 1 }
}

export type Exemption = {
  documentNo: string
  reason: string
  effectiveFrom: CalendarDate
  effectiveTo: CalendarDate | null
}

/**
 * Exempts a center from its area target by a document. The caller has checked that the center is in reach.
 * @throws AppError CONFLICT (stale version), RULE (the days, another exemption, an approved month)
 */
export async function exemptCenterIn(
  tx: Tx,
  { center, exemption, now }: { center: Center; exemption: Exemption; now: Date },
): Promise<AuditRecord> {
  const { documentNo, reason, effectiveFrom, effectiveTo } = exemption
  const days = { from: effectiveFrom, to: effectiveTo }
  // The center's row is held from here on, so that two exemptions of one center come one after the other.
  await touchCenter({ tx, now }, center)
  const others = await tx.areaExemption.findMany({
    where: { centerId: center.id },
    select: { effectiveFrom: true, effectiveTo: true },
  })
  refuse(
    exemptionFaults(
      days,
      others.map((row) => ({ from: fromDbDate(row.effectiveFrom), to: fromDbDateOrNull(row.effectiveTo) })),
    ),
  )
  await assertUnfrozenIn(tx, [{ centerId: center.id, ...days, field: 'effectiveFrom' }])
  await tx.areaExemption.create({
    data: {
      centerId: center.id,
      documentNo,
      reason,
      effectiveFrom: toDbDate(effectiveFrom),
      effectiveTo: toDbDateOrNull(effectiveTo),
      createdAt: now,
    },
  })
  return {
    event: 'center.exempted',
    target: { type: 'center', id: center.id, label: center.name },
    countyId: center.countyId,
    centerId: center.id,
    after: { documentNo, reason, effectiveFrom, effectiveTo, version: center.version + 1 },
  }
}

const CENTER = { id: true, version: true, name: true, countyId: true } as const

/**
 * Exempts a center in reach from its area target by a document.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE
 */
export function exemptCenter(
  viewer: Viewer,
  { id, version, ...exemption }: ExemptCenterInput,
): Promise<Saved> {
  return mutate(viewer, 'center:decide', async ({ tx, now }) => {
    const center = await tx.center.findFirst({
      where: { AND: [{ id }, centerScope(viewer, 'center:decide')] },
      select: CENTER,
    })
    if (!center) throw new AppError('NOT_FOUND')
    await assertVersionIn(tx, { type: 'center', id, current: center.version, opened: version, now })
    const audit = await exemptCenterIn(tx, { center, exemption, now })
    return { result: { id, version: version + 1 }, audit }
  })
}

/**
 * Ends an exemption of a center in reach.
 * @returns the center and its version
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (the day, an approved month)
 */
export function endExemption(viewer: Viewer, { id, version, endedOn }: EndExemptionInput): Promise<Saved> {
  return mutate(viewer, 'center:decide', async ({ tx, now }) => {
    const found = await tx.areaExemption.findFirst({
      where: { id, center: centerScope(viewer, 'center:decide') },
      select: { documentNo: true, effectiveFrom: true, effectiveTo: true, center: { select: CENTER } },
    })
    if (!found) throw new AppError('NOT_FOUND')
    const { center } = found
    await assertVersionIn(tx, {
      type: 'center',
      id: center.id,
      current: center.version,
      opened: version,
      now,
    })
    const to = fromDbDateOrNull(found.effectiveTo)
    refuse(exemptionEndFaults(endedOn, { from: fromDbDate(found.effectiveFrom), to }))
    await assertUnfrozenIn(tx, [{ centerId: center.id, from: endedOn, to, field: 'endedOn' }])
    await tx.areaExemption.update({ where: { id }, data: { effectiveTo: toDbDate(endedOn) } })
    return {
      result: await touchCenter({ tx, now }, center),
      audit: {
        event: 'center.changed',
        target: { type: 'center', id: center.id, label: center.name },
        countyId: center.countyId,
        centerId: center.id,
        before: { exemptedTo: to },
        after: { exemptedTo: endedOn, documentNo: found.documentNo, version: version + 1 },
      },
    }
  })
}
