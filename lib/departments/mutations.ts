import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { type AuditEvent, changedFields } from '@/lib/core/audit'
import { fromDbDateOrNull, shanghaiDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { writableCounties } from '@/lib/departments/policy'
import { closingFaults } from '@/lib/departments/rules'
import type {
  ChangeDepartmentInput,
  CloseDepartmentInput,
  CreateDepartmentInput,
  ReopenDepartmentInput,
} from '@/lib/departments/schema'
import type { DepartmentSaved, DepartmentValues } from '@/lib/departments/types'

type Claim = { countyId: string; name: string; code?: string; exceptId?: string }

/** @throws AppError CONFLICT with the field when another department of the county has the name or the code */
async function assertFree(tx: Tx, { countyId, name, code, exceptId }: Claim): Promise<void> {
  const holder = await tx.department.findFirst({
    where: {
      countyId,
      OR: [{ name }, ...(code ? [{ code }] : [])],
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { name: true },
  })
  if (!holder) return
  const [field, reason] =
    holder.name === name
      ? (['name', 'validation.services.departmentNameTaken'] as const)
      : (['code', 'validation.services.departmentCodeTaken'] as const)
  throw new AppError('CONFLICT', { reason, fields: { [field]: reason } })
}

/**
 * Adds a department to the register of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county), CONFLICT (name or code taken)
 */
export function createDepartment(viewer: Viewer, input: CreateDepartmentInput): Promise<DepartmentSaved> {
  return mutate(viewer, 'dictionary:write', async ({ tx }) => {
    const [countyId] = writableCounties(viewer)
    if (!countyId) throw new AppError('NOT_FOUND')
    await assertFree(tx, { countyId, ...input })
    const { id } = await tx.department.create({ data: { countyId, ...input }, select: { id: true } })
    return {
      result: { id, name: input.name, version: 1 },
      audit: {
        event: 'department.created',
        target: { type: 'department', id, label: input.name },
        countyId,
        after: { ...input, version: 1 },
      },
    }
  })
}

type Target = { id: string; version: number }

/**
 * A department that the viewer may change, as it stands.
 * @throws AppError NOT_FOUND, CONFLICT (stale version)
 */
export async function loadDepartmentIn(
  tx: Tx,
  { viewer, now, id, version: opened }: Target & { viewer: Viewer; now: Date },
) {
  const found = await tx.department.findFirst({
    where: { id, countyId: { in: writableCounties(viewer) } },
    select: { countyId: true, name: true, order: true, closedOn: true, version: true },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { countyId, version: current, closedOn, ...rest } = found
  await assertVersionIn(tx, { type: 'department', id, current, opened, now })
  return { countyId, values: { ...rest, closedOn: fromDbDateOrNull(closedOn) } }
}

type Change = Target & {
  event: AuditEvent
  /** The new values, out of those that stand. */
  next: (before: DepartmentValues, now: Date) => DepartmentValues
}

function change(viewer: Viewer, { id, version, event, next }: Change): Promise<DepartmentSaved> {
  return mutate(viewer, 'dictionary:write', async ({ tx, now }) => {
    const { countyId, values } = await loadDepartmentIn(tx, { viewer, now, id, version })
    const after = next(values, now)
    const { name } = after
    const sides = changedFields({ ...values }, { ...after })
    if (Object.keys(sides.after).length === 0) return { result: { id, name, version }, unchanged: true }
    await assertFree(tx, { countyId, name, exceptId: id })
    await tx.department.update({
      where: { id, version },
      data: { ...after, closedOn: toDbDateOrNull(after.closedOn), version: { increment: 1 } },
    })
    return {
      result: { id, name, version: version + 1 },
      audit: {
        event,
        target: { type: 'department', id, label: name },
        countyId,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    }
  })
}

/**
 * Changes name and order of a department of the county; its code and its end stay as they are.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version, name taken)
 */
export function changeDepartment(
  viewer: Viewer,
  { id, version, ...values }: ChangeDepartmentInput,
): Promise<DepartmentSaved> {
  const next = ({ closedOn }: DepartmentValues) => ({ ...values, closedOn })
  return change(viewer, { id, version, event: 'department.changed', next })
}

/**
 * Abolishes a department: from `closedOn` on nothing new is put under it; its items, windows and people stay
 * until they are handed over.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (abolished already, a day after today)
 */
export function closeDepartment(
  viewer: Viewer,
  { id, version, closedOn }: CloseDepartmentInput,
): Promise<DepartmentSaved> {
  const next = (before: DepartmentValues, now: Date) => {
    if (before.closedOn !== null)
      throw new AppError('RULE', { reason: 'validation.services.departmentClosed' })
    const fields = closingFaults(closedOn, shanghaiDate(now))
    const [reason] = Object.values(fields)
    if (reason) throw new AppError('RULE', { reason, fields })
    return { ...before, closedOn }
  }
  return change(viewer, { id, version, event: 'department.closed', next })
}

/**
 * Takes the end of a department back.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not abolished)
 */
export function reopenDepartment(
  viewer: Viewer,
  { id, version }: ReopenDepartmentInput,
): Promise<DepartmentSaved> {
  const next = (before: DepartmentValues) => {
    if (before.closedOn === null) throw new AppError('RULE', { reason: 'validation.services.departmentOpen' })
    return { ...before, closedOn: null }
  }
  return change(viewer, { id, version, event: 'department.reopened', next })
}
