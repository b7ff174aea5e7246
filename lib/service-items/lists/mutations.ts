import 'server-only'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { lockCountiesIn } from '@/lib/centers/row/queries'
import { changedFields } from '@/lib/core/audit'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { findListBirthIn } from '@/lib/service-items/lists/queries'
import { beginFault, isListEditable } from '@/lib/service-items/lists/rules'
import type { ChangeListInput, CopyListInput } from '@/lib/service-items/lists/schema'
import { findFrozenMonthIn } from '@/lib/zones/frozen/queries'
import { monthApproved } from '@/lib/zones/frozen/rules'

type Target = { id: string; version: number }

/** Loads a version of a county whose lists the viewer keeps. @throws AppError NOT_FOUND, CONFLICT */
async function loadList({ tx, now }: MutationContext, viewer: Viewer, target: Target) {
  const counties = scopesOf(viewer, 'list:write').map((scope) => scope.unitId)
  const list = await tx.serviceItemList.findFirst({
    where: { id: target.id, countyId: { in: counties } },
    select: {
      countyId: true,
      name: true,
      documentNo: true,
      effectiveFrom: true,
      effectiveTo: true,
      rowVersion: true,
      entries: { select: { item: { select: { id: true, code: true, name: true, retiredOn: true } } } },
    },
  })
  if (!list) throw new AppError('NOT_FOUND')
  const { rowVersion: current, effectiveFrom, effectiveTo, entries, ...rest } = list
  await assertVersionIn(tx, { type: 'list', id: target.id, current, opened: target.version, now })
  return {
    ...rest,
    from: fromDbDate(effectiveFrom),
    to: fromDbDateOrNull(effectiveTo),
    items: entries.map(({ item }) => ({ ...item, retiredOn: fromDbDateOrNull(item.retiredOn) })),
  }
}

/** @throws AppError RULE: a month that was approved keeps the list by which it was judged */
async function assertUnapproved(
  tx: Tx,
  { countyId, from }: { countyId: string; from: CalendarDate },
): Promise<void> {
  const month = await findFrozenMonthIn(tx, { countyId, from })
  if (month) throw monthApproved(month, 'effectiveFrom')
}

function assertBegins(from: CalendarDate, around: Parameters<typeof beginFault>[1]): void {
  const reason = beginFault(from, around)
  if (reason) throw new AppError('RULE', { reason, fields: { effectiveFrom: reason } })
}

/**
 * Makes a new version with the items of an old one that are not retired. The version that was the last ends on the day
 * on which the new one begins.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (not after the last version began, or a day in
 * or before an approved month of the county)
 */
export function copyList(viewer: Viewer, input: CopyListInput): Promise<{ id: string; number: number }> {
  return mutate(viewer, 'list:write', async ({ tx, now }) => {
    const { name, documentNo, effectiveFrom: from } = input
    const { countyId, items } = await loadList({ tx, now }, viewer, input)
    // Versions follow one another without a gap, so their makers wait for one another.
    await lockCountiesIn(tx, [countyId])
    const [last] = await tx.serviceItemList.findMany({
      where: { countyId },
      orderBy: { effectiveFrom: 'desc' },
      take: 1,
      select: { id: true, effectiveFrom: true, effectiveTo: true },
    })
    const highest = await tx.serviceItemList.aggregate({ where: { countyId }, _max: { version: true } })
    assertBegins(from, { before: last ? fromDbDate(last.effectiveFrom) : null, until: null })
    await assertUnapproved(tx, { countyId, from })
    if (last && (last.effectiveTo === null || fromDbDate(last.effectiveTo) > from))
      await tx.serviceItemList.update({
        where: { id: last.id },
        data: { effectiveTo: toDbDate(from), rowVersion: { increment: 1 } },
      })
    const taken = items.filter((item) => item.retiredOn === null || item.retiredOn > from)
    const number = (highest._max.version ?? 0) + 1
    const { id } = await tx.serviceItemList.create({
      data: {
        countyId,
        version: number,
        name,
        documentNo,
        effectiveFrom: toDbDate(from),
        entries: { create: taken.map((item) => ({ itemId: item.id })) },
      },
      select: { id: true },
    })
    return {
      result: { id, number },
      audit: {
        event: 'list.created',
        target: { type: 'list', id, label: name },
        countyId,
        after: { number, name, documentNo, effectiveFrom: from, items: labels(taken) },
      },
    }
  })
}

