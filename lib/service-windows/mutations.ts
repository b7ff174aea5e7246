import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import { changedFields } from '@/lib/core/audit'
import { fromDbDateOrNull, shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { toWindowRows, windowColumns, windowFaults } from '@/lib/service-windows/rules'
import type { ChangeWindowInput, CloseWindowInput, CreateWindowInput } from '@/lib/service-windows/schema'
import type { NewWindow } from '@/lib/service-windows/types'

/** Inserts any number of windows; their centers, departments and numbers are the caller's duty. */
export async function createWindowsIn(
  tx: Tx,
  { now, rows }: { now: Date; rows: readonly NewWindow[] },
): Promise<void> {
  const built = rows.map((row) => toWindowRows({ ...row, id: row.id ?? randomUUID() }, now))
  await tx.serviceWindow.createMany({ data: built.map((row) => row.window) })
  await tx.serviceWindowDepartment.createMany({ data: built.flatMap((row) => row.departments) })
}

type Values = Omit<ChangeWindowInput, 'id' | 'version'>
type Place = { centerId: string; countyId: string; windowId: string | null }

/** @throws AppError RULE for dates, INVALID_INPUT for foreign departments, CONFLICT for a number in use */
async function assertValid({ tx, now }: MutationContext, window: Values, place: Place): Promise<void> {
  const fields = windowFaults(window, shanghaiDate(now))
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
  const ids = [...new Set(window.departmentIds)]
  const known = await tx.department.count({ where: { id: { in: ids }, countyId: place.countyId } })
  if (known < ids.length)
    throw new AppError('INVALID_INPUT', { fields: { departmentIds: 'validation.choice' } })
  if (window.closedOn !== null) return
  const holder = await tx.serviceWindow.findFirst({
    where: {
      centerId: place.centerId,
      number: window.number,
      closedOn: null,
      ...(place.windowId && { NOT: { id: place.windowId } }),
    },
    select: { id: true },
  })
  if (holder)
    throw new AppError('CONFLICT', {
      reason: 'validation.services.windowNumberTaken',
      fields: { number: 'validation.services.windowNumberTaken' },
    })
}

/**
 * Registers a window of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT, RULE, CONFLICT (number in use)
 */
export function createWindow(
  viewer: Viewer,
  input: CreateWindowInput,
): Promise<{ id: string; centerId: string }> {
  return mutate(viewer, 'window:write', async ({ tx, now }) => {
    const { centerId, ...values } = input
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'window:write')] },
      select: { countyId: true },
    })
    if (!center) throw new AppError('NOT_FOUND')
    const { countyId } = center
    const id = randomUUID()
    await assertValid({ tx, now }, { ...values, closedOn: null }, { centerId, countyId, windowId: null })
    await createWindowsIn(tx, { now, rows: [{ ...input, id }] })
    return {
      result: { id, centerId },
      audit: {
        event: 'window.created',
        target: { type: 'window', id, label: values.name },
        countyId,
        centerId,
        after: values,
      },
    }
  })
}

async function loadWindow(
  { tx, now }: MutationContext,
  viewer: Viewer,
  target: { id: string; version: number },
) {
  const window = await tx.serviceWindow.findFirst({
    where: { id: target.id, center: centerScope(viewer, 'window:write') },
    include: {
      center: { select: { countyId: true } },
      departments: { select: { departmentId: true }, orderBy: { departmentId: 'asc' } },
    },
  })
  if (!window) throw new AppError('NOT_FOUND')
  const { id, version: current, centerId } = window
  await assertVersionIn(tx, { type: 'window', id, current, opened: target.version, now })
  const { number, name, schedule, integrated } = window
  const values: Values = {
    number,
    name,
    schedule,
    integrated,
    departmentIds: window.departments.map((row) => row.departmentId),
    openedOn: fromDbDateOrNull(window.openedOn),
    closedOn: fromDbDateOrNull(window.closedOn),
  }
  return { centerId, countyId: window.center.countyId, values }
}

type Saved = { id: string; centerId: string; version: number }
type Change = {
  id: string
  version: number
  values: Partial<Values>
  event: 'window.changed' | 'window.closed'
}

function change(viewer: Viewer, { id, version, values, event }: Change): Promise<Saved> {
  return mutate(viewer, 'window:write', async ({ tx, now }) => {
    const window = await loadWindow({ tx, now }, viewer, { id, version })
    const { centerId, countyId } = window
    if (event === 'window.closed' && window.values.closedOn !== null)
      throw new AppError('RULE', { reason: 'validation.services.alreadyClosed' })
    const next = { ...window.values, ...values }
    next.departmentIds = [...new Set(next.departmentIds)].sort()
    await assertValid({ tx, now }, next, { centerId, countyId, windowId: id })
    const sides = changedFields(window.values, next)
    if (Object.keys(sides.after).length === 0) return { result: { id, centerId, version }, unchanged: true }
    await tx.serviceWindow.update({
      where: { id, version },
      data: { ...windowColumns(next), updatedAt: now, version: { increment: 1 } },
    })
    if ('departmentIds' in sides.after) {
      await tx.serviceWindowDepartment.deleteMany({ where: { windowId: id } })
      await tx.serviceWindowDepartment.createMany({
        data: next.departmentIds.map((departmentId) => ({ windowId: id, departmentId })),
      })
    }
    return {
      result: { id, centerId, version: version + 1 },
      audit: { event, target: { type: 'window', id, label: next.name }, countyId, centerId, ...sides },
    }
  })
}

/**
 * Changes a window of a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version, number in use), INVALID_INPUT, RULE
 */
export function changeWindow(viewer: Viewer, { id, version, ...values }: ChangeWindowInput): Promise<Saved> {
  return change(viewer, { id, version, values, event: 'window.changed' })
}

/**
 * Closes a window from a day on; its number is free again.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (closed already, a day before its opening or after today)
 */
export function closeWindow(viewer: Viewer, { id, version, closedOn }: CloseWindowInput): Promise<Saved> {
  return change(viewer, { id, version, values: { closedOn }, event: 'window.closed' })
}
