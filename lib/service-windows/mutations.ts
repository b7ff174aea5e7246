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
import type {
  ChangeWindowInput,
  CloseWindowInput,
  CreateWindowInput,
  ReopenWindowInput,
} from '@/lib/service-windows/schema'
import type { NewWindow } from '@/lib/service-windows/types'
import { assertMonthsOpenIn, findFirstOpenDayIn } from '@/lib/zones/frozen/queries'
import { changedDays } from '@/lib/zones/frozen/rules'

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

/**
 * The names of the window's departments in their order.
 * @throws AppError RULE for dates, INVALID_INPUT for foreign departments, CONFLICT for a number in use
 */
async function assertValid({ tx, now }: MutationContext, window: Values, place: Place): Promise<string[]> {
  const fields = windowFaults(window, shanghaiDate(now))
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
  const ids = [...new Set(window.departmentIds)]
  const known = await tx.department.findMany({
    where: { id: { in: ids }, countyId: place.countyId, ...(place.windowId === null && { closedOn: null }) },
    orderBy: { order: 'asc' },
    select: { name: true },
  })
  if (known.length < ids.length)
    throw new AppError('INVALID_INPUT', { fields: { departmentIds: 'validation.choice' } })
  const names = known.map((department) => department.name)
  if (window.closedOn !== null) return names
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
  return names
}

const spanOf = ({ openedOn, closedOn }: Pick<Values, 'openedOn' | 'closedOn'>) => ({
  from: openedOn,
  to: closedOn,
})

/**
 * Registers a window of a center in reach. With no opening date it counts since before, or, where months are approved
 * already, from the first day after them, so that an approved month never changes by an empty box.
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT, RULE (dates, a day in an approved month), CONFLICT
 * (number in use)
 */
export function createWindow(
  viewer: Viewer,
  input: CreateWindowInput,
): Promise<{ id: string; centerId: string }> {
  return mutate(viewer, 'window:write', async ({ tx, now }) => {
    const { centerId, ...entered } = input
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'window:write')] },
      select: { countyId: true },
    })
    if (!center) throw new AppError('NOT_FOUND')
    const { countyId } = center
    const id = randomUUID()
    const today = shanghaiDate(now)
    const openedOn = entered.openedOn ?? (await findFirstOpenDayIn(tx, { centerId, today }))
    const values = { ...entered, openedOn, closedOn: null }
    const departments = await assertValid({ tx, now }, values, { centerId, countyId, windowId: null })
    const spans = changedDays(null, spanOf(values))
    await assertMonthsOpenIn(tx, { centerId, spans, today, field: 'openedOn' })
    await createWindowsIn(tx, { now, rows: [{ ...values, centerId, id }] })
    return {
      result: { id, centerId },
      audit: {
        event: 'window.created',
        target: { type: 'window', id, label: values.name },
        countyId,
        centerId,
        after: { ...values, departments },
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
      departments: {
        select: { departmentId: true, department: { select: { name: true } } },
        orderBy: { department: { order: 'asc' } },
      },
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
    departmentIds: window.departments.map((row) => row.departmentId).sort(),
    openedOn: fromDbDateOrNull(window.openedOn),
    closedOn: fromDbDateOrNull(window.closedOn),
  }
  const departments = window.departments.map((row) => row.department.name)
  return { centerId, countyId: window.center.countyId, departments, values }
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
    const departments = await assertValid({ tx, now }, next, { centerId, countyId, windowId: id })
    const sides = changedFields(
      { ...window.values, departments: window.departments },
      { ...next, departments },
    )
    if (Object.keys(sides.after).length === 0) return { result: { id, centerId, version }, unchanged: true }
    const spans = changedDays(spanOf(window.values), spanOf(next))
    await assertMonthsOpenIn(tx, { centerId, spans, today: shanghaiDate(now) })
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
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (closed already, a day before its opening, after today or in
 * an approved month)
 */
export function closeWindow(viewer: Viewer, { id, version, closedOn }: CloseWindowInput): Promise<Saved> {
  return change(viewer, { id, version, values: { closedOn }, event: 'window.closed' })
}

/**
 * Lets a closed window run again under its number. From the day of its closing on it is as if it had never been closed;
 * from a later day on a successor begins, so that the days between stay as they were. The answer names the window that
 * now runs.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version, number in use), RULE (not closed, the day)
 */
export function reopenWindow(viewer: Viewer, { id, version, reopenedOn }: ReopenWindowInput): Promise<Saved> {
  return mutate(viewer, 'window:write', async ({ tx, now }) => {
    const { centerId, countyId, values } = await loadWindow({ tx, now }, viewer, { id, version })
    const { closedOn } = values
    if (closedOn === null) throw new AppError('RULE', { reason: 'validation.services.notClosed' })
    if (reopenedOn < closedOn) {
      const reason = 'validation.services.reopenedBeforeClosed'
      throw new AppError('RULE', { reason, fields: { reopenedOn: reason } })
    }
    const isUndone = reopenedOn === closedOn
    const next = { ...values, openedOn: isUndone ? values.openedOn : reopenedOn, closedOn: null }
    await assertValid({ tx, now }, next, { centerId, countyId, windowId: id })
    await assertMonthsOpenIn(tx, {
      centerId,
      today: shanghaiDate(now),
      spans: [{ from: reopenedOn, to: null }],
    })
    await tx.serviceWindow.update({
      where: { id, version },
      data: { ...(isUndone && { closedOn: null }), updatedAt: now, version: { increment: 1 } },
    })
    const successor = isUndone ? { id, version: version + 1 } : { id: randomUUID(), version: 1 }
    if (!isUndone) await createWindowsIn(tx, { now, rows: [{ ...next, centerId, id: successor.id }] })
    return {
      result: { ...successor, centerId },
      audit: {
        event: 'window.reopened',
        target: { type: 'window', id: successor.id, label: next.name },
        countyId,
        centerId,
        before: { closedOn },
        after: { closedOn: null, reopenedOn },
      },
    }
  })
}