/** Items as the trail names them; a code stands for one item, whatever it is called. */
const labels = (items: readonly { code: string; name: string }[]) =>
  items.map(({ code, name }) => `${code} ${name}`).sort()

type Loaded = Awaited<ReturnType<typeof loadList>>

/** The chosen items. @throws AppError INVALID_INPUT for items of another county and newly chosen retired ones */
async function findChosen(tx: Tx, list: Loaded, itemIds: readonly string[]) {
  const ids = [...new Set(itemIds)]
  const kept = new Set(list.items.map((item) => item.id))
  const items = await tx.serviceItem.findMany({
    where: { id: { in: ids }, countyId: list.countyId },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, retiredOn: true },
  })
  if (items.length < ids.length || items.some((item) => item.retiredOn !== null && !kept.has(item.id)))
    throw new AppError('INVALID_INPUT', { fields: { itemIds: 'validation.choice' } })
  return items
}

/** Moves the beginning of a version and with it the end of the one before; the order keeps the two apart. */
async function move(
  tx: Tx,
  { id, list, from }: { id: string; list: Loaded; from: CalendarDate },
): Promise<void> {
  const before = await tx.serviceItemList.findFirst({
    where: { countyId: list.countyId, effectiveFrom: { lt: toDbDate(list.from) } },
    orderBy: { effectiveFrom: 'desc' },
    select: { id: true, effectiveFrom: true },
  })
  assertBegins(from, { before: before ? fromDbDate(before.effectiveFrom) : null, until: list.to })
  await assertUnapproved(tx, { countyId: list.countyId, from: from < list.from ? from : list.from })
  const day = toDbDate(from)
  const own = () => tx.serviceItemList.update({ where: { id }, data: { effectiveFrom: day } })
  if (from > list.from) await own()
  if (before)
    await tx.serviceItemList.update({
      where: { id: before.id },
      data: { effectiveTo: day, rowVersion: { increment: 1 } },
    })
  if (from < list.from) await own()
}

/**
 * Changes a version: its name and document number at any time, its day and items while it is not yet in force or on the
 * day on which it was made.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), INVALID_INPUT (items), RULE (in force already, the
 * day, an approved month)
 */
export function changeList(viewer: Viewer, input: ChangeListInput): Promise<Target> {
  return mutate(viewer, 'list:write', async ({ tx, now }) => {
    const { id, version, name, documentNo, effectiveFrom: from } = input
    const list = await loadList({ tx, now }, viewer, input)
    const { countyId } = list
    await lockCountiesIn(tx, [countyId])
    const chosen = await findChosen(tx, list, input.itemIds)
    const sides = changedFields(
      { name: list.name, documentNo: list.documentNo, effectiveFrom: list.from, items: labels(list.items) },
      { name, documentNo, effectiveFrom: from, items: labels(chosen) },
    )
    if (Object.keys(sides.after).length === 0) return { result: { id, version }, unchanged: true }
    const [isMoved, isRefilled] = ['effectiveFrom' in sides.after, 'items' in sides.after]
    if (isMoved || isRefilled) {
      const today = shanghaiDate(now)
      const createdOn = await findListBirthIn(tx, id)
      if (!isListEditable({ from: list.from, createdOn }, today))
        throw new AppError('RULE', { reason: 'validation.services.listInForce' })
      await assertUnapproved(tx, { countyId, from: list.from })
    }
    if (isMoved) await move(tx, { id, list, from })
    if (isRefilled) {
      await tx.serviceItemListEntry.deleteMany({ where: { listId: id } })
      await tx.serviceItemListEntry.createMany({
        data: chosen.map((item) => ({ listId: id, itemId: item.id })),
      })
    }
    await tx.serviceItemList.update({
      where: { id, rowVersion: version },
      data: { name, documentNo, rowVersion: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: { event: 'list.changed', target: { type: 'list', id, label: name }, countyId, ...sides },
    }
  })
}
