import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { type AuditEvent, type AuditRecord, changedFields } from '@/lib/core/audit'
import { fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { keepsCounty, mayChangePartner, partnerCounties, partnerScope } from '@/lib/partners/policy'
import {
  firstRepeatedName,
  partnerFaults,
  partnerKeyOf,
  toPartnerColumns,
  toPartnerRow,
} from '@/lib/partners/rules'
import type {
  ChangePartnerInput,
  ClosePartnerInput,
  CreatePartnerInput,
  ReopenPartnerInput,
} from '@/lib/partners/schema'
import type { NewPartner, PartnerSaved, PartnerValues } from '@/lib/partners/types'

const NAME_TAKEN = 'validation.people.partnerNameTaken'

function nameTaken(): AppError {
  return new AppError('CONFLICT', { reason: NAME_TAKEN, fields: { name: NAME_TAKEN } })
}

function assertRules(values: PartnerValues, now: Date): void {
  const fields = partnerFaults(values, shanghaiDate(now))
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

/** @throws AppError CONFLICT when another partner of the county has a name that reads the same */
async function assertNamesFree(
  tx: Tx,
  { countyId, names, exceptId }: { countyId: string; names: readonly string[]; exceptId?: string },
): Promise<void> {
  if (firstRepeatedName(names) !== undefined) throw nameTaken()
  const taken = await tx.partner.findFirst({
    where: {
      countyId,
      nameKey: { in: names.map(partnerKeyOf) },
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { id: true },
  })
  if (taken) throw nameTaken()
}

/** @throws AppError NOT_FOUND when a center is out of reach or of another county */
async function assertCentersReached(tx: Tx, viewer: Viewer, { countyId, rows }: CreateInput): Promise<void> {
  const ids = [...new Set(rows.flatMap((row) => row.centerIds))]
  const reached = await tx.center.count({
    where: { AND: [{ id: { in: ids }, countyId }, centerScope(viewer, 'partner:write')] },
  })
  if (reached < ids.length) throw new AppError('NOT_FOUND')
}

type CreateInput = { countyId: string; now: Date; rows: readonly NewPartner[] }

/**
 * Registers any number of partners of a county, with a constant number of statements.
 * @returns ids and audit entries in the order of the rows
 * @throws AppError NOT_FOUND (a county or center out of reach), RULE (dates; no center given by somebody who does not
 * look after the county), CONFLICT (a name that is taken or stands twice among the rows)
 */
export async function createPartnersIn(
  tx: Tx,
  { viewer, ...input }: CreateInput & { viewer: Viewer },
): Promise<{ id: string; audit: AuditRecord }[]> {
  const { countyId, now, rows } = input
  if (rows.length === 0) return []
  const isKeeper = keepsCounty(viewer, 'partner:write', countyId)
  if (!isKeeper && !partnerCounties(viewer, 'partner:write').includes(countyId))
    throw new AppError('NOT_FOUND')
  if (!isKeeper && rows.some((row) => row.centerIds.length === 0)) {
    const reason = 'validation.people.partnerCenterMissing'
    throw new AppError('RULE', { reason, fields: { centerId: reason } })
  }
  await assertCentersReached(tx, viewer, input)
  await assertNamesFree(tx, { countyId, names: rows.map((row) => row.name) })
  const created = rows.map((row) => {
    const { id = randomUUID(), leftOn = null, centerIds, ...rest } = row
    const values = { ...rest, leftOn }
    assertRules(values, now)
    const data = toPartnerRow({ ...values, id, countyId, centerIds }, now)
    const audit: AuditRecord = {
      event: 'partner.created',
      target: { type: 'partner', id, label: row.name },
      countyId,
      centerId: centerIds[0] ?? null,
      after: { ...values, centers: data.centers.length, version: 1 },
    }
    return { id, audit, data }
  })
  await tx.partner.createMany({ data: created.map(({ data }) => data.partner) })
  await tx.partnerCenter.createMany({ data: created.flatMap(({ data }) => data.centers) })
  return created.map(({ id, audit }) => ({ id, audit }))
}

/**
 * Registers a partner of the viewer's county, with the first center that it works with.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (dates, missing center), CONFLICT (name taken)
 */
export function createPartner(viewer: Viewer, input: CreatePartnerInput): Promise<PartnerSaved> {
  return mutate(viewer, 'partner:write', async ({ tx, now }) => {
    const [countyId] = partnerCounties(viewer, 'partner:write')
    if (!countyId) throw new AppError('NOT_FOUND')
    const { centerId, ...values } = input
    const rows = [{ ...values, centerIds: centerId ? [centerId] : [] }]
    const [created] = await createPartnersIn(tx, { viewer, countyId, now, rows })
    if (!created) throw new AppError('UNEXPECTED')
    return { result: { id: created.id, name: input.name, version: 1 }, audit: created.audit }
  })
}

type Target = { id: string; version: number }

async function loadForChange({ tx, now }: MutationContext, viewer: Viewer, { id, version: opened }: Target) {
  const found = await tx.partner.findFirst({
    where: { AND: [{ id }, partnerScope(viewer, 'partner:write')] },
    select: {
      countyId: true,
      name: true,
      kind: true,
      contribution: true,
      joinedOn: true,
      leftOn: true,
      version: true,
      centers: { select: { center: { select: { unitId: true, townshipId: true, countyId: true } } } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { countyId, centers: links, version, joinedOn, leftOn, ...rest } = found
  const centers = links.map(({ center }) => center)
  if (!mayChangePartner(viewer, { countyId, centers }))
    throw new AppError('FORBIDDEN', { reason: 'validation.people.partnerShared' })
  await assertVersionIn(tx, { type: 'partner', id, current: version, opened, now })
  const values: PartnerValues = {
    ...rest,
    joinedOn: fromDbDateOrNull(joinedOn),
    leftOn: fromDbDateOrNull(leftOn),
  }
  return { countyId, values }
}

type Change = Target & {
  event: AuditEvent
  /** The new values, out of those that stand. */
  next: (before: PartnerValues) => PartnerValues
}

function change(viewer: Viewer, { id, version, event, next }: Change): Promise<PartnerSaved> {
  return mutate(viewer, 'partner:write', async ({ tx, now }) => {
    const { countyId, values } = await loadForChange({ tx, now }, viewer, { id, version })
    const after = next(values)
    const { name } = after
    assertRules(after, now)
    const sides = changedFields({ ...values }, { ...after })
    if (Object.keys(sides.after).length === 0) return { result: { id, name, version }, unchanged: true }
    await assertNamesFree(tx, { countyId, names: [name], exceptId: id })
    await tx.partner.update({
      where: { id, version },
      data: { ...toPartnerColumns(after), updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { id, name, version: version + 1 },
      audit: {
        event,
        target: { type: 'partner', id, label: name },
        countyId,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    }
  })
}

/**
 * Changes a partner; its centers and the end of the partnership stay as they are.
 * @throws AppError FORBIDDEN (also for a partner that works with centers of others), NOT_FOUND, CONFLICT, RULE
 */
export function changePartner(
  viewer: Viewer,
  { id, version, ...values }: ChangePartnerInput,
): Promise<PartnerSaved> {
  const next = ({ leftOn }: PartnerValues) => ({ ...values, leftOn })
  return change(viewer, { id, version, event: 'partner.changed', next })
}

/**
 * Ends a partnership: `leftOn` is the first day without it.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (ended already; a day before its beginning or after today)
 */
export function closePartner(
  viewer: Viewer,
  { id, version, leftOn }: ClosePartnerInput,
): Promise<PartnerSaved> {
  const next = (before: PartnerValues) => {
    if (before.leftOn !== null) throw new AppError('RULE', { reason: 'validation.people.partnerLeft' })
    return { ...before, leftOn }
  }
  return change(viewer, { id, version, event: 'partner.closed', next })
}

/**
 * Takes the end of a partnership back.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (has not ended)
 */
export function reopenPartner(viewer: Viewer, { id, version }: ReopenPartnerInput): Promise<PartnerSaved> {
  const next = (before: PartnerValues) => {
    if (before.leftOn === null) throw new AppError('RULE', { reason: 'validation.people.partnerActive' })
    return { ...before, leftOn: null }
  }
  return change(viewer, { id, version, event: 'partner.reopened', next })
}
