import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertVersionIn } from '@/lib/centers/history/queries'
import { centerScope } from '@/lib/centers/policy'
import type { AuditRecord } from '@/lib/core/audit'
import { fromDbDate, fromDbDateOrNull, shanghaiDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { isOffered, planOffers, suspensionFault, suspensionOn, toOfferRows } from '@/lib/service-items/rules'
import type { ChangeOffersInput, ResumeItemInput, SuspendItemInput } from '@/lib/service-items/schema'
import type { NewOffer } from '@/lib/service-items/types'
import { assertMonthsOpenIn } from '@/lib/zones/frozen/queries'
import type { Span } from '@/lib/zones/frozen/rules'

/** Inserts any number of offers with their suspensions; that centers and items belong together is the caller's duty. */
export async function setOffersIn(tx: Tx, { rows }: { rows: readonly NewOffer[] }): Promise<void> {
  const built = rows.map((row) => toOfferRows({ ...row, id: randomUUID() }))
  await tx.itemOffer.createMany({ data: built.map((row) => row.offer) })
  await tx.itemSuspension.createMany({ data: built.flatMap((row) => row.suspensions) })
}

type Target = { centerId: string; version: number }
type Saved = { centerId: string; version: number }

/** Loads a center in reach with its offers. @throws AppError NOT_FOUND, CONFLICT (somebody has changed it) */
async function loadCenter({ tx, now }: MutationContext, viewer: Viewer, { centerId, version }: Target) {
  const center = await tx.center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'offer:write')] },
    select: {
      id: true,
      name: true,
      version: true,
      countyId: true,
      offers: {
        select: {
          id: true,
          itemId: true,
          enabledFrom: true,
          enabledTo: true,
          suspensions: { select: { id: true, suspendedFrom: true, suspendedTo: true } },
        },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  await assertVersionIn(tx, { type: 'center', id: centerId, current: center.version, opened: version, now })
  const offers = center.offers.map((offer) => ({
    id: offer.id,
    itemId: offer.itemId,
    enabledFrom: fromDbDate(offer.enabledFrom),
    enabledTo: fromDbDateOrNull(offer.enabledTo),
    suspensions: offer.suspensions.map(({ id, suspendedFrom, suspendedTo }) => ({
      id,
      from: fromDbDate(suspendedFrom),
      to: fromDbDateOrNull(suspendedTo),
    })),
  }))
  return { ...center, offers }
}

type Loaded = Awaited<ReturnType<typeof loadCenter>>

/** Offers are locked together with their center: each change of them takes the center one version on. */
async function touchCenter({ tx, now }: MutationContext, { id, version }: Loaded): Promise<Saved> {
  await tx.center.update({ where: { id, version }, data: { version: { increment: 1 }, updatedAt: now } })
  return { centerId: id, version: version + 1 }
}

function record(center: Loaded, after: NonNullable<AuditRecord['after']>): AuditRecord {
  return {
    event: 'offer.changed',
    target: { type: 'center', id: center.id, label: center.name },
    countyId: center.countyId,
    centerId: center.id,
    after: { ...after, version: center.version + 1 },
  }
}

/**
 * Lets a center in reach offer just the given items from a day on.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, INVALID_INPUT (an item of another county), RULE (the day)
 */
export function changeOffers(viewer: Viewer, input: ChangeOffersInput): Promise<Saved> {
  return mutate(viewer, 'offer:write', async ({ tx, now }) => {
    const center = await loadCenter({ tx, now }, viewer, input)
    const { from } = input
    const plan = planOffers(center.offers, new Set(input.itemIds), { from, today: shanghaiDate(now) })
    if (plan.fault) throw new AppError('RULE', { reason: plan.fault, fields: { from: plan.fault } })
    const gone = [...plan.end, ...plan.drop]
    if (plan.begin.length + gone.length === 0)
      return { result: { centerId: center.id, version: center.version }, unchanged: true }
    const goneItems = center.offers.filter((offer) => gone.includes(offer.id)).map((offer) => offer.itemId)
    const names = await findNames(tx, { ids: [...plan.begin, ...goneItems], countyId: center.countyId })
    await assertNotRetired(tx, plan.begin)
    await assertDaysOpen({ tx, now }, center, { from, to: null })
    await tx.itemOffer.updateMany({ where: { id: { in: plan.end } }, data: { enabledTo: toDbDate(from) } })
    await tx.itemOffer.deleteMany({ where: { id: { in: plan.drop } } })
    await setOffersIn(tx, {
      rows: plan.begin.map((itemId) => ({ centerId: center.id, itemId, enabledFrom: from })),
    })
    return {
      result: await touchCenter({ tx, now }, center),
      audit: record(center, {
        itemsAdded: plan.begin.map((id) => names.get(id) ?? id),
        itemsRemoved: goneItems.map((id) => names.get(id) ?? id),
        effectiveFrom: from,
      }),
    }
  })
}

/** @throws AppError RULE naming the first month that was approved with what is to change */
function assertDaysOpen({ tx, now }: MutationContext, { id }: Loaded, span: Span): Promise<void> {
  return assertMonthsOpenIn(tx, { centerId: id, spans: [span], today: shanghaiDate(now) })
}

/** @throws AppError INVALID_INPUT when one of them is retired */
async function assertNotRetired(tx: Tx, ids: readonly string[]): Promise<void> {
  const retired = await tx.serviceItem.count({ where: { id: { in: [...ids] }, retiredOn: { not: null } } })
  if (retired > 0)
    throw new AppError('INVALID_INPUT', { fields: { itemIds: 'validation.services.itemRetired' } })
}

/** @throws AppError INVALID_INPUT when one of them is no item of the county */
async function findNames(
  tx: Tx,
  { ids, countyId }: { ids: string[]; countyId: string },
): Promise<Map<string, string>> {
  const items = await tx.serviceItem.findMany({
    where: { id: { in: ids }, countyId },
    select: { id: true, name: true },
  })
  if (items.length < new Set(ids).size)
    throw new AppError('INVALID_INPUT', { fields: { itemIds: 'validation.choice' } })
  return new Map(items.map((item) => [item.id, item.name]))
}

/**
 * Suspends an item that a center in reach offers.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not offered on the day, suspended already, the days)
 */
export function suspendItem(viewer: Viewer, input: SuspendItemInput): Promise<Saved> {
  return mutate(viewer, 'offer:write', async ({ tx, now }) => {
    const center = await loadCenter({ tx, now }, viewer, input)
    const span = { from: input.suspendedFrom, to: input.suspendedTo }
    const offer = center.offers.find((each) => each.itemId === input.itemId && isOffered(each, span.from))
    if (!offer) throw new AppError('RULE', { reason: 'validation.services.notOffered' })
    const fields = suspensionFault(offer, span, shanghaiDate(now))
    if (fields) throw new AppError('RULE', { reason: Object.values(fields)[0] ?? '', fields })
    const names = await findNames(tx, { ids: [input.itemId], countyId: center.countyId })
    await assertDaysOpen({ tx, now }, center, span)
    await tx.itemSuspension.create({
      data: {
        offerId: offer.id,
        suspendedFrom: toDbDate(span.from),
        suspendedTo: toDbDateOrNull(span.to),
        reason: input.reason,
      },
    })
    return {
      result: await touchCenter({ tx, now }, center),
      audit: record(center, {
        itemSuspended: names.get(input.itemId) ?? input.itemId,
        effectiveFrom: span.from,
        effectiveTo: span.to,
        reason: input.reason,
      }),
    }
  })
}

/**
 * Ends the suspension of an item at a center in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT, RULE (not suspended, the day)
 */
export function resumeItem(viewer: Viewer, input: ResumeItemInput): Promise<Saved> {
  return mutate(viewer, 'offer:write', async ({ tx, now }) => {
    const center = await loadCenter({ tx, now }, viewer, input)
    const day = shanghaiDate(now)
    const { resumedOn } = input
    const suspension = center.offers
      .filter((offer) => offer.itemId === input.itemId)
      .map((offer) => suspensionOn(offer.suspensions, day))
      .find((found) => found !== null)
    if (!suspension) throw new AppError('RULE', { reason: 'validation.services.notSuspended' })
    const fault =
      resumedOn > day
        ? 'validation.services.dateInFuture'
        : resumedOn < suspension.from
          ? 'validation.services.resumedBeforeSuspended'
          : null
    if (fault) throw new AppError('RULE', { reason: fault, fields: { resumedOn: fault } })
    await assertDaysOpen({ tx, now }, center, { from: resumedOn, to: suspension.to })
    const names = await findNames(tx, { ids: [input.itemId], countyId: center.countyId })
    if (resumedOn === suspension.from) await tx.itemSuspension.delete({ where: { id: suspension.id } })
    else
      await tx.itemSuspension.update({
        where: { id: suspension.id },
        data: { suspendedTo: toDbDate(resumedOn) },
      })
    return {
      result: await touchCenter({ tx, now }, center),
      audit: record(center, {
        itemResumed: names.get(input.itemId) ?? input.itemId,
        effectiveFrom: resumedOn,
      }),
    }
  })
}
