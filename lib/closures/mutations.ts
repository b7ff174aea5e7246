import 'server-only'
import { doOverlap } from '@/lib/centers/exemptions/rules'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { closureEndFaults, closureFaults, touchedDays } from '@/lib/closures/rules'
import type { ChangeClosureInput, CreateClosureInput, EndClosureInput } from '@/lib/closures/schema'
import type { ClosureDays } from '@/lib/closures/types'
import { type AuditEvent, changedFields } from '@/lib/core/audit'
import { fromDbDate, fromDbDateOrNull, shanghaiDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

const CENTER = { id: true, name: true, countyId: true, openedOn: true, closedOn: true } as const

type Center = { id: string; name: string; countyId: string; openedOn: Date | null; closedOn: Date | null }
type Saved = { id: string; centerId: string; version: number }

const refuse = (fields: Record<string, string>) => {
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

type Placing = { center: Center; id: string | null; before: ClosureDays | null; after: ClosureDays }

/** @throws AppError RULE for days that do not fit the center, another closure or an approved month */
async function assertFits({ tx, now }: MutationContext, placing: Placing): Promise<void> {
  const { center, id, before, after } = placing
  const dates = { openedOn: fromDbDateOrNull(center.openedOn), closedOn: fromDbDateOrNull(center.closedOn) }
  refuse(closureFaults(after, dates, shanghaiDate(now)))
  const others = await tx.temporaryClosure.findMany({
    where: { centerId: center.id, ...(id && { id: { not: id } }) },
    select: { closedFrom: true, closedTo: true },
  })
  const isTaken = others.some((other) =>
    doOverlap(after, { from: fromDbDate(other.closedFrom), to: fromDbDateOrNull(other.closedTo) }),
  )
  if (isTaken) refuse({ closedFrom: 'validation.centers.closureOverlap' })
  await assertUnfrozenIn(
    tx,
    touchedDays(before, after).map((days) => ({ centerId: center.id, ...days, field: 'closedFrom' })),
  )
}

/**
 * Registers a temporary closure of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (its days, another closure, an approved month)
 */
export function createClosure(viewer: Viewer, input: CreateClosureInput): Promise<Saved> {
  return mutate(viewer, 'closure:write', async ({ tx, now }) => {
    const { centerId, closedFrom, closedTo, reason } = input
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'closure:write')] },
      select: CENTER,
    })
    if (!center) throw new AppError('NOT_FOUND')
    const after = { from: closedFrom, to: closedTo }
    await assertFits({ tx, now }, { center, id: null, before: null, after })
    const { id, version } = await tx.temporaryClosure.create({
      data: {
        centerId,
        closedFrom: toDbDate(closedFrom),
        closedTo: toDbDateOrNull(closedTo),
        reason,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true, version: true },
    })
    return {
      result: { id, centerId, version },
      audit: {
        event: 'closure.created',
        target: { type: 'closure', id, label: center.name },
        countyId: center.countyId,
        centerId,
        after: { closedFrom, closedTo, reason },
      },
    }
  })
}

async function loadClosure(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.temporaryClosure.findFirst({
    where: { id, center: centerScope(viewer, 'closure:write') },
    select: { closedFrom: true, closedTo: true, reason: true, version: true, center: { select: CENTER } },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { center, version, reason } = found
  return {
    center,
    version,
    reason,
    days: { from: fromDbDate(found.closedFrom), to: fromDbDateOrNull(found.closedTo) },
  }
}

type Change = {
  id: string
  version: number
  event: Extract<AuditEvent, 'closure.changed' | 'closure.ended'>
  plan: (stored: { days: ClosureDays; reason: string }) => { days: ClosureDays; reason: string }
}

function change(viewer: Viewer, { id, version, event, plan }: Change): Promise<Saved> {
  return mutate(viewer, 'closure:write', async ({ tx, now }) => {
    const { center, ...stored } = await loadClosure(tx, viewer, id)
    await assertVersionIn(tx, { type: 'closure', id, current: stored.version, opened: version, now })
    const next = plan(stored)
    await assertFits({ tx, now }, { center, id, before: stored.days, after: next.days })
    const valuesOf = ({ days, reason }: { days: ClosureDays; reason: string }) => ({
      closedFrom: days.from,
      closedTo: days.to,
      reason,
    })
    const sides = changedFields(valuesOf(stored), valuesOf(next))
    const centerId = center.id
    if (Object.keys(sides.after).length === 0) return { result: { id, centerId, version }, unchanged: true }
    await tx.temporaryClosure.update({
      where: { id, version },
      data: {
        closedFrom: toDbDate(next.days.from),
        closedTo: toDbDateOrNull(next.days.to),
        reason: next.reason,
        updatedAt: now,
        version: { increment: 1 },
      },
    })
    return {
      result: { id, centerId, version: version + 1 },
      audit: {
        event,
        target: { type: 'closure', id, label: center.name },
        countyId: center.countyId,
        centerId,
        ...sides,
      },
    }
  })
}

/**
 * Changes the days or the reason of a temporary closure.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE
 */
export function changeClosure(
  viewer: Viewer,
  { id, version, closedFrom, closedTo, reason }: ChangeClosureInput,
): Promise<Saved> {
  const next = { days: { from: closedFrom, to: closedTo }, reason }
  return change(viewer, { id, version, event: 'closure.changed', plan: () => next })
}

/**
 * Ends a temporary closure: the center is open again from a day on.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (the day, an approved month)
 */
export function endClosure(viewer: Viewer, { id, version, reopenedOn }: EndClosureInput): Promise<Saved> {
  return change(viewer, {
    id,
    version,
    event: 'closure.ended',
    plan: ({ days, reason }) => {
      refuse(closureEndFaults(reopenedOn, days))
      return { days: { from: days.from, to: reopenedOn }, reason }
    },
  })
}
