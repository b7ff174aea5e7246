import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { type AuditEvent, changedFields } from '@/lib/core/audit'
import {
  type CalendarDate,
  fromDbDateOrNull,
  shanghaiDate,
  toDbDate,
  toDbDateOrNull,
} from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { itemFaults } from '@/lib/service-items/catalogue/rules'
import type { ChangeItemInput, CreateItemInput, ItemVersionInput } from '@/lib/service-items/catalogue/schema'
import { departmentScope, itemScope } from '@/lib/service-items/policy'

type Claim = { id: string | null; values: CreateItemInput }

/**
 * The department under which the viewer puts an item, with its county.
 * @throws AppError NOT_FOUND (a department out of reach, for a new item one that was abolished), RULE (days), CONFLICT (code taken)
 */
async function assertValid(tx: Tx, viewer: Viewer, { id, values }: Claim) {
  const department = await tx.department.findFirst({
    where: {
      AND: [{ id: values.departmentId, ...(id === null && { closedOn: null }) }, departmentScope(viewer)],
    },
    select: { countyId: true, name: true },
  })
  if (!department) throw new AppError('NOT_FOUND')
  const fields = itemFaults(values)
  const [reason] = Object.values(fields)
  if (reason) throw new AppError('RULE', { reason, fields })
  const holder = await tx.serviceItem.findFirst({
    where: { countyId: department.countyId, code: values.code },
    select: { id: true },
  })
  if (holder && holder.id !== id) {
    const taken = 'validation.services.itemCodeTaken'
    throw new AppError('CONFLICT', { reason: taken, fields: { code: taken } })
  }
  return department
}

/**
 * Adds an item to the catalogue of the viewer's county; a bureau adds its own only.
 * @throws AppError FORBIDDEN, NOT_FOUND (a department out of reach), RULE (promised later than legal), CONFLICT (code)
 */
export function createItem(viewer: Viewer, input: CreateItemInput): Promise<{ id: string }> {
  return mutate(viewer, 'item:write', async ({ tx }) => {
    const { countyId, name: department } = await assertValid(tx, viewer, { id: null, values: input })
    const { id } = await tx.serviceItem.create({ data: { countyId, ...input }, select: { id: true } })
    return {
      result: { id },
      audit: {
        event: 'item.created',
        target: { type: 'item', id, label: input.name },
        countyId,
        after: { ...input, department },
      },
    }
  })
}

/** Loads an item that the viewer may write. @throws AppError NOT_FOUND, CONFLICT (somebody has changed it) */
async function loadItem({ tx, now }: MutationContext, viewer: Viewer, target: ItemVersionInput) {
  const item = await tx.serviceItem.findFirst({
    where: { AND: [{ id: target.id }, itemScope(viewer)] },
    include: { department: { select: { name: true } } },
  })
  if (!item) throw new AppError('NOT_FOUND')
  const { id, countyId, version: current, retiredOn, department, ...values } = item
  await assertVersionIn(tx, { type: 'item', id, current, opened: target.version, now })
  return { countyId, values, department: department.name, retiredOn: fromDbDateOrNull(retiredOn) }
}

type Saved = { id: string; version: number }

/**
 * Changes an item of the catalogue; a bureau its own only.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version, code taken), RULE (promised later than legal)
 */
export function changeItem(viewer: Viewer, input: ChangeItemInput): Promise<Saved> {
  return mutate(viewer, 'item:write', async ({ tx, now }) => {
    const { id, version, ...next } = input
    const item = await loadItem({ tx, now }, viewer, input)
    const { countyId, name: department } = await assertValid(tx, viewer, { id, values: next })
    if (countyId !== item.countyId) throw new AppError('NOT_FOUND')
    const sides = changedFields({ ...item.values, department: item.department }, { ...next, department })
    if (Object.keys(sides.after).length === 0) return { result: { id, version }, unchanged: true }
    await tx.serviceItem.update({ where: { id, version }, data: { ...next, version: { increment: 1 } } })
    return {
      result: { id, version: version + 1 },
      audit: { event: 'item.changed', target: { type: 'item', id, label: next.name }, countyId, ...sides },
    }
  })
}

/** @throws AppError RULE when a list in force on the day, or to come, asks for the item */
async function assertUnlisted(tx: Tx, { id, today }: { id: string; today: CalendarDate }): Promise<void> {
  const listed = await tx.serviceItemListEntry.count({
    where: {
      itemId: id,
      list: { OR: [{ effectiveTo: null }, { effectiveTo: { gt: toDbDate(today) } }] },
    },
  })
  if (listed > 0) throw new AppError('RULE', { reason: 'validation.services.itemListed' })
}

type Step = ItemVersionInput & { event: AuditEvent; isRetiring: boolean }

function turn(viewer: Viewer, { event, isRetiring, ...target }: Step): Promise<Saved> {
  return mutate(viewer, 'item:write', async ({ tx, now }) => {
    const { id, version } = target
    const { countyId, values, retiredOn } = await loadItem({ tx, now }, viewer, target)
    const today = shanghaiDate(now)
    if ((retiredOn !== null) === isRetiring)
      throw new AppError('RULE', {
        reason: `validation.services.${isRetiring ? 'alreadyRetired' : 'notRetired'}`,
      })
    if (isRetiring) await assertUnlisted(tx, { id, today })
    const next = isRetiring ? today : null
    await tx.serviceItem.update({
      where: { id, version },
      data: { retiredOn: toDbDateOrNull(next), version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event,
        target: { type: 'item', id, label: values.name },
        countyId,
        before: { retiredOn },
        after: { retiredOn: next },
      },
    }
  })
}

/**
 * Retires an item from today on: no center begins to offer it, no new list asks for it; the offers that there are stay.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (retired already, on a list in force or to come)
 */
export function retireItem(viewer: Viewer, input: ItemVersionInput): Promise<Saved> {
  return turn(viewer, { ...input, event: 'item.retired', isRetiring: true })
}

/**
 * Puts a retired item back into the catalogue.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not retired)
 */
export function restoreItem(viewer: Viewer, input: ItemVersionInput): Promise<Saved> {
  return turn(viewer, { ...input, event: 'item.restored', isRetiring: false })
}
