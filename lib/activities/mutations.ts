import 'server-only'
import { checkActivityIn, HOST } from '@/lib/activities/checks/queries'
import { assertCenterMonthsOpenIn } from '@/lib/activities/frozen/queries'
import { type CoHostPart, hostPart, touchedCoHostMonths, wholeOf } from '@/lib/activities/joint/rules'
import { type ActivityValues, toActivityColumns, toActivityRow, touchedMonths } from '@/lib/activities/rules'
import type {
  CancelActivityInput,
  ChangeActivityInput,
  CreateActivityInput,
  MarkActivityHeldInput,
} from '@/lib/activities/schema'
import type { ActivitySaved } from '@/lib/activities/types'
import { centerScope } from '@/lib/centers/policy'
import { changedFields } from '@/lib/core/audit'
import { fromDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'

/** An activity with the totals of the event and the parts of its co-hosts. */
type Event = ActivityValues & { coHosts: CoHostPart[] }

/** Refuses a change that moves figures of an approved month of the host or of a co-host. */
function assertMonthsOpenIn(tx: Tx, hostId: string, [before, after]: [Event | null, Event]): Promise<void> {
  const own = touchedMonths(before, after).map((month) => ({ centerId: hostId, month }))
  return assertCenterMonthsOpenIn(tx, { hostId, touched: [...own, ...touchedCoHostMonths(before, after)] })
}

/** The columns of an event: the host's own part of its figures. */
function toColumns({ coHosts, ...activity }: Event) {
  return toActivityColumns(hostPart(activity, coHosts))
}

/**
 * Registers an activity of a center in reach, with the parts of its co-hosts.
 * @returns its id and what is unusual about it
 * @throws AppError FORBIDDEN, NOT_FOUND (center), INVALID_INPUT (fields), RULE (the month is approved)
 */
export function createActivity(viewer: Viewer, input: CreateActivityInput): Promise<ActivitySaved> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { centerId, ...event } = input
    const { coHosts, ...activity } = event
    const host = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'activity:write')] },
      select: HOST,
    })
    if (!host) throw new AppError('NOT_FOUND')
    const warnings = await checkActivityIn(tx, host, { activity, coHosts })
    await assertMonthsOpenIn(tx, centerId, [null, event])
    const { id, version } = await tx.activity.create({
      data: toActivityRow(host, hostPart(activity, coHosts), now),
      select: { id: true, version: true },
    })
    await tx.activityCoHost.createMany({ data: coHosts.map((part) => ({ ...part, activityId: id })) })
    return {
      result: { id, name: activity.name, version, warnings },
      audit: {
        event: 'activity.created',
        target: { type: 'activity', id, label: activity.name },
        countyId: host.countyId,
        centerId,
        after: { ...activity, ...(coHosts.length > 0 && { coHosts }) },
      },
    }
  })
}

