import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { type AuditEvent, type AuditRecord, changedFields } from '@/lib/core/audit'
import { fromDbDate, fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { staffScope } from '@/lib/staff/policy'
import { type StaffSurroundings, staffFaults, toStaffColumns, toStaffRow } from '@/lib/staff/rules'
import type {
  ChangeStaffInput,
  CloseStaffInput,
  CreateStaffInput,
  ReopenStaffInput,
} from '@/lib/staff/schema'
import type { NewStaff, StaffSaved, StaffValues } from '@/lib/staff/types'

function assertRules(values: StaffValues, surroundings: StaffSurroundings): void {
  const fields = staffFaults(values, surroundings)
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
}

type CreateInput = { viewer: Viewer; now: Date; rows: readonly NewStaff[] }

/**
 * Registers any number of people in centers in reach, with a constant number of statements.
 * @returns ids and audit entries in the order of the rows
 * @throws AppError NOT_FOUND (a center out of reach), RULE (fields at fault of the first row that breaks one)
 */
export async function createStaffIn(
  tx: Tx,
  { viewer, now, rows }: CreateInput,
): Promise<{ id: string; audit: AuditRecord }[]> {
  if (rows.length === 0) return []
  const centers = await tx.center.findMany({
    where: {
      AND: [
        { id: { in: [...new Set(rows.map((row) => row.centerId))] } },
        centerScope(viewer, 'staff:write'),
      ],
    },
    select: { id: true, countyId: true, closedOn: true },
  })
  const byId = new Map(centers.map((center) => [center.id, center]))
  const today = shanghaiDate(now)
  const created = rows.map((row) => {
    const center = byId.get(row.centerId)
    if (!center) throw new AppError('NOT_FOUND')
    const { centerId, id = randomUUID(), leftOn = null, ...rest } = row
    const values = { ...rest, leftOn }
    assertRules(values, { today, center: { closedOn: fromDbDateOrNull(center.closedOn) } })
    const audit: AuditRecord = {
      event: 'staff.created',
      target: { type: 'staff', id, label: row.name },
      countyId: center.countyId,
      centerId,
      after: { ...values, version: 1 },
    }
    return { id, audit, data: toStaffRow({ ...values, id, centerId }, now) }
  })
  await tx.staffMember.createMany({ data: created.map(({ data }) => data) })
  return created.map(({ id, audit }) => ({ id, audit }))
}

type Namesake = { centerId: string; id: string; name: string }

/** A person registered twice would be counted twice. */
async function namesakeWarnings(tx: Tx, { centerId, id, name }: Namesake): Promise<string[]> {
  const namesakes = await tx.staffMember.count({ where: { centerId, name, leftOn: null, id: { not: id } } })
  return namesakes > 0 ? ['validation.people.sameName'] : []
}

/**
 * Registers a member of staff of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (fields)
 */
export function createStaff(viewer: Viewer, input: CreateStaffInput): Promise<StaffSaved> {
  return mutate(viewer, 'staff:write', async ({ tx, now }) => {
    const [created] = await createStaffIn(tx, { viewer, now, rows: [input] })
    if (!created) throw new AppError('UNEXPECTED')
    const { id, audit } = created
    const { centerId, name } = input
    const warnings = await namesakeWarnings(tx, { centerId, id, name })
    return { result: { id, name, version: 1, warnings }, audit }
  })
}

async function loadStaff(
  { tx, now }: MutationContext,
  viewer: Viewer,
  target: { id: string; version: number },
) {
  const found = await tx.staffMember.findFirst({
    where: { AND: [{ id: target.id }, staffScope(viewer, 'staff:write')] },
    select: {
      name: true,
      post: true,
      isFullTime: true,
      certificate: true,
      birthYear: true,
      joinedOn: true,
      leftOn: true,
      version: true,
      center: { select: { id: true, countyId: true, closedOn: true } },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { center, version, ...member } = found
  await assertVersionIn(tx, { type: 'staff', id: target.id, current: version, opened: target.version, now })
  const values: StaffValues = {
    ...member,
    joinedOn: fromDbDate(member.joinedOn),
    leftOn: fromDbDateOrNull(member.leftOn),
  }
  return { center, values }
}

type Change = {
  id: string
  version: number
  event: AuditEvent
  /** The new values, out of those that stand. */
  next: (before: StaffValues) => StaffValues
}

function change(viewer: Viewer, { id, version, event, next }: Change): Promise<StaffSaved> {
  return mutate(viewer, 'staff:write', async ({ tx, now }) => {
    const { center, values } = await loadStaff({ tx, now }, viewer, { id, version })
    const after = next(values)
    const closedOn = fromDbDateOrNull(center.closedOn)
    assertRules(after, { today: shanghaiDate(now), center: { closedOn } })
    const sides = changedFields({ ...values }, { ...after })
    const { name } = after
    if (Object.keys(sides.after).length === 0)
      return { result: { id, name, version, warnings: [] }, unchanged: true }
    await tx.staffMember.update({
      where: { id, version },
      data: { ...toStaffColumns(after), updatedAt: now, version: { increment: 1 } },
    })
    const warnings = await namesakeWarnings(tx, { centerId: center.id, id, name })
    return {
      result: { id, name, version: version + 1, warnings },
      audit: {
        event,
        target: { type: 'staff', id, label: name },
        countyId: center.countyId,
        centerId: center.id,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    }
  })
}

/**
 * Changes a member of staff in reach; the day of leaving stays as it is.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (fields)
 */
export function changeStaff(
  viewer: Viewer,
  { id, version, ...values }: ChangeStaffInput,
): Promise<StaffSaved> {
  const next = ({ leftOn }: StaffValues) => ({ ...values, leftOn })
  return change(viewer, { id, version, event: 'staff.changed', next })
}

/**
 * Records that somebody leaves: `leftOn` is the first day off duty.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (has left already; a day before the joining or after today)
 */
export function closeStaff(viewer: Viewer, { id, version, leftOn }: CloseStaffInput): Promise<StaffSaved> {
  const next = (before: StaffValues) => {
    if (before.leftOn !== null) throw new AppError('RULE', { reason: 'validation.people.hasLeft' })
    return { ...before, leftOn }
  }
  return change(viewer, { id, version, event: 'staff.closed', next })
}

/**
 * Takes a leaving back, as if it had not been; who comes back later is registered anew, so that the gap stays.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (is on duty)
 */
export function reopenStaff(viewer: Viewer, { id, version }: ReopenStaffInput): Promise<StaffSaved> {
  const next = (before: StaffValues) => {
    if (before.leftOn === null) throw new AppError('RULE', { reason: 'validation.people.onDuty' })
    return { ...before, leftOn: null }
  }
  return change(viewer, { id, version, event: 'staff.reopened', next })
}