/** An activity of a host in reach as it stands, with its center; cancelled ones are gone for good. */
async function loadActivity(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.activity.findFirst({
    where: { id, center: centerScope(viewer, 'activity:write') },
    select: {
      typeId: true,
      zoneId: true,
      name: true,
      date: true,
      startTime: true,
      endTime: true,
      audience: true,
      status: true,
      attendances: true,
      households: true,
      volunteers: true,
      volunteerHours: true,
      partnerId: true,
      departmentId: true,
      partner: true,
      budget: true,
      summary: true,
      center: { select: HOST },
      coHosts: {
        orderBy: { centerId: 'asc' },
        select: { centerId: true, attendances: true, volunteers: true, volunteerHours: true },
      },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const { center, date, budget, ...columns } = found
  if (found.status === 'CANCELLED')
    throw new AppError('RULE', { reason: 'validation.activities.alreadyCancelled' })
  const hours = (value: typeof found.volunteerHours) => value?.toFixed(1) ?? null
  const coHosts = found.coHosts.map((part) => ({ ...part, volunteerHours: hours(part.volunteerHours) }))
  const own = { ...columns, volunteerHours: hours(found.volunteerHours) }
  const before: Event = {
    ...wholeOf(own, coHosts),
    date: fromDbDate(date),
    budget: decimalOrNull(budget),
    coHosts,
  }
  return { host: center, before }
}

type Change = { id: string; version: number; after: Event }

/** Writes an event anew over what it was, within its rules. */
async function rewriteIn(
  { tx, now }: MutationContext,
  { host, before }: Awaited<ReturnType<typeof loadActivity>>,
  { id, version, after }: Change,
) {
  const { coHosts, ...activity } = after
  const warnings = await checkActivityIn(tx, host, { activity, coHosts })
  await assertMonthsOpenIn(tx, host.id, [before, after])
  await tx.activity.update({
    where: { id, version },
    data: { ...toColumns(after), updatedAt: now, version: { increment: 1 } },
  })
  await tx.activityCoHost.deleteMany({ where: { activityId: id } })
  await tx.activityCoHost.createMany({ data: coHosts.map((part) => ({ ...part, activityId: id })) })
  return {
    result: { id, name: after.name, version: version + 1, warnings },
    audit: {
      event: 'activity.changed' as const,
      target: { type: 'activity' as const, id, label: after.name },
      countyId: host.countyId,
      centerId: host.id,
      ...changedFields({ ...before }, { ...after, coHosts: inOrder(coHosts) }),
    },
  }
}

/** As they are read back, so that the trail tells a change of order from a change of parts. */
const inOrder = (parts: readonly CoHostPart[]) =>
  [...parts].sort((a, b) => (a.centerId < b.centerId ? -1 : 1))

/**
 * Changes an activity of a host in reach.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (fields), RULE (a month that it feeds is approved, or it is
 * cancelled), CONFLICT (stale version)
 */
export function changeActivity(viewer: Viewer, input: ChangeActivityInput): Promise<ActivitySaved> {
  return mutate(viewer, 'activity:write', async (context) => {
    const { id, version, ...after } = input
    return rewriteIn(context, await loadActivity(context.tx, viewer, id), { id, version, after })
  })
}

/**
 * Says of a planned activity that it has taken place, and who came.
 * @throws AppError FORBIDDEN, NOT_FOUND, INVALID_INPUT (fields), RULE (its month is approved, it is held or cancelled),
 * CONFLICT (stale version)
 */
export function markActivityHeld(viewer: Viewer, input: MarkActivityHeldInput): Promise<ActivitySaved> {
  return mutate(viewer, 'activity:write', async (context) => {
    const { id, version, ...figures } = input
    const loaded = await loadActivity(context.tx, viewer, id)
    if (loaded.before.status !== 'PLANNED')
      throw new AppError('RULE', { reason: 'validation.activities.alreadyHeld' })
    return rewriteIn(context, loaded, {
      id,
      version,
      after: { ...loaded.before, ...figures, status: 'HELD' },
    })
  })
}

/**
 * Cancels an activity of a host in reach; it stays in the register and counts nowhere.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (a month that it feeds is approved, or it is cancelled), CONFLICT (stale
 * version)
 */
export function cancelActivity(viewer: Viewer, input: CancelActivityInput): Promise<{ name: string }> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const { id, version } = input
    const { host, before } = await loadActivity(tx, viewer, id)
    await assertMonthsOpenIn(tx, host.id, [before, { ...before, status: 'CANCELLED' }])
    await tx.activity.update({
      where: { id, version },
      data: { status: 'CANCELLED', updatedAt: now, version: { increment: 1 } },
    })
    return {
      result: { name: before.name },
      audit: {
        event: 'activity.cancelled',
        target: { type: 'activity', id, label: before.name },
        countyId: host.countyId,
        centerId: host.id,
        before: { status: before.status },
        after: { status: 'CANCELLED' },
      },
    }
  })
}
